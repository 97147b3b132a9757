/** What a trend shows, in one sentence, and the table behind it. */
import { formatDate, formatMonth } from '../dates.ts';

export const trendWords = {
  day: 'Day',
  name: 'Trend',
  table: 'Show the trends as a table',
  caption: 'Coverage, freshness and open requests at the end of each month, and now',
  /** Names the control that moves through the months. */
  move: (name: string) => `${name} by month`,
} as const;

/** A value at the pointer: `June 2026: 60%`. */
export function valueAt(date: string, value: string): string {
  return `${formatMonth(date)}: ${value}`;
}

/** A day in the table. */
export function dayText(date: string): string {
  return formatDate(date);
}

/** The first, the previous and the last known day of a trend. */
export interface TrendEnds {
  readonly first: { readonly date: string; readonly value: number };
  readonly before: { readonly date: string; readonly value: number };
  readonly last: { readonly date: string; readonly value: number };
}

/** `Coverage rose from 41% in November 2025 to 69% now, up 1 since October 2026.` */
export function trendReading(name: string, { before, first, last }: TrendEnds, unit: string): string {
  const [from, to] = [first.value + unit, last.value + unit];
  const since = formatMonth(first.date);
  const whole =
    first.value === last.value
      ? `${name} was ${from} in ${since} and is ${to} now`
      : `${name} ${last.value > first.value ? 'rose' : 'fell'} from ${from} in ${since} to ${to} now`;
  return before === first
    ? `${whole}.`
    : `${whole}, ${moved(last.value - before.value)} since ${formatMonth(before.date)}.`;
}

function moved(by: number): string {
  if (by === 0) return 'unchanged';
  return by > 0 ? `up ${by}` : `down ${-by}`;
}
