/**
 * The form in which sales requests content. The form files of every Git host, the links that fill the form in and the
 * reader of its issues are all made from this one list of fields.
 */
import { z } from 'zod';
import type { Format } from '../../schema/format.ts';
import type { Person } from '../../schema/person.ts';
import type { PersonaFields } from '../../schema/persona.ts';
import type { Product } from '../../schema/product.ts';
import { askSchema, dealsBand, requestKind, valueBand } from '../../schema/request.ts';
import type { Stage } from '../../schema/stage.ts';
import { formHints, fromLabel, kindLabels, valueLabels } from '../../words/requests/form.ts';

/** What hosts with forms write in place of an answer that was not given. */
export const NO_RESPONSE = '_No response_';

/** One of the options of a field. */
export interface FormChoice {
  /** What the request holds: an id, or a word of the schema. */
  readonly value: string;
  /** What the form shows, and the issue then says. */
  readonly label: string;
  /** Other words that mean it: aliases, and the names that it had before. */
  readonly also: readonly string[];
  /** Whether it can be chosen. Older issues may name one that no longer can. */
  readonly offered: boolean;
}

/** `choice`: one of a few options. `line`: one line of text. `text`: several lines; the form has exactly one. */
type FormControl = 'choice' | 'line' | 'text';

export type FormFieldId = (typeof FIELDS)[number]['id'] | 'from';

export interface FormField {
  /** Unique in the form. Links fill the field in by it. */
  readonly id: FormFieldId;
  readonly control: FormControl;
  /** The heading above the answer in the issue. */
  readonly label: string;
  readonly description: string;
  readonly placeholder?: string | undefined;
  readonly required: boolean;
  /** Of a choice, in the order of the team's own list. */
  readonly choices: readonly FormChoice[];
}

/** What the team's own lists offer. A model is one. */
export interface FormLists {
  readonly personas: readonly (Pick<PersonaFields, 'name' | 'aliases' | 'status'> & { readonly id: string })[];
  readonly stages: readonly Pick<Stage, 'id' | 'name' | 'aliases'>[];
  readonly products: readonly Pick<Product, 'id' | 'name' | 'aliases' | 'status'>[];
  readonly formats: readonly Pick<Format, 'id' | 'name' | 'aliases'>[];
  readonly people: readonly Pick<Person, 'id' | 'name' | 'kind' | 'active' | 'team'>[];
}

/** The fields in their order. Labels, and most hints, come from the schema. */
const FIELDS = [
  { id: 'kind', control: 'choice', required: true },
  { id: 'persona', control: 'choice', required: false },
  { id: 'stage', control: 'choice', required: false },
  { id: 'words', control: 'text', required: true },
  { id: 'tried', control: 'line', required: false },
  { id: 'product', control: 'choice', required: false },
  { id: 'format', control: 'choice', required: false },
  { id: 'deals', control: 'choice', required: false },
  { id: 'value', control: 'choice', required: false },
  { id: 'neededBy', control: 'line', required: false },
  { id: 'why', control: 'line', required: false },
  { id: 'requestedBy', control: 'choice', required: false },
] as const satisfies readonly { id: keyof typeof askSchema.shape; control: FormControl; required: boolean }[];

/** The last field: the page on which the request started, for hosts whose links cannot fill in a choice. */
const FROM: FormField = {
  id: 'from',
  control: 'line',
  label: fromLabel,
  description: formHints.from ?? '',
  required: false,
  choices: [],
};

/** The form of a team. A choice without options is left out. */
export function requestForm(lists: FormLists): FormField[] {
  const choices: Readonly<Partial<Record<FormFieldId, FormChoice[]>>> = {
    kind: requestKind.options.map((value) => fixed(value, kindLabels[value])),
    persona: named(lists.personas, ({ status }) => status === 'active'),
    stage: named(lists.stages),
    product: named(lists.products, ({ status }) => status !== 'sunset'),
    format: named(lists.formats),
    deals: dealsBand.options.map((value) => fixed(value, value)),
    value: valueBand.options.map((value) => fixed(value, valueLabels[value])),
    requestedBy: named(lists.people, ({ active, kind }) => active && kind === 'team'),
  };
  const fields = FIELDS.map(({ id, control, required }): FormField => {
    const { title = id, description = '', examples } = z.globalRegistry.get(askSchema.shape[id]) ?? {};
    return {
      id,
      control,
      required,
      label: title,
      description: formHints[id] ?? description,
      ...(control === 'line' ? { placeholder: firstOf(examples) } : {}),
      choices: choices[id] ?? [],
    };
  });
  return [...fields.filter(({ control, choices: own }) => control !== 'choice' || own.some(isOffered)), FROM];
}

function firstOf(examples: unknown): string {
  return Array.isArray(examples) ? String(examples[0] ?? '') : '';
}

/** The options that can be chosen. */
export function offered({ choices }: FormField): FormChoice[] {
  return choices.filter(isOffered);
}

function isOffered(choice: FormChoice): boolean {
  return choice.offered;
}

function fixed(value: string, label: string): FormChoice {
  return { value, label, also: [value], offered: true };
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** Names that a host would read as an empty answer. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(['none', NO_RESPONSE.toLowerCase()]);

function named<T extends Named>(records: readonly T[], isOffered: (record: T) => boolean = () => true): FormChoice[] {
  const counts = new Map<string, number>();
  for (const { name } of records) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  return records.map((record) => {
    const { aliases = [], id, name } = record;
    const unclear = (counts.get(name.toLowerCase()) ?? 0) > 1 || EMPTY_WORDS.has(name.toLowerCase());
    return {
      value: id,
      label: unclear ? `${name} (${id})` : name,
      also: unclear ? [id, ...aliases] : [id, name, ...aliases],
      offered: isOffered(record),
    };
  });
}
