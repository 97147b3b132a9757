import { compareText } from '../../kit/order.ts';
import type { AgreementKind } from '../../schema/agreement/kind.ts';
import { type AgreementKindName, agreementKindNames, agreementKinds, isSigned } from '../../schema/agreement/kinds.ts';
import type { LoadedKinds } from '../load.ts';
import type { Loaded } from '../record.ts';
import type { Agreement, AgreementBase } from './model.ts';
import { hasAgreement, loadedRecords } from './records.ts';
import { stampOf } from './stamp.ts';

/** The agreement as the model has it, from valid records. Nothing if the team has no agreement. */
export function toAgreement(loaded: LoadedKinds): Agreement | undefined {
  if (!hasAgreement(loaded)) return undefined;
  const lists = agreementKindNames.flatMap((name): [list: string, records: object][] => {
    const kind: AgreementKind = agreementKinds[name];
    const records = inOrder(kind, loadedRecords(loaded, name)).map((record) => toRecord(name, kind, record));
    if (kind.many) return [[kind.list, records]];
    return records.map((record) => [kind.list, record]);
  });
  // Names and records come from the registry of kinds, from which the type is derived.
  return Object.fromEntries(lists) as Agreement;
}

/** Files are sorted as their kind says, then by id; entries of a list keep their order. */
function inOrder(kind: AgreementKind, records: readonly Loaded<object>[]): readonly Loaded<object>[] {
  if (kind.file.arrangement !== 'files') return records;
  const key = ({ id, fields }: Loaded<object>) => [kind.sortedBy?.(fields) ?? '', id] as const;
  return records
    .map((record) => ({ record, key: key(record) }))
    .sort((a, b) => compareText(a.key[0], b.key[0]) || compareText(a.key[1], b.key[1]))
    .map(({ record }) => record);
}

/** A signed record has its kind in `kind`, so a field with that name is called `about` in the model. */
function toRecord(name: AgreementKindName, kind: AgreementKind, record: Loaded<object>): AgreementBase {
  const { fields, body } = record;
  const signed = isSigned(name) && { kind: name, stamp: stampOf(name, { ...fields, body }) };
  return {
    ...fields,
    ...base(record),
    ...signed,
    ...(kind.file.extension === '.mdx' ? { body } : {}),
    ...(signed && 'kind' in fields ? { about: fields.kind } : {}),
  };
}

function base({ id, source, at, custom }: Loaded<unknown>): AgreementBase {
  return {
    id,
    path: source.path,
    at,
    custom: Object.fromEntries(custom.map(({ path, value }) => [path, value])),
  };
}
