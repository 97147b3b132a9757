/**
 * The form with which sales asks for content: one field for each thing that an issue can say about a request. The form
 * of every Git host, the links that fill it in and the reader of what comes back are made from this one list.
 */
import { z } from 'zod';
import type { Format } from './format.ts';
import type { Person } from './person.ts';
import type { PersonaFields } from './persona.ts';
import type { Product } from './product.ts';
import { askSchema, dealsBand, requestKind, valueBand } from './request.ts';
import type { Stage } from './stage.ts';

/** What stands where nothing was answered, in the words of the hosts that have forms. */
export const NO_RESPONSE = '_No response_';

/** One of the options of a field. */
export interface FormChoice {
  /** What the request holds: an id, or a word of the schema. */
  readonly value: string;
  /** What the form shows, and the issue then says. */
  readonly label: string;
  /** Other words that mean it: aliases, and the names that it had before. */
  readonly also: readonly string[];
  /** Whether it can be chosen. One that cannot is still understood, as older issues name it. */
  readonly offered: boolean;
}

/** `choice`: one of a few options. `line`: one line of text. `text`: text of any shape; the form has exactly one. */
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

/** In which order the form asks, how, and whether an answer is required. Its words come from the schema. */
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

const KIND_LABELS: Readonly<Record<z.output<typeof requestKind>, string>> = {
  find: 'Find something that may exist already',
  new: 'Make something new',
  update: 'Update something that exists',
  adopt: 'Take over something that we made ourselves',
  translate: 'Translate something that exists',
  retire: 'Take something down',
};

const VALUE_LABELS: Readonly<Record<z.output<typeof valueBand>, string>> = {
  none: 'No deal yet',
  'under-10k': 'Less than 10,000',
  '10k-50k': '10,000 to 50,000',
  '50k-250k': '50,000 to 250,000',
  'over-250k': 'More than 250,000',
};

/** Where the schema speaks to marketing, the form says the same to sales. */
const DESCRIPTIONS: Readonly<Partial<Record<FormFieldId, string>>> = {
  kind: 'If you are not sure whether it exists, choose the first: we look before we make anything.',
  words:
    'What the buyer said, as near to their own words as you can, and what you would do with the piece. No names, please.',
  tried: 'What you have used or searched for, in one line.',
  neededBy: 'The day after which it no longer helps, as YYYY-MM-DD.',
  requestedBy: 'Your team.',
};

/** The last field: the page on which somebody asked. Where a host cannot fill in a choice by a link, it says the same. */
const FROM: FormField = {
  id: 'from',
  control: 'line',
  label: 'Asked from',
  description: 'Filled in by the site. Please leave it unchanged.',
  required: false,
  choices: [],
};

/** The form of a team. A field without any option is left out. */
export function requestForm(lists: FormLists): FormField[] {
  const choices: Readonly<Partial<Record<FormFieldId, FormChoice[]>>> = {
    kind: requestKind.options.map((value) => fixed(value, KIND_LABELS[value])),
    persona: named(lists.personas, ({ status }) => status === 'active'),
    stage: named(lists.stages),
    product: named(lists.products, ({ status }) => status !== 'sunset'),
    format: named(lists.formats),
    deals: dealsBand.options.map((value) => fixed(value, value)),
    value: valueBand.options.map((value) => fixed(value, VALUE_LABELS[value])),
    requestedBy: named(lists.people, ({ active, kind }) => active && kind === 'team'),
  };
  const fields = FIELDS.map(({ id, control, required }): FormField => {
    const { title = id, description = '', examples } = z.globalRegistry.get(askSchema.shape[id]) ?? {};
    return {
      id,
      control,
      required,
      label: title,
      description: DESCRIPTIONS[id] ?? description,
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

/** Words that hosts keep for an empty answer. */
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
