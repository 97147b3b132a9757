/** What is agreed and current, and what each team still has to sign. */
import type { Agreement } from '../../content/agreement/model.ts';
import { type SigningTeam, signingTeam } from '../../schema/agreement/agreed.ts';
import type { SignedKind } from '../../schema/agreement/kinds.ts';
import {
  type AgreementState,
  type AnyRecord,
  agreementStates,
  type RecordState,
  recordState,
  signedRecords,
} from './state.ts';

export interface JudgedRecord<Record extends AnyRecord = AnyRecord> {
  readonly record: Record;
  readonly judged: RecordState;
}

type StateCounts = Readonly<Record<AgreementState, number>>;

export interface Signing {
  readonly records: readonly JudgedRecord[];
  /** How many records of each kind are in each state; only kinds with records. */
  readonly byKind: ReadonlyMap<SignedKind, StateCounts>;
  /** How many records there are, and how many are agreed and current. */
  readonly total: number;
  readonly agreed: number;
  /** For each team, what it could sign today: never signed, or changed since. */
  readonly toSign: Readonly<Record<SigningTeam, readonly JudgedRecord[]>>;
  /** What must be defined before a team can sign it. */
  readonly toDefine: readonly JudgedRecord[];
  /** What both have signed and whose review is overdue. */
  readonly toReview: readonly JudgedRecord[];
}

/** Judges every record of the agreement. */
export function signing(agreement: Agreement, today: string): Signing {
  const records = signedRecords(agreement).map((record) => ({ record, judged: recordState(record, today) }));
  const inState = (state: AgreementState) => records.filter(({ judged }) => judged.state === state);
  const open = (team: SigningTeam) =>
    records.filter(({ judged }) => judged.state !== 'undefined' && judged[team].state !== 'signed');
  return {
    records,
    byKind: new Map([...Map.groupBy(records, ({ record }) => record.kind)].map(([kind, of]) => [kind, counts(of)])),
    total: records.length,
    agreed: inState('agreed').length,
    toSign: Object.fromEntries(signingTeam.options.map((team) => [team, open(team)])) as Record<
      SigningTeam,
      JudgedRecord[]
    >,
    toDefine: inState('undefined'),
    toReview: inState('overdue'),
  };
}

function counts(records: readonly JudgedRecord[]): StateCounts {
  const none = Object.fromEntries(agreementStates.map((state) => [state, 0])) as Record<AgreementState, number>;
  for (const { judged } of records) none[judged.state] += 1;
  return none;
}
