/** What each team answered, and what the evidence says. */

import { flagRules } from '../../audit/agreement/flags.ts';
import { LEAST_PEOPLE } from '../../audit/agreement/self-check.ts';
import { count } from '../dates.ts';
import { type Sentence, sentence } from '../parts.ts';

export const alignmentWords = {
  first: 'Discuss these first',
  /** Such as `2.4 apart. Sales: 1.9. Marketing: 4.3.` */
  apart: (difference: string, sales: string, marketing: string) =>
    `${difference} apart. Sales: ${sales}. Marketing: ${marketing}.`,
  tally: 'What the evidence says',
  all: (statements: number) => `All ${count(statements, 'statement')}`,
  /** A list that is folded away. */
  group: (name: string, statements: number) => `${name} (${statements})`,
  takeIt: 'Take the self-assessment',
  statements: (statements: number) => count(statements, 'statement'),
  statement: 'Statement',
  evidence: 'Evidence',
  difference: 'Difference',
  noAnswers: 'no answers',
  tooFew: `fewer than ${LEAST_PEOPLE} answers, not shown`,
  /** Such as `4 people, +0.3`. */
  people: (people: number, change: string | undefined) =>
    `${count(people, 'person', 'people')}${change === undefined ? '' : `, ${change}`}`,
  answered: (people: number, answer: number) => `${people} answered ${answer}`,
  /** @param verdict What the evidence says, such as `no`. */
  compared: (sales: string, marketing: string, verdict: string) =>
    `Sales: ${sales}. Marketing: ${marketing}. Evidence: ${verdict}.`,
  verdicts: 'What the evidence says',
  flags: 'Points to discuss',
  rule: 'Rule',
  rules: 'When the evidence says yes, partly, no or unknown',
  method: `The evidence for a statement follows the same rule every time. The text next to it says what was counted and links to the page with the details. A team’s answers appear only as counts, and only if at least ${LEAST_PEOPLE} people on that team answered.`,
} as const;

/** @param round The date of the last assessment, and before of the one before it. */
export function roundText(round: string | undefined, before: string | undefined): Sentence {
  if (round === undefined) return sentence`No assessment has been held yet, so this page shows only the evidence.`;
  const since = before === undefined ? '' : sentence`, and the change since ${{ date: before }}`;
  return sentence`Answers from ${{ date: round }}, from 1 (not at all) to 5 (fully)${since}.`;
}

const rules = Object.values(flagRules);
const meanLimits = rules.flatMap(({ meansBelow, meansFrom }) => [meansBelow ?? [], meansFrom ?? []].flat());
const differenceLimits = rules.flatMap(({ differBelow, differFrom }) => [differBelow ?? [], differFrom ?? []].flat());

/** An average, such as `3.4`. */
export function averageText(mean: number): string {
  return besideLimits(mean, meanLimits);
}

/** The difference between two averages, such as `0.6`. */
export function differenceText(difference: number): string {
  return besideLimits(difference, differenceLimits);
}

/** One decimal, or as many as it takes to show on which side of a limit it is: 3.96 is not “4.0”. */
function besideLimits(value: number, limits: readonly number[]): string {
  for (let digits = 1; digits < 9; digits += 1) {
    const shown = value.toFixed(digits);
    if (limits.every((limit) => Number(shown) >= limit === value >= limit)) return shown;
  }
  return String(value);
}

/** How an average moved: `+0.3`, `−0.1` or `no change`. */
export function changeText(change: number): string {
  const shown = Math.abs(change).toFixed(1);
  if (shown === '0.0') return 'no change';
  return `${change > 0 ? '+' : '−'}${shown}`;
}
