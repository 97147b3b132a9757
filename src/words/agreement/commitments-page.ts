/** What each team promises the other. */
import type { Contradiction } from '../../audit/agreement/promises.ts';
import type { Commitment } from '../../content/agreement/model.ts';
import type { SigningTeam } from '../../schema/agreement/agreed.ts';
import { listed } from '../lists.ts';
import { type Part, type Sentence, sentence } from '../parts.ts';
import { withUnit } from './amounts.ts';
import { nothingRecorded } from './pages.ts';
import { commitmentKindWords, spanText } from './promises.ts';
import { signingTeamWords } from './teams.ts';

const captions: Readonly<Record<SigningTeam, string>> = {
  sales: 'What sales promises marketing',
  marketing: 'What marketing promises sales',
};

export const commitmentsWords = {
  captions,
  promise: 'Promise',
  measure: 'Measured as',
  empty: nothingRecorded('promises', 'agreement/commitments.yaml'),
  onlyFrom: (source: string) => `only from ${source}`,
  onlyOf: (team: string) => `only leads of ${team}`,
} as const;

const DIFFERS: Readonly<Record<Contradiction['differs'][number], string>> = { value: 'numbers', within: 'times' };

/** @param a A link to the first promise, and b to the second. */
export function contradictionText(differs: Contradiction['differs'], a: Part, b: Part): Sentence {
  const what = listed(differs.map((each) => DIFFERS[each]));
  return sentence`These two promises contradict each other: they give different ${what} for the same leads. “${a}” “${b}”`;
}

/** @param promise A link to it. */
export function noLeadStageText(promise: Part): Sentence {
  return sentence`“${promise}” does not say which leads it covers, so each team counts its own.`;
}

export function promisesNothing(team: SigningTeam): string {
  return `${signingTeamWords[team]} promises nothing yet. An agreement needs promises from both teams.`;
}

const PER: Readonly<Record<Commitment['per'][number], string>> = {
  representative: 'rep',
  lead: 'lead',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
};

/** `5 MQLs per rep per month`, `within 6 business hours`; empty for a promise without a number. */
export function measureText({ value, unit, per, within }: Commitment): string {
  const amount = value === undefined ? [] : [withUnit(String(value), unit), ...per.map((each) => `per ${PER[each]}`)];
  return [...amount, ...(within ? [`within ${spanText(within)}`] : [])].join(' ');
}

/** `Speed, owned by Sales DACH. If broken: the lead goes to the next rep.` */
export function aboutCommitment({ about, consequence }: Commitment, owner: string | undefined): string {
  const kind = commitmentKindWords[about] + (owner === undefined ? '' : `, owned by ${owner}`);
  return `${kind}. ${consequence === undefined ? 'No consequence stated.' : `If broken: ${consequence}`}`;
}
