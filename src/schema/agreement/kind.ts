/** How a kind of agreement record describes itself. Everything that treats all kinds alike reads this description. */
import type { z } from 'zod';
import type { Kind } from '../kind.ts';
import type { agreed } from './agreed.ts';

/** The folder of what both teams sign. A team without it is not asked for it. */
export const AGREEMENT_FOLDER = 'agreement';

/** Where the records of a kind are kept: in a folder, a list or a file of their own, or in a field of a shared file. */
interface RecordPlace {
  /** One record. */
  readonly schema: z.ZodType;
  /** The name of the records in the model, such as `agreement.terms`. It is also the name of the folder, file or field. */
  readonly list: string;
  /** False where there is only one record. It is signed by its kind alone, such as `numbers`. */
  readonly many: boolean;
  readonly file: Kind;
  /** For records in a file of several kinds: its name, such as `handoffs`. The records are in its field `list`. */
  readonly sharedFile?: string;
}

interface Names {
  /** What pages call one record: `Term`. */
  readonly one: string;
  /** What pages call several records, or the whole: `Terms`. */
  readonly several: string;
  /** What `diff` counts, where that is not `one` in lower case: `2 sets of funnel numbers`. */
  readonly counted?: string;
  /** The heading in `diff`, where that is not `several`. */
  readonly heading?: string;
}

/** What a record is called or says, in parts. Pages write the dates in it as words. */
export type RecordTitle = readonly (string | { readonly date: string })[];

/** What every kind says about its records. */
interface Description<Fields> {
  readonly names: Names;
  /** A record's name, or what it says. */
  title(record: Fields): RecordTitle;
  /** For files in a folder: what decides their order before the id does, such as the day of a meeting. */
  sortedBy?(record: Fields): string;
  /** Whether the order of the list has a meaning, so that `diff` reports a move. */
  readonly ordered?: boolean;
}

/** What a kind says beside that when both teams sign its records. */
interface Signing<Covers, Fields> {
  /** Who keeps a record up to date: ids from people.yaml. */
  owners(record: Fields): readonly (string | undefined)[];
  /** Whether a record says something that a team can agree to, and is more than a name. */
  isDefined(record: Fields): boolean;
  /**
   * For each field, whether a signature covers it: true for what the record means, false for what may change without
   * another signature. A new field must be false, or absent from the records that are signed already; otherwise an
   * upgrade undoes their signatures.
   */
  readonly covers: Covers;
}

/** A kind of agreement record, as code that treats all kinds alike sees it. */
export interface AgreementKind extends RecordPlace, Description<object>, Partial<Signing<Covers, object>> {}

type Covers = Readonly<Record<string, boolean>>;

type SignedFields = z.output<z.ZodObject<typeof agreed>>;

type FieldsIn<Place extends RecordPlace> = z.output<Place['schema']>;

/** Every field that only this kind has, and the body if its files have one. */
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

/** A kind that both teams keep and do not sign. */
export function keptKind<const Place extends RecordPlace>(place: Place, description: Description<FieldsIn<Place>>) {
  return { ...place, ...description };
}

/** Most kinds have one owner. */
export function byOwner({ owner }: { readonly owner: string }): readonly string[] {
  return [owner];
}

/** Records in a folder, one file each. Their ids are the names of the files. */
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

/** Records in one file, as a list. Each has an id. */
export function inList<const List extends string, Schema extends z.ZodObject>(list: List, schema: Schema) {
  const place = `${AGREEMENT_FOLDER}/${list}.yaml` as const;
  const file = { schema, arrangement: 'list', place, required: false, most: 500 } as const;
  return { schema, list, many: true, file } as const;
}

/** A single record, which is a file. */
export function inFile<const List extends string, Schema extends z.ZodObject>(list: List, schema: Schema) {
  const place = `${AGREEMENT_FOLDER}/${list}.yaml` as const;
  return { schema, list, many: false, file: { schema, arrangement: 'map', place, required: false } } as const;
}
