/** How each kind of agreement record describes itself to the code that treats all kinds alike. */
import type { z } from 'zod';
import type { Kind } from '../kind.ts';
import type { agreed } from './agreed.ts';

/** The folder of what both teams sign. It is optional. */
export const AGREEMENT_FOLDER = 'agreement';

/** Where records of a kind are stored: in their own folder, list or file, or in a field of a shared file. */
interface RecordPlace {
  /** One record. */
  readonly schema: z.ZodType;
  /** Their name in the model, such as `terms` in `agreement.terms`. Also the name of the folder, file or field. */
  readonly list: string;
  /** False if there is only one record. Its kind is then enough to sign it, such as `sign numbers`. */
  readonly many: boolean;
  readonly file: Kind;
  /** If several kinds share a file: its name, such as `handoffs`. The field with the name in `list` has the records. */
  readonly sharedFile?: string;
}

interface Names {
  /** What pages call one record: `Term`. */
  readonly one: string;
  /** What pages call several records, or the whole: `Terms`. */
  readonly several: string;
  /** The noun that `diff` counts, if it is not `one` in lower case: `2 sets of funnel numbers`. */
  readonly counted?: string;
  /** The heading in `diff`, if it is not `several`. */
  readonly heading?: string;
}

/** A record’s name or statement, in parts. Pages write the dates as words. */
export type RecordTitle = readonly (string | { readonly date: string })[];

/** What every kind provides. */
interface Description<Fields> {
  readonly names: Names;
  /** A record’s name or statement. */
  title(record: Fields): RecordTitle;
  /** For files in a folder: what they are sorted by before their id, such as the date of a meeting. */
  sortedBy?(record: Fields): string;
  /** Whether the order of the list matters, so that `diff` reports a move. */
  readonly ordered?: boolean;
}

/** What a kind also provides if both teams sign its records. */
interface Signing<Covers, Fields> {
  /** Who keeps a record up to date: ids from people.yaml. */
  owners(record: Fields): readonly (string | undefined)[];
  /** Whether a record is more than a name, so that a team has something to agree to. */
  isDefined(record: Fields): boolean;
  /**
   * For each field, whether a signature covers it: true if it changes the meaning of the record, false if it may change
   * without new signatures. A new field must be false, or optional; otherwise an upgrade invalidates existing signatures.
   */
  readonly covers: Covers;
}

/** Any kind of agreement record. */
export interface AgreementKind extends RecordPlace, Description<object>, Partial<Signing<Covers, object>> {}

type Covers = Readonly<Record<string, boolean>>;

type SignedFields = z.output<z.ZodObject<typeof agreed>>;

type FieldsIn<Place extends RecordPlace> = z.output<Place['schema']>;

/** Every field that is special to this kind, and the body if its files have one. */
type CoversIn<Place extends RecordPlace> = {
  readonly [Field in Exclude<keyof FieldsIn<Place>, 'id' | 'owner' | keyof SignedFields>]-?: boolean;
} & (Place['file'] extends { readonly extension: '.mdx' } ? { readonly body: boolean } : unknown);

/** A kind that both teams sign. Its schema needs the fields of `agreed`. */
export function signedKind<const Place extends RecordPlace & { readonly schema: z.ZodType<SignedFields> }>(
  place: Place,
  description: Description<FieldsIn<Place>> & Signing<CoversIn<Place>, FieldsIn<Place>>,
) {
  return { ...place, ...description };
}

/** A kind that no one signs. */
export function keptKind<const Place extends RecordPlace>(place: Place, description: Description<FieldsIn<Place>>) {
  return { ...place, ...description };
}

/** The owners of a record that has one owner. */
export function byOwner({ owner }: { readonly owner: string }): readonly string[] {
  return [owner];
}

/** Records in a folder, one file each. File names are ids. */
export function inFolder<
  const List extends string,
  const Extension extends '.mdx' | '.yaml',
  Schema extends z.ZodObject,
>(list: List, extension: Extension, schema: Schema) {
  const place = `${AGREEMENT_FOLDER}/${list}` as const;
  return {
    schema,
    list,
    many: true,
    file: { schema, arrangement: 'files', place, extension, required: false },
  } as const;
}

/** Records in one file, as a list with ids. */
export function inList<const List extends string, Schema extends z.ZodObject>(list: List, schema: Schema) {
  const place = `${AGREEMENT_FOLDER}/${list}.yaml` as const;
  const file = { schema, arrangement: 'list', place, required: false, most: 500 } as const;
  return { schema, list, many: true, file } as const;
}

/** A single record in a file. */
export function inFile<const List extends string, Schema extends z.ZodObject>(list: List, schema: Schema) {
  const place = `${AGREEMENT_FOLDER}/${list}.yaml` as const;
  return { schema, list, many: false, file: { schema, arrangement: 'map', place, required: false } } as const;
}
