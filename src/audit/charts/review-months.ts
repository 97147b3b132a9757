/** When reviews of live pieces fall due, month by month. */
import type { Audit } from '../audit.ts';
import type { Freshness } from '../freshness.ts';
import { isLeaving } from '../piece-audit.ts';

/** How far back and ahead months are counted one by one. */
export const MONTHS_BEFORE = 6;
export const MONTHS_AHEAD = 12;

/** Live pieces by what a reader may do with them: `current` is fresh, due or not reviewed yet. */
export interface DueCounts {
  readonly current: number;
  readonly overdue: number;
  /** Stale or expired: they meet no need. */
  readonly lapsed: number;
}

export interface MonthOfReviews extends DueCounts {
  /** `YYYY-MM` */
  readonly month: string;
}

export interface ReviewMonths {
  /** Every month from {@link MONTHS_BEFORE} before today to {@link MONTHS_AHEAD} after it, also those without reviews. */
  readonly months: readonly MonthOfReviews[];
  /** Due before the first month, and after the last one. */
  readonly earlier: DueCounts;
  readonly later: DueCounts;
  /** Live pieces without a known review date. */
  readonly undated: number;
  /** `YYYY-MM` of today. */
  readonly now: string;
  /** All live pieces that are counted. */
  readonly total: number;
  /** Live pieces that are not counted, because there is a decision to merge or remove them. */
  readonly leaving: number;
}

/** Pieces to merge or remove need no review and are not counted. */
export function reviewMonths({ pieces, today }: Pick<Audit, 'pieces' | 'today'>): ReviewMonths {
  const now = today.slice(0, 7);
  const live = [...pieces.values()].filter(({ freshness }) => freshness !== undefined);
  const judged = live.flatMap(({ freshness, piece }) => (isLeaving(piece) ? [] : (freshness ?? [])));
  const dated = judged.filter(({ dueOn }) => dueOn !== undefined);
  const byMonth = Map.groupBy(dated, ({ dueOn = '' }) => dueOn.slice(0, 7));
  const months = Array.from({ length: MONTHS_BEFORE + 1 + MONTHS_AHEAD }, (_, index) =>
    monthAfter(now, index - MONTHS_BEFORE),
  );
  const [first = now, last = now] = [months[0], months.at(-1)];
  const outside = (is: (month: string) => boolean) => [...byMonth].flatMap(([month, own]) => (is(month) ? own : []));
  return {
    months: months.map((month) => ({ month, ...countsOf(byMonth.get(month) ?? []) })),
    earlier: countsOf(outside((month) => month < first)),
    later: countsOf(outside((month) => month > last)),
    undated: judged.length - dated.length,
    now,
    total: judged.length,
    leaving: live.length - judged.length,
  };
}

/** How many pieces there are of all states. */
export function sumOf({ current, lapsed, overdue }: DueCounts): number {
  return current + overdue + lapsed;
}

function countsOf(judged: readonly Freshness[]): DueCounts {
  const overdue = judged.filter(({ state }) => state === 'overdue').length;
  const lapsed = judged.filter(({ state }) => state === 'stale' || state === 'expired').length;
  return { current: judged.length - overdue - lapsed, overdue, lapsed };
}

/** The month N months after another, or before it: months have no days, so the calendar of years is enough. */
function monthAfter(month: string, months: number): string {
  const place = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${String(Math.floor(place / 12)).padStart(4, '0')}-${String((place % 12) + 1).padStart(2, '0')}`;
}
