/** The fields of the editor’s forms, as Sveltia CMS reads them. */

interface Choice {
  readonly label: string;
  readonly value: string;
}

/** One field. The page expands the name of a list of choices before Sveltia CMS reads it. */
export interface EditorField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
  readonly widget: 'string' | 'text' | 'datetime' | 'number' | 'boolean' | 'select' | 'list' | 'object' | 'keyvalue';
  /** Of a group, or of each entry of a list. */
  readonly fields?: readonly EditorField[];
  /** Each entry of a list of single values that are not texts. */
  readonly field?: EditorField;
  /** Yes, no or unknown, which are chosen from a list. */
  readonly yesOrNo?: true;
  /** A list of texts that is shown as one text, an entry a line. */
  readonly lines?: true;
  /** The value that a missing field has. It is written only where it replaces another one. */
  readonly default?: string | number | boolean;
  /** The choices, or the name of a list of them. */
  readonly options?: readonly (string | Choice)[] | ChoicesName;
  readonly multiple?: true;
  readonly readonly?: true;
  readonly [option: string]: unknown;
}

/** The lists of choices, each sent once. */
export type ChoicesName = `choices:${string}`;

export type EditorChoices = Readonly<Record<ChoicesName, readonly Choice[]>>;
