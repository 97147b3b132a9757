/** Goals compared with their lines, and the table behind the drawings. */
import type { GoalView } from '../../audit/agreement/goals.ts';
import { amountText, numberText, withUnit } from '../agreement/amounts.ts';
import { formatDate } from '../dates.ts';

export const goalChartWords = {
  title: 'Progress of every goal',
  caption: 'Every goal: its last reading and its line',
  goal: 'Goal',
  last: 'Last reading',
  expected: 'Expected then',
  target: 'Target',
  noLine: 'Not measured: it has no baseline, target and dates yet.',
  noLineShort: 'No line yet',
  unknown: 'unknown',
  key: { readings: 'readings', target: 'line to the target' },
} as const;

/** What the drawing of a goal shows: `51 on September 30, 2026, 55.2 expected by then. Target: 60 by December 31, 2026.` */
export function goalReading({ expected, goal, last }: GoalView): string {
  if (goal.target === undefined || goal.due === undefined) return goalChartWords.noLine;
  const then = expected === undefined ? '' : `, ${amountText(expected)} expected by then`;
  const now = last ? `${numberText(last.value)} on ${formatDate(last.on)}${then}` : 'No readings yet';
  return `${now}. Target: ${withUnit(numberText(goal.target), goal.unit)} by ${formatDate(goal.due)}.`;
}
