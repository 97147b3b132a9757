/** How far a record is agreed, from its signatures, stamp and dates. */
import type { Agreement, RecordOf, SharedRecord, SignedRecord } from '../../content/agreement/model.ts';
import { keyOfRecord } from '../../content/agreement/records.ts';
import { addDays, daysBetween } from '../../kit/calendar-date.ts';
import type { SigningTeam } from '../../schema/agreement/agreed.ts';
import type { RecordTitle } from '../../schema/agreement/kind.ts';
import { type AgreementKindName, agreementKinds, type SignedKind, signedKinds } from '../../schema/agreement/kinds.ts';
import { isShared, type SharedKind, signedDescription } from '../../schema/signed-kinds.ts';

/** From least to most agreed. */
export const agreementStates = ['undefined', 'unsigned', 'one', 'changed', 'overdue', 'agreed'] as const;

export type AgreementState = (typeof agreementStates)[number];

/**
 * One team’s signature. `changed`: the text changed after it signed. `unstamped`: its text is unknown. `not-needed`: it is the
 * other team’s own goal.
 */
export type TeamState = 'open' | 'signed' | 'changed' | 'unstamped' | 'not-needed';

export interface TeamSignature {
  readonly state: TeamState;
  readonly on?: string | undefined;
  readonly by?: string | undefined;
  /** Identifies the text that was signed; absent if unknown. */
  readonly stamp?: string | undefined;
}

export interface RecordState {
  readonly state: AgreementState;
  readonly sales: TeamSignature;
  readonly marketing: TeamSignature;
  /** The next review; absent before the first signature or review. */
  readonly dueOn?: string | undefined;
  /** Days from today to `dueOn`; negative when late. */
  readonly daysLeft?: number | undefined;
}

/** Every record of the agreement that both teams sign. */
export type AnyRecord = RecordOf<SignedKind>;

/** Everything that both teams sign. */
export type Signable = AnyRecord | SharedRecord;

/** The records of one kind. */
export function recordsOf<Name extends AgreementKindName>(agreement: Agreement, name: Name): RecordOf<Name>[] {
  const records: object | readonly object[] | undefined = agreement[agreementKinds[name].list];
  // The type of an agreement says for each kind which records its list has.
  return [records ?? []].flat() as RecordOf<Name>[];
}

/** All records that both teams sign, by kind, in the order of the files. */
export function signedRecords(agreement: Agreement): AnyRecord[] {
  return signedKinds.flatMap((name) => recordsOf(agreement, name));
}

/** The name of a record on the command line: `term/mql`; its kind alone where there is only one. */
export function recordKey({
  kind,
  id,
}: {
  readonly kind: AgreementKindName | SharedKind;
  readonly id: string;
}): string {
  return isShared(kind) ? `${kind}/${id}` : keyOfRecord(kind, id);
}

/** The name of a record on pages, in parts. */
export function recordName(record: Signable): RecordTitle {
  return signedDescription(record.kind).title(record);
}

/** The owners of a record: ids from people.yaml. A goal has one in each team. */
export function recordOwners(record: Signable): string[] {
  return signedDescription(record.kind)
    .owners(record)
    .flatMap((id) => id ?? []);
}

/** Whether a record is more than a name, so that a team has something to agree to. */
export function isDefined(record: Signable): boolean {
  return signedDescription(record.kind).isDefined(record);
}

/**
 * The first state that applies to a record:
 *
 * - `undefined`: it has only a name, and nothing to agree to;
 * - `unsigned`: no team has signed, or no signature has a stamp;
 * - `changed`: the text changed after a team signed;
 * - `one`: only one team has signed;
 * - `overdue`: both have, and the last review or signature is longer ago than `reviewEvery`;
 * - `agreed`: both have signed the current text, and its review is not overdue.
 *
 * A team’s own goal needs only that team’s signature.
 *
 * @param today `YYYY-MM-DD`.
 */
export function recordState(record: Signable, today: string): RecordState {
  const sales = neededSignature(record, 'sales');
  const marketing = neededSignature(record, 'marketing');
  const since = [record.reviewed?.on, sales.on, marketing.on]
    .flatMap((on) => on ?? [])
    .sort()
    .at(-1);
  const { reviewEvery } = record;
  const dueOn = since === undefined || reviewEvery === undefined ? undefined : addDays(since, reviewEvery);
  const daysLeft = dueOn === undefined ? undefined : daysBetween(today, dueOn);
  const teams = [sales.state, marketing.state].filter((each) => each !== 'not-needed');
  const state = (): AgreementState => {
    if (!isDefined(record)) return 'undefined';
    if (teams.includes('changed')) return 'changed';
    if (!teams.includes('signed')) return 'unsigned';
    if (teams.some((each) => each !== 'signed')) return 'one';
    return daysLeft !== undefined && daysLeft < 0 ? 'overdue' : 'agreed';
  };
  return { state: state(), sales, marketing, dueOn, daysLeft };
}

/** A team need not sign the other team’s own goal. */
function neededSignature(record: Signable, team: SigningTeam): TeamSignature {
  const signature = teamSignature(record, team);
  const own = record.kind === 'goal' ? record.team : undefined;
  const isOther = own !== undefined && own !== team;
  return isOther && signature.state === 'open' ? { state: 'not-needed' } : signature;
}

/** One team’s signature on a record, and its state. */
export function teamSignature(
  { signed, stamp }: Pick<SignedRecord, 'signed' | 'stamp'>,
  team: SigningTeam,
): TeamSignature {
  const signature = signed[team];
  if (!signature) return { state: 'open' };
  if (signature.stamp === undefined) return { state: 'unstamped', on: signature.on, by: signature.by };
  return { ...signature, state: signature.stamp === stamp ? 'signed' : 'changed' };
}
