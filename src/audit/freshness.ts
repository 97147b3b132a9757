import { addDays, daysBetween } from '../kit/calendar-date.ts';
import type { Policy } from '../schema/site.ts';

/** From best to worst. Time alone moves a record only to the right. */
export const freshnessStates = ['fresh', 'due', 'overdue', 'stale', 'expired'] as const;

export type FreshnessState = (typeof freshnessStates)[number];

export interface Freshness {
  readonly state: FreshnessState;
  /** The day its review is due. Absent if it was never reviewed or published. */
  readonly dueOn?: string;
  /** Days from today to `dueOn`; negative when late. Absent with it. */
  readonly daysLeft?: number;
}

/** The numbers of the policy that freshness depends on. */
export type ReviewPolicy = Pick<Policy, 'dueDays' | 'overdueDays'>;

/** The dates of a piece or persona that decide its freshness. */
export interface Dated {
  readonly reviewed?: { readonly on: string } | undefined;
  readonly published?: string | undefined;
  readonly expires?: string | undefined;
}

/**
 * How current a record is. Due date = last review (else publication) + interval. With default policy numbers in
 * parentheses:
 *
 * - `fresh`: more than `dueDays` (30) left; `due`: 0 to `dueDays` left;
 * - `overdue`: up to `overdueDays` (90) late, or never reviewed or published; `stale`: later still;
 * - `expired`: today is after `expires`, regardless of the review.
 *
 * The clock starts with a person’s review, never with a change to the file: “modification age is not data freshness”
 * (Tableau’s governance method). An interval for each format that a piece can override is what Enablix (3, 6 and 12
 * months) and Guru (90 days) do.
 *
 * @param interval The number of days between reviews.
 * @param today `YYYY-MM-DD`.
 */
export function freshness(record: Dated, interval: number, policy: ReviewPolicy, today: string): Freshness {
  const expired = record.expires !== undefined && today > record.expires;
  const since = record.reviewed?.on ?? record.published;
  if (since === undefined) return { state: expired ? 'expired' : 'overdue' };
  const dueOn = addDays(since, interval);
  const daysLeft = daysBetween(today, dueOn);
  return { state: expired ? 'expired' : reviewState(daysLeft, policy), dueOn, daysLeft };
}

function reviewState(daysLeft: number, policy: ReviewPolicy): FreshnessState {
  if (daysLeft > policy.dueDays) return 'fresh';
  if (daysLeft >= 0) return 'due';
  return daysLeft >= -policy.overdueDays ? 'overdue' : 'stale';
}

const RANK: Readonly<Record<FreshnessState, number>> = { fresh: 0, due: 1, overdue: 2, stale: 3, expired: 4 };

/** The index of a state in `freshnessStates`; 0 is best. */
export function freshnessRank(state: FreshnessState): number {
  return RANK[state];
}
