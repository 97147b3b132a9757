/** The panel about the use of a piece: what its chart shows, and the words of its table. */
import type { MonthOfUsage, PieceUsage } from '../../audit/usage.ts';
import type { UsageMeasure } from '../../content/usage.ts';
import { formatMonth } from '../dates.ts';
import { listed } from '../lists.ts';
import { counted, measuresIn, usageTotal } from './counts.ts';

export const usageWords = {
  title: 'Use',
  unknown: 'Unknown: none of the exports has this piece.',
  caption: 'Use by month',
  month: 'Month',
  soFar: 'So far',
  unknownMonth: 'Unknown',
  measures: {
    views: 'Views',
    sends: 'Sends',
    opens: 'Opens',
    deals: 'Deals',
    won: 'Won deals',
  } satisfies Record<UsageMeasure, string>,
} as const;

/** `1,240 views and 12 sends from November 2025 to October 2026. November 2026 so far: 31 views.` */
export function usageReading({ months, year }: PieceUsage): string {
  const parts = [
    ...(year === undefined ? [] : [`${capital(usageTotal(year))}.`]),
    ...months.flatMap((month) => (month.whole ? [] : soFar(month))),
  ];
  return parts.join(' ');
}

function soFar({ counts, month }: MonthOfUsage): string[] {
  const known = measuresIn(counts);
  if (known.length === 0) return [];
  const shown = known.map((measure) => counted(counts[measure] ?? 0, measure));
  return [`${formatMonth(`${month}-01`)} so far: ${listed(shown)}.`];
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** @param names The tools. */
export function usageSources(names: readonly string[]): string {
  return `Counted by ${listed(names)}.`;
}
