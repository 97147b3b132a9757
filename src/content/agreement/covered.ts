/** What a signature covers, as data. */
import { type SignableKind, signedDescription } from '../../schema/signed-kinds.ts';
import { canonical } from './stamp.ts';

/** One field of a record that a signature covers. */
export interface CoveredField {
  /** Its name in the file; `body` for the text of the file. */
  readonly name: string;
  readonly value: unknown;
}

/** The covered fields that have a value, in the order of the kind. */
export function coveredFields(record: { readonly kind: SignableKind }): CoveredField[] {
  const { covers } = signedDescription(record.kind);
  // The kind of a record takes the place of a field with that name.
  const fields: Readonly<Record<string, unknown>> = { ...record, kind: 'about' in record ? record.about : undefined };
  return Object.keys(covers)
    .filter((name) => covers[name])
    .map((name) => ({ name, value: fields[name] }))
    .filter(({ value }) => meaning(value) !== meaning(undefined));
}

/** The same text for values that a signature does not tell apart. */
export function meaning(value: unknown): string {
  return canonical({ value });
}
