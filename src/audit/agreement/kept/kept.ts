/** How often a promise was kept, and what each single case says. */

/**
 * - `kept`, `broken`: the data shows it;
 * - `unclear`: it was done, but the data does not say whether in time;
 * - `open`: it is too early to say, or the data ends too early.
 */
export type Judgment = 'kept' | 'broken' | 'unclear' | 'open';

export const judgments: readonly Judgment[] = ['kept', 'broken', 'unclear', 'open'];

/** One lead, period or request that a promise is judged by. */
export interface Judged {
  readonly judgment: Judgment;
  /** The lines of its leads in the list. */
  readonly lines: readonly number[];
  /** `2026-09`, `2026-Q3` or `2026`. */
  readonly period?: string | undefined;
  /** The id of a request. */
  readonly request?: string | undefined;
}

export interface Kept {
  readonly kept: number;
  /** Those that were kept, broken or are unclear. With unclear ones, `kept + unclear` is an upper bound. */
  readonly of: number;
  readonly unclear: number;
  readonly open: number;
  /** What `of` counts. */
  readonly counted: 'leads' | 'rejected-leads' | 'months' | 'quarters' | 'years' | 'requests';
  /** Every case, in the order of the data. */
  readonly judged: readonly Judged[];
  /** Periods of which the list covers only a part, so that they are not judged. */
  readonly partly: readonly string[];
  /** How many leads the promise may cover that are not counted, by the column in which they have no value. */
  readonly uncounted: Readonly<Partial<Record<UncountedFor, number>>>;
}

/** A column without which it is unknown whether a promise covers a lead, or was kept for it. */
export type UncountedFor = 'team' | 'source' | 'attempts';

/** What a number of leads is promised for. */
export type Period = 'month' | 'quarter' | 'year';

/** Why a promise was not measured. */
export type NotMeasured =
  | { readonly code: 'no-list' }
  /** The list holds no lead that the promise covers. */
  | { readonly code: 'no-leads' }
  /** The promise covers one team, and no lead in the list names its team. */
  | { readonly code: 'no-team-column' }
  /** Leads without a team decide whether a number of leads was reached. */
  | { readonly code: 'teams-missing'; readonly leads: number }
  /** The list holds leads of one stage, and the promise is about another. Ids of terms. */
  | { readonly code: 'other-lead-stage'; readonly listed: string; readonly promised: string }
  /** Promises name several lead stages, and nothing says which one the list holds. */
  | { readonly code: 'lead-stage-unknown' }
  /** The list does not say when rejected leads got content. */
  | { readonly code: 'nurture-unknown' }
  | { readonly code: 'no-time-limit' }
  | { readonly code: 'no-period' }
  | { readonly code: 'reps-unknown' }
  /** The number of reps is known for the company only. */
  | { readonly code: 'team-reps-unknown' }
  | { readonly code: 'no-percentage' }
  | { readonly code: 'no-attempts' }
  /** No rejected lead has a number of attempts. */
  | { readonly code: 'no-attempts-recorded' }
  /** No period is wholly inside the days that the list covers. */
  | { readonly code: 'no-whole-period'; readonly period: Period; readonly from: string; readonly to: string }
  /** Sales has decided about no lead of the periods that the list covers. */
  | { readonly code: 'no-decided-leads' }
  | { readonly code: 'no-rejected-leads' }
  | { readonly code: 'no-business-days' }
  | { readonly code: 'no-decided-requests' };

/** What was promised by a day. While it is neither done nor late, it may still be either. */
export function judgedByDay({ done, late }: { readonly done: boolean; readonly late: boolean }): Judgment {
  return late ? 'broken' : done ? 'kept' : 'open';
}

/** How many were kept, how many are not judged yet, and how many are: `of`. */
export function countJudged(judged: readonly Judgment[]): Pick<Kept, 'kept' | 'of' | 'open' | 'unclear'> {
  const countOf = (judgment: Judgment) => judged.filter((each) => each === judgment).length;
  const open = countOf('open');
  return { kept: countOf('kept'), of: judged.length - open, open, unclear: countOf('unclear') };
}

/** The counts of some cases. */
export function tally(counted: Kept['counted'], judged: readonly Judged[], partly: readonly string[] = []): Kept {
  const counts = countJudged(judged.map(({ judgment }) => judgment));
  return { ...counts, counted, judged, partly, uncounted: {} };
}
