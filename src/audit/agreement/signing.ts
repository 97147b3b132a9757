/** Which records are agreed and up to date, and which each team has yet to sign. */
import type { Agreement, SharedRecord } from '../../content/agreement/model.ts';
import { type SigningTeam, signingTeam } from '../../schema/agreement/agreed.ts';
import type { SignedKind } from '../../schema/agreement/kinds.ts';
import {
  type AgreementState,
  type AnyRecord,
  agreementStates,
  type RecordState,
  recordState,
  type Signable,
  signedRecords,
} from './state.ts';

export interface JudgedRecord<Record extends Signable = AnyRecord> {
  readonly record: Record;
  readonly judged: RecordState;
}

type StateCounts = Readonly<Record<AgreementState, number>>;

export interface Signing {
  readonly records: readonly JudgedRecord[];
  /** Personas and stages. They are signed too, and are not counted as records of the agreement. */
  readonly shared: readonly JudgedRecord<SharedRecord>[];
  /** How many records of each kind are in each state. Kinds without records are absent. */
  readonly byKind: ReadonlyMap<SignedKind, StateCounts>;
  /** The number of records, and of those that are agreed and up to date. */
  readonly total: number;
  readonly agreed: number;
  /** The records that each team could sign today: those it never signed, and those that changed since it did. */
  readonly toSign: Readonly<Record<SigningTeam, readonly JudgedRecord<Signable>[]>>;
  /** Records to define before a team can sign them. */
  readonly toDefine: readonly JudgedRecord<Signable>[];
  /** Records that both teams signed and whose review is overdue. */
  readonly toReview: readonly JudgedRecord[];
}

/**
 * Judges every record of the agreement.
 *
 * @param also Personas and stages.
 */
export function signing(agreement: Agreement, today: string, also: readonly SharedRecord[] = []): Signing {
  const records = signedRecords(agreement).map((record) => ({ record, judged: recordState(record, today) }));
  const shared = also.map((record) => ({ record, judged: recordState(record, today) }));
  const all: readonly JudgedRecord<Signable>[] = [...records, ...shared];
  const inState = (state: AgreementState) => records.filter(({ judged }) => judged.state === state);
  const open = (team: SigningTeam) =>
    all.filter(({ judged }) => judged.state !== 'undefined' && !['signed', 'not-needed'].includes(judged[team].state));
  return {
    ...{ records, shared },
    byKind: new Map([...Map.groupBy(records, ({ record }) => record.kind)].map(([kind, of]) => [kind, counts(of)])),
    total: records.length,
    agreed: inState('agreed').length,
    toSign: Object.fromEntries(signingTeam.options.map((team) => [team, open(team)])) as Record<
      SigningTeam,
      JudgedRecord<Signable>[]
    >,
    toDefine: all.filter(({ judged }) => judged.state === 'undefined'),
    toReview: inState('overdue'),
  };
}

function counts(records: readonly JudgedRecord[]): StateCounts {
  const none = Object.fromEntries(agreementStates.map((state) => [state, 0])) as Record<AgreementState, number>;
  for (const { judged } of records) none[judged.state] += 1;
  return none;
}
