/** The reference of fields. */
import type { FieldInput, ListedField, ListedKind } from '../../schema/field-list.ts';
import { type Sentence, sentence } from '../parts.ts';

export const fieldPageWords = {
  title: 'Fields',
  agreement: 'Fields of the agreement',
  description: 'Every field of every file in the content folder.',
  lead: 'What each file of the content folder may hold. Forms and editors show the same help, and check reports a field that is missing, unknown or wrong.',
  notes: [
    sentence`${{ code: 'reviewed.on' }} is the field ${{ code: 'on' }} inside ${{ code: 'reviewed' }}. ${{ code: 'serves[]' }} is each entry of the list ${{ code: 'serves' }}.`,
    sentence`A field inside another is required only where the outer one is written.`,
    sentence`You may add fields of your own anywhere. Their names start with ${{ code: 'x-' }}.`,
    sentence`Below the facts of a persona, a piece, a term or a meeting, you write its text in Markdown.`,
  ] satisfies Sentence[],
  fieldsOf: (kind: string) => `Fields: ${kind}`,
  field: 'Field',
  value: 'Value',
  meaning: 'Meaning',
  example: 'Example',
  required: 'required',
} as const;

const inputs: Readonly<Record<FieldInput, string>> = {
  text: 'text',
  date: 'date, YYYY-MM-DD',
  address: 'web address',
  number: 'number',
  'yes-no': 'true or false',
  choice: 'one of',
  group: 'fields',
  texts: 'list of texts',
  numbers: 'list of numbers',
  choices: 'any of',
  groups: 'list of entries with fields',
};

/** What to write into a field, such as *one of `idea`, `draft`*, and what counts if it is left out. */
export function fieldValue({ choices, input, path, standard }: ListedField): Sentence {
  const names = choices.flatMap((choice, index) => [index === 0 ? '' : ', ', { code: choice }]);
  const value = path.endsWith('*') && choices.length > 0 ? 'fields named' : inputs[input];
  return [
    value,
    ...(names.length > 0 ? [' ', ...names.slice(1)] : []),
    ...(isShown(standard) ? ['; default ', { code: standard }] : []),
  ];
}

/** An empty list or group says no more than that the field may be left out. */
function isShown(standard: string | undefined): standard is string {
  return standard !== undefined && standard !== '[]' && standard !== '{}';
}

/** Where the records of a kind are. */
export function kindPlace({ files }: ListedKind): Sentence {
  return sentence`In ${{ code: files }}.`;
}
