import { addDays, daysBetween } from '../kit/calendar-date.ts';
import type { Site } from '../schema/site.ts';

/** From best to worst. Time alone moves a record only to the right. */
export const freshnessStates = ['fresh', 'due', 'unreviewed', 'overdue', 'stale', 'expired'] as const;

export type FreshnessState = (typeof freshnessStates)[number];

export interface Freshness {
  readonly state: FreshnessState;
  /** The day its review is due. Absent if it was never reviewed or published and no first audit was started. */
  readonly dueOn?: string;
  /** Days from today to `dueOn`; negative when late. Absent with it. */
  readonly daysLeft?: number;
  /** True if it was never reviewed and `dueOn` ends its grace period, also after that day. */
  readonly unreviewed?: true;
}

/** The numbers of the policy that freshness depends on once the due date is known. */
export type ReviewPolicy = Pick<Site['policy'], 'dueDays' | 'overdueDays'>;

/** The part of site.yaml that freshness depends on. */
export interface ReviewRules extends Pick<Site, 'startedOn'> {
  readonly policy: ReviewPolicy & Pick<Site['policy'], 'graceDays'>;
}

/** The dates of a piece or persona that decide its freshness. */
export interface Dated {
  readonly reviewed?: { readonly on: string } | undefined;
  readonly published?: string | undefined;
  readonly expires?: string | undefined;
}

/** What a page has of a record, to judge it on the reader's day. */
export interface JudgedDates {
  readonly due?: string | undefined;
  readonly expires?: string | undefined;
  /** Whether `due` ends the grace period of a record that was never reviewed. */
  readonly unreviewed?: boolean | undefined;
}

/**
 * How current a record is. Due date = last review (else publication) + interval. With default policy numbers in
 * parentheses:
 *
 * - `fresh`: more than `dueDays` (30) left; `due`: 0 to `dueDays` left;
 * - `overdue`: up to `overdueDays` (90) late, or never reviewed or published; `stale`: later still;
 * - `expired`: today is after `expires`, regardless of the review.
 *
 * If site.yaml says when the first audit started, a record without a review is `unreviewed` for `graceDays` (90) from that
 * day, or from its publication if that is later. The day on which the grace period ends is then its due date.
 *
 * The clock starts with a person’s review, never with a change to the file: “modification age is not data freshness”
 * (Tableau’s governance method). An interval for each format that a piece can override is what Enablix (3, 6 and 12
 * months) and Guru (90 days) do.
 *
 * @param interval The number of days between reviews.
 * @param today `YYYY-MM-DD`.
 */
export function freshness(
  record: Dated,
  interval: number,
  { policy, startedOn }: ReviewRules,
  today: string,
): Freshness {
  const { expires, published, reviewed } = record;
  if (reviewed === undefined && startedOn !== undefined) {
    const from = published !== undefined && published > startedOn ? published : startedOn;
    return freshnessOn({ due: addDays(from, policy.graceDays), expires, unreviewed: true }, policy, today);
  }
  const since = reviewed?.on ?? published;
  return freshnessOn({ due: since === undefined ? undefined : addDays(since, interval), expires }, policy, today);
}

/** The last day of the grace period of the first audit; undefined if none was started. */
export function graceEnd({ policy, startedOn }: ReviewRules): string | undefined {
  return startedOn === undefined ? undefined : addDays(startedOn, policy.graceDays);
}

/** The freshness on a day, where the due date is known. */
export function freshnessOn({ due, expires, unreviewed }: JudgedDates, policy: ReviewPolicy, today: string): Freshness {
  const expired = expires !== undefined && today > expires;
  if (due === undefined) return { state: expired ? 'expired' : 'overdue' };
  const daysLeft = daysBetween(today, due);
  const state = expired ? 'expired' : unreviewed && daysLeft >= 0 ? 'unreviewed' : reviewState(daysLeft, policy);
  return { state, dueOn: due, daysLeft, ...(unreviewed && { unreviewed }) };
}

function reviewState(daysLeft: number, policy: ReviewPolicy): FreshnessState {
  if (daysLeft > policy.dueDays) return 'fresh';
  if (daysLeft >= 0) return 'due';
  return daysLeft >= -policy.overdueDays ? 'overdue' : 'stale';
}

const RANK = Object.fromEntries(freshnessStates.map((state, rank) => [state, rank])) as Record<FreshnessState, number>;

/** The index of a state in `freshnessStates`; 0 is best. */
export function freshnessRank(state: FreshnessState): number {
  return RANK[state];
}
