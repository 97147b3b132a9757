/** The records of the agreement as they were read, before the model is made of them. */
import type { AgreementKind } from '../../schema/agreement/kind.ts';
import {
  type AgreementKindName,
  agreementFiles,
  agreementKinds,
  type RecordFields,
  signedKinds,
} from '../../schema/agreement/kinds.ts';
import type { KindName } from '../../schema/kinds.ts';
import type { LoadedKinds } from '../load.ts';
import type { Loaded } from '../record.ts';

/** Whether anything in agreement/ could be read. */
export function hasAgreement(loaded: LoadedKinds): boolean {
  return (Object.keys(agreementFiles) as (keyof typeof agreementFiles)[]).some(
    (name) => loaded[name].records.length > 0,
  );
}

/** The records of one kind that are right by themselves, also those in a shared file, in the order of the files. */
export function loadedRecords<Name extends AgreementKindName>(
  loaded: LoadedKinds,
  name: Name,
): Loaded<RecordFields<Name>>[] {
  const kind: AgreementKind = agreementKinds[name];
  const records: Loaded<unknown>[] = loaded[(kind.sharedFile ?? name) as KindName].records;
  const found = kind.sharedFile === undefined ? records : records.flatMap((record) => partsOf(record, name, kind));
  // The schema of this kind has read them: as a file of its own, or as a field of the shared one.
  return found as Loaded<RecordFields<Name>>[];
}

/** Everything that both teams sign. */
export function loadedSignedRecords(loaded: LoadedKinds) {
  return signedKinds.flatMap((name) => loadedRecords(loaded, name));
}

/** The records of one kind in a file that holds several kinds. What there is only one of has the kind as its id. */
function partsOf(
  { fields, source, at }: Loaded<unknown>,
  name: string,
  { list, many }: AgreementKind,
): Loaded<object>[] {
  const value = (fields as Readonly<Record<string, object | readonly object[] | undefined>>)[list];
  return [value ?? []].flat().map((part, index) => ({
    id: 'id' in part && typeof part.id === 'string' ? part.id : name,
    fields: part,
    source,
    at: [...at, list, ...(many ? [index] : [])],
    body: '',
    custom: [],
  }));
}
