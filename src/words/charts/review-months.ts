/** When reviews fall due, in one sentence, and the table behind it. */
import { MONTHS_AHEAD, MONTHS_BEFORE, type ReviewMonths, sumOf } from '../../audit/charts/review-months.ts';
import { count, formatMonth } from '../dates.ts';
import { freshnessWords, inSentence } from '../states.ts';

export const reviewMonthWords = {
  title: 'When reviews are due',
  caption: 'Live pieces by the month in which their review is due',
  month: 'Month',
  earlier: 'Earlier',
  later: 'Later',
  undated: 'Date unknown',
  today: 'Today',
  none: 'No live pieces yet. When a piece goes live, this chart shows the month in which its review is due.',
  kinds: {
    current: 'Current',
    overdue: freshnessWords.overdue.word,
    lapsed: `${freshnessWords.stale.word} or ${inSentence(freshnessWords.expired)}`,
  },
} as const;

/** `6 of 54 live pieces are past their review date or expired. 2 more are due this month. 2 more live pieces need no review: …` */
export function reviewMonthsText({ earlier, later, leaving, months, now, total, undated }: ReviewMonths): string {
  const all = [earlier, ...months, later];
  const late = all.reduce((sum, { lapsed, overdue }) => sum + lapsed + overdue, 0);
  const current = months.find(({ month }) => month === now)?.current ?? 0;
  const [busiest] = months.filter(({ month }) => month > now).toSorted((a, b) => sumOf(b) - sumOf(a));
  const parts = [
    `${late} of ${count(total, 'live piece')} ${late === 1 ? 'is' : 'are'} past ${late === 1 ? 'its' : 'their'} review date or expired.`,
    `${current} more ${current === 1 ? 'is' : 'are'} due this month.`,
    ...(busiest && sumOf(busiest) > 0
      ? [`The busiest month ahead is ${formatMonth(`${busiest.month}-01`)}, with ${sumOf(busiest)}.`]
      : []),
    ...outside(
      sumOf(earlier),
      `was due more than ${MONTHS_BEFORE} months ago`,
      `were due more than ${MONTHS_BEFORE} months ago`,
    ),
    ...outside(
      sumOf(later),
      `is due in more than ${MONTHS_AHEAD} months`,
      `are due in more than ${MONTHS_AHEAD} months`,
    ),
    ...(undated > 0 ? [`The date of ${undated} is unknown.`] : []),
    ...(leaving > 0
      ? [
          `${count(leaving, 'more live piece needs', 'more live pieces need')} no review: the team decided to merge or remove ${leaving === 1 ? 'it' : 'them'}.`,
        ]
      : []),
  ];
  return parts.join(' ');
}

function outside(pieces: number, one: string, several: string): string[] {
  return pieces > 0 ? [`${pieces} ${pieces === 1 ? one : several}.`] : [];
}
