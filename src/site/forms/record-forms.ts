/**
 * The forms of records. Each is one entry: its kind of record, and what it asks for. Fields, help and checks come from the
 * schema, so a form needs no change for a new field.
 */
import { type FormField, formFields } from '../../schema/form-fields.ts';
import { type FieldsOf, type KindName, kinds } from '../../schema/kinds.ts';

export interface RecordForm {
  readonly kind: KindName;
  /** The field with the name that people know the record by, as a dotted path. */
  readonly title: string;
  /** The only fields that it asks for; otherwise all but those in `without`. */
  readonly only?: readonly string[] | undefined;
  /** Fields of the record that it never shows. They stay as they are. */
  readonly without: ReadonlySet<string>;
  /** Fields that few records need. They are folded away. */
  readonly seldom: ReadonlySet<string>;
  /** The page of the record, where `*` is its id. */
  readonly page?: `/${string}`;
  /** If it also makes new records: the field with their day, which is today at first. */
  readonly isNewOn?: string;
  /** Rows that are folded, each under one of its fields. */
  readonly folded?: { readonly rows: string; readonly under: string };
  /** Rows with an id that no person sees. It stays, and a new row gets one from one of its fields. */
  readonly idsOf?: { readonly rows: string; readonly from: string; readonly of: string };
}

type Field<Name extends KindName> = keyof FieldsOf<Name> & string;

interface Asked<Name extends KindName> extends Pick<RecordForm, 'title' | 'page' | 'isNewOn' | 'folded' | 'idsOf'> {
  readonly only?: readonly Field<Name>[];
  readonly without?: readonly Field<Name>[];
  readonly seldom?: readonly Field<Name>[];
}

function recordForm<Name extends KindName>(kind: Name, { without, seldom, ...asked }: Asked<Name>): RecordForm {
  return { kind, ...asked, without: new Set<string>(without), seldom: new Set<string>(seldom) };
}

const seldomOfPiece = [
  'language',
  'reviewEvery',
  'expires',
  'published',
  'supersedes',
  'translationOf',
  'next',
] as const;

/** A file would have to be in the repository before its piece. A decision is about a piece that is there. */
export const newPiece = recordForm('piece', {
  title: 'title',
  without: ['file', 'decision'],
  seldom: ['origin', 'approved', ...seldomOfPiece],
});

/** The forms that change a record, by the names of their pages. */
export const recordForms = {
  piece: recordForm('piece', {
    ...{ title: 'title', page: '/content/*/' },
    without: ['file'],
    seldom: [...seldomOfPiece, 'decision'],
  }),
  approval: recordForm('piece', { title: 'title', page: '/content/*/', only: ['approved'] }),
  questions: recordForm('persona', {
    ...{ title: 'name', page: '/personas/*/' },
    only: ['questions'],
    folded: { rows: 'questions', under: 'ask' },
    idsOf: { rows: 'questions', from: 'ask', of: 'question' },
  }),
  triage: recordForm('request', { title: 'ask.title', page: '/requests/*/', only: ['triage'] }),
  reading: recordForm('goal', { title: 'statement', page: '/agreement/goals/', only: ['readings'] }),
  minutes: recordForm('meeting', { title: 'date', page: '/agreement/meetings/', isNewOn: 'date' }),
} as const satisfies Readonly<Record<string, RecordForm>>;

export type FormName = keyof typeof recordForms;

/** The fields that a form shows: those that always show, and those folded away. */
export function fieldsOf({ idsOf, kind, only, seldom, without }: RecordForm): {
  readonly usual: FormField[];
  readonly seldom: FormField[];
} {
  const isAsked = (name: string) => only?.includes(name) ?? !without.has(name);
  const fields = formFields(kinds[kind].schema, isAsked).map((field) => withoutIds(field, idsOf?.rows));
  // A form about one group needs no frame around it.
  const [first, ...others] = fields;
  const shown = first?.input === 'group' && others.length === 0 ? (first.fields ?? []) : fields;
  return {
    usual: shown.filter(({ name }) => !seldom.has(name)),
    seldom: shown.filter(({ name }) => seldom.has(name)),
  };
}

function withoutIds(field: FormField, rows: string | undefined): FormField {
  if (field.name !== rows) return field;
  return { ...field, fields: field.fields?.filter(({ name }) => name !== `${rows}.*.id`) };
}
