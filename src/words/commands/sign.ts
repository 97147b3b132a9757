import type { AgreementState } from '../../audit/agreement/state.ts';
import { didYouMeanText } from './errors.ts';

export const signHelp = {
  summary: 'sign records of the agreement, personas and stages for sales or marketing',
  keys: 'records to sign, such as term/mql, commitment/first-attempt, persona/finance-lead, stage/decision, rejections or numbers',
  team: 'team that signs',
  by: 'person who signs for the team: an id from people.yaml',
  on: 'date of the signature, YYYY-MM-DD (default: today)',
} as const;

export const signErrors = {
  noAgreement: 'Nothing to sign: the content has no agreement/ folder.',
  unknown: (key: string, near: string | undefined, kinds: readonly string[]) =>
    `Unknown record "${key}". ${near === undefined ? `Write a kind and an id, such as term/mql. Kinds: ${kinds.join(', ')}.` : didYouMeanText(near)}`,
  undefined: (key: string, file: string) => `${key} has no text to agree to yet. Write it in ${file}, then sign it.`,
  unusualFormat: (key: string, file: string) =>
    `${key} in ${file} is written in a way that this command cannot sign. Add the signature by hand.`,
  inactive: (name: string, signatories: string) => `${name} is no longer active. ${signatories}`,
} as const;

/** What a record's state means for the team that has just signed. */
const afterSigning: Readonly<Record<AgreementState, string>> = {
  undefined: 'it has no text to agree to yet',
  unsigned: 'neither team has signed it',
  one: 'the other team has not signed yet',
  changed: 'the other team signed an older version and must sign again',
  overdue: 'both teams have signed, and it is due for review',
  agreed: 'both teams agree',
};

const signatures = { already: 'already signed', would: 'would be signed', signed: 'signed' } as const;

/** One line of the output. */
export function signedLine(
  key: string,
  done: keyof typeof signatures,
  { team, by, on }: { readonly team: string; readonly by: string; readonly on: string },
  state: AgreementState,
): string {
  return `${key}: ${signatures[done]} for ${team} by ${by} on ${on}; ${afterSigning[state]}.`;
}
