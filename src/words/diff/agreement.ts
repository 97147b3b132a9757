/** What a change does to the agreement. */
import type { TeamState } from '../../audit/agreement/state.ts';
import type { AgreementChange } from '../../audit/compare/agreement.ts';
import { count } from '../../kit/count.ts';
import { agreementWords } from '../agreement/states.ts';
import { firstAndMore, quoted } from './entries.ts';

const deeds = { changes: 'changes', removes: 'removes', adds: 'adds', withdraws: 'withdraws' } as const;

/**
 * "changes 2 signed promises: “Five leads a month” and 1 more"
 *
 * @param noun What one record is called; undefined when the records are of several kinds.
 * @param kind What the first record is called.
 */
export function agreementDeed(
  verb: keyof typeof deeds,
  {
    amount,
    noun,
    kind,
    title,
    signed,
  }: { amount: number; noun?: string; kind: string; title: string; signed: boolean },
): string {
  const what = count(amount, `${signed ? 'signed ' : ''}${noun ?? 'record'}`);
  return `${deeds[verb]} ${what}: ${noun === undefined ? `${kind} ` : ''}${firstAndMore(quoted(title), amount - 1)}`;
}

export function signatureDeed(verb: keyof typeof deeds, signatures: number): string {
  return `${deeds[verb]} ${count(signatures, 'signature')}`;
}

export const agreementVerbs = {
  added: 'New',
  removed: 'Removed',
  renamed: 'Renamed',
  changed: 'Changed',
  changedSinceSigned: agreementWords.changed.word,
  renamedAnd: (changed: string) => `Renamed. ${changed}`,
  signed: 'Signed',
  withdrawn: 'Signature withdrawn',
  signatureChanged: 'Signature changed',
} as const;

/** @param teams Such as `sales` or `sales and marketing`. */
export const coverNotes = {
  lost: (teams: string, several: boolean) => `no longer covered by the ${signaturesOf(teams, several)}`,
  still: (teams: string, several: boolean) => `still not covered by the ${signaturesOf(teams, several)}`,
  again: (teams: string, several: boolean) => `covered again by the ${signaturesOf(teams, several)}`,
} as const;

function signaturesOf(teams: string, several: boolean): string {
  return `${several ? 'signatures' : 'signature'} of ${teams}`;
}

/** What is wrong with a signature in a given state. */
const doubts: Readonly<Record<TeamState, string>> = {
  signed: '',
  changed: ', for a different text',
  unstamped: ', without a stamp',
  open: '',
  'not-needed': '',
};

type Team = AgreementChange['signatures'][number]['team'];

/** @param signature The person and the date. */
export const signatureNotes = {
  added: (team: Team, signature: string, state: TeamState) => `signed by ${team} (${signature})${doubts[state]}`,
  wasSigned: (team: Team, signature: string) => `was signed by ${team} (${signature})`,
  withdrawn: (team: Team, signature: string) => `signature of ${team} withdrawn (${signature})`,
  changed: (team: Team, before: string, after: string, state: TeamState) =>
    `signature of ${team} ${before} → ${after}${doubts[state]}`,
  noStamp: 'no stamp',
  signature: (by: string, on: string) => `${by} on ${on}`,
} as const;
