import type { HandoffsFields } from '../../schema/agreement/handoffs.ts';
import type { LoadedKinds } from '../load.ts';
import type { Loaded } from '../record.ts';
import type { Path } from '../yaml.ts';
import type { Agreement, AgreementBase, SignedKind } from './model.ts';
import { hasAgreement } from './records.ts';
import { stampOf } from './stamp.ts';

/** The agreement as the model has it, from records that are right. Nothing where nothing was written. */
export function toAgreement(loaded: LoadedKinds): Agreement | undefined {
  if (!hasAgreement(loaded)) return undefined;
  const [handoffs] = loaded.handoffs.records;
  const [numbers] = loaded.numbers.records;
  const { rejections } = handoffs?.fields ?? {};
  const part = <Fields>(at: Path, id: string, fields: Fields): Loaded<Fields> => ({
    id,
    fields,
    source: (handoffs as Loaded<HandoffsFields>).source,
    at,
    body: '',
    custom: [],
  });
  return {
    terms: loaded.term.records.map((term) => ({ ...signed('term', term), body: term.body })).sort(byId),
    commitments: loaded.commitment.records.map((record) => ({
      ...signed('commitment', record),
      about: record.fields.kind,
    })),
    roles: handoffs?.fields.roles ?? [],
    handoffs: (handoffs?.fields.handoffs ?? []).map((handoff, index) =>
      signed('handoff', part(['handoffs', index], handoff.id, handoff)),
    ),
    ...(rejections ? { rejections: signed('rejections', part(['rejections'], 'rejections', rejections)) } : {}),
    goals: loaded.goal.records.map((record) => signed('goal', record)),
    ...(numbers ? { numbers: signed('numbers', numbers) } : {}),
    losses: loaded.loss.records.map((record) => signed('loss', record)),
    systems: loaded.system.records.map((record) => signed('system', record)),
    claims: loaded.claim.records.map((record) => signed('claim', record)),
    meetings: loaded.meeting.records
      .map((record) => ({ ...record.fields, ...base(record), body: record.body }))
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : byId(a, b))),
    assessments: loaded.assessment.records
      .map((record) => ({ ...record.fields, ...base(record) }))
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : byId(a, b))),
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

function signed<const Kind extends SignedKind, Fields extends object>(
  kind: Kind,
  record: Loaded<Fields>,
): Omit<Fields, keyof AgreementBase | 'kind'> & AgreementBase & { kind: Kind; stamp: string } {
  const { fields, body } = record;
  return { ...fields, ...base(record), kind, stamp: stampOf(kind, { ...fields, body }) };
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
