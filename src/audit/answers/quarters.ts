/** Calendar quarters, and whether the recorded periods of won and lost deals cover them. */
import type { LossPeriod } from '../../content/agreement/model.ts';
import { addDays } from '../../kit/calendar-date.ts';
import { compareText } from '../../kit/order.ts';
import { quarterOf } from '../agreement/pull-apart.ts';

/**
 * Whether a quarter can be counted:
 *
 * - `whole`: it is over, and periods within it cover each of its days;
 * - `running`: it is not over;
 * - `incomplete`: some of its days are not in a period within it.
 */
export type QuarterState = 'whole' | 'running' | 'incomplete';

export interface Quarter {
  /** `2026-Q4` */
  readonly name: string;
  readonly state: QuarterState;
  /** The periods that count for it; none unless it is whole. */
  readonly periods: readonly LossPeriod[];
}

/** All quarters from the first recorded day to today, the newest first; none if no period is recorded. */
export function quartersOf(periods: readonly LossPeriod[], today: string): Quarter[] {
  const first = periods.map(({ from }) => from).sort(compareText)[0];
  if (first === undefined) return [];
  const quarters: Quarter[] = [];
  for (let start = startOf(first); start <= today; start = nextStart(start)) {
    quarters.unshift(quarter(start, periods, today));
  }
  return quarters;
}

function quarter(from: string, periods: readonly LossPeriod[], today: string): Quarter {
  const to = addDays(nextStart(from), -1);
  const name = quarterOf(from);
  if (to >= today) return { name, state: 'running', periods: [] };
  const inside = periods.filter((period) => period.from >= from && period.to <= to);
  return coversAll(inside, from, to)
    ? { name, state: 'whole', periods: inside }
    : { name, state: 'incomplete', periods: [] };
}

function coversAll(periods: readonly LossPeriod[], from: string, to: string): boolean {
  let next = from;
  for (const period of periods.toSorted((a, b) => compareText(a.from, b.from))) {
    if (period.from > next) return false;
    if (period.to >= next) next = addDays(period.to, 1);
  }
  return next > to;
}

function startOf(day: string): string {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

/** A quarter has at most 92 days. */
function nextStart(start: string): string {
  return startOf(addDays(start, 92));
}
