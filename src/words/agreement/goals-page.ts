/** Goals: progress, owners and problems. */
import { count } from '../dates.ts';
import { type Sentence, sentence } from '../parts.ts';
import { amountText, numberText, withUnit } from './amounts.ts';
import { shortText } from './funnel.ts';
import { nothingRecorded } from './pages.ts';

export const goalsWords = {
  empty: nothingRecorded('goals', 'agreement/goals.yaml'),
  summary: (goals: number, behind: number, shared: number) =>
    `${behind} of ${count(goals, 'goal')} ${behind === 1 ? 'is' : 'are'} behind or missed. ${shared} ${shared === 1 ? 'has' : 'have'} an owner on both teams.`,
  noReading: 'No readings yet.',
  metric: 'Metric',
  details: 'Metric, owners and signatures',
  problems: 'Problems with this goal',
  paidApart: { title: 'Different incentives.', text: 'Pay depends on this goal on one team but not on the other.' },
  own: {
    title: (team: string) => `Own goals of ${team}`,
    about: 'The teams do not share these. Only this team owns and signs them.',
  },
  mismatch: 'Entered and counted readings differ.',
  readings: (readings: number) => count(readings, 'reading'),
  states: 'States of a goal',
} as const;

interface Reading {
  readonly on: string;
  readonly value: number;
  readonly counted?: true;
  /** The counts behind a percentage. */
  readonly part?: number | undefined;
  readonly of?: number | undefined;
}

/**
 * @param expected The value of the line on that day; undefined without a line.
 * @param shortBy How far the reading is from that value; 0 or less when it is at or past it.
 */
export function progressText(last: Reading, expected: number | undefined, shortBy: number | undefined): Sentence {
  const reading = sentence`${numberText(last.value)} on ${{ date: last.on }}`;
  if (expected === undefined || shortBy === undefined) {
    return sentence`${reading}. To see whether that is on course, add a baseline, a target and both dates.`;
  }
  const short = shortBy > 0 ? ` (${shortText(shortBy)})` : '';
  return sentence`${reading}; ${amountText(expected)} expected by then${short}.`;
}

export function payText(paid: boolean | undefined): string {
  if (paid === undefined) return 'unknown whether pay depends on it';
  return paid ? 'pay depends on it' : 'pay does not depend on it';
}

export function readingText({ counted, of, on, part, value }: Reading, unit: string | undefined): Sentence {
  const behind = part === undefined || of === undefined ? '' : `: ${numberText(part)} of ${numberText(of)}`;
  const how = counted ? ` (counted${behind})` : '';
  return sentence`${{ date: on }}: ${withUnit(numberText(value), unit)}${how}`;
}
