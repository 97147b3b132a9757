/** The records of the agreement as read, before they become the model. */
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

/** The valid records of one kind, including those in a shared file, in the order of the files. */
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

/** Everything that both teams sign, each with the key by which `sign` knows it. */
export function loadedSignedRecords(loaded: LoadedKinds) {
  return signedKinds.flatMap((name) =>
    loadedRecords(loaded, name).map((record) => ({ key: keyOfRecord(name, record.id), record })),
  );
}

/** The personas and stages that a team signed, each with the key by which `sign` knows it. */
export function loadedSharedRecords({ persona, stage }: Pick<LoadedKinds, 'persona' | 'stage'>) {
  return [
    ...persona.records.map((record) => ({ key: `persona/${record.id}`, record })),
    ...stage.records.map((record) => ({ key: `stage/${record.id}`, record })),
  ];
}

/** What a record is called on the command line: `term/mql`, or only its kind if that has one record. */
export function keyOfRecord(kind: AgreementKindName, id: string): string {
  return agreementKinds[kind].many ? `${kind}/${id}` : kind;
}

/** The records of one kind in a file that holds several kinds. The only record of a kind has the kind as its id. */
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
