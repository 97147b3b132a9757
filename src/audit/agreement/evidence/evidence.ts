/** What the repository proves about a statement. */

/** Whether a statement holds. `unknown`: the repository does not say. That is never a no. */
export type Verdict = 'yes' | 'partly' | 'no' | 'unknown';

/** The page that shows the evidence. */
export type EvidencePlace =
  | 'terms'
  | 'commitments'
  | 'handoffs'
  | 'goals'
  | 'funnel'
  | 'losses'
  | 'claims'
  | 'leads'
  | 'systems'
  | 'products'
  | 'meetings'
  | 'personas'
  | 'gaps'
  | 'requests'
  | 'review'
  | 'map';

/** The records that are counted. Without any, there is no basis for a verdict. */
export type EvidenceSubject =
  | 'terms'
  | 'lead-terms'
  | 'goals'
  | 'numbers'
  | 'focus'
  | 'offers'
  | 'requests'
  | 'decided-requests'
  | 'live-pieces'
  | 'handoffs'
  | 'follow-up-promises'
  | 'rejection-reasons'
  | 'recent-losses'
  | 'lost-deals'
  | 'missing-content'
  | 'joint-meetings'
  | 'due-decisions'
  | 'disagreements'
  | 'facts'
  | 'used-claims'
  | 'lead-list'
  | 'decided-leads'
  | 'monthly-leads'
  | 'attempts';

/** A number out of a total. */
interface Share {
  readonly part: number;
  readonly of: number;
}

/** What was counted, and the counts. */
export type EvidenceReason =
  | { readonly code: 'none-recorded'; readonly what: EvidenceSubject }
  | ({ readonly code: 'lead-terms-agreed'; readonly rivals: number } & Share)
  | ({ readonly code: 'terms-current'; readonly missing: number } & Share)
  | ({ readonly code: 'lead-terms-mapped' } & Share)
  | ({ readonly code: 'personas-by-both' } & Share)
  | ({ readonly code: 'cells-with-questions' } & Share)
  | ({ readonly code: 'personas-current' } & Share)
  | ({ readonly code: 'goals-shared' } & Share)
  | ({ readonly code: 'goals-measured'; readonly behind: number } & Share)
  | { readonly code: 'funnel-incomplete' }
  /** `leads`: how many the goal needs at the first lead stage. */
  | { readonly code: 'leads-per-rep-unknown'; readonly leads: number }
  | { readonly code: 'leads-not-promised'; readonly leads: number }
  /** `short`: how many promises are too small. */
  | { readonly code: 'leads-promised'; readonly leads: number; readonly short: number }
  | ({ readonly code: 'focus-shared' } & Share)
  | ({ readonly code: 'offers-agreed'; readonly unsaid: number } & Share)
  | { readonly code: 'none-pushed'; readonly quarter: string }
  /** Counts pairs of a pushed product and a stage. */
  | ({ readonly code: 'pushed-with-content'; readonly products: number } & Share)
  | { readonly code: 'content-not-found'; readonly requests: number; readonly unmapped: number }
  | ({ readonly code: 'content-current'; readonly untrue: number } & Share)
  /** Counts decisions and deliveries; `open`: those that are neither done nor late. */
  | ({ readonly code: 'requests-on-time'; readonly open: number } & Share)
  | ({ readonly code: 'handoffs-clear'; readonly empty: number } & Share)
  /**
   * Counts promises that are agreed, and those whose review is overdue; `kept` is absent where it was not measured.
   * `unclear`: how often the data does not say whether it was in time. `repeated`: leads under more than one promise.
   */
  | ({
      readonly code: 'follow-up';
      readonly overdue: number;
      readonly kept?: (Share & { readonly unclear: number; readonly repeated: number }) | undefined;
    } & Share)
  | {
      readonly code: 'promises-agreed';
      readonly sales: number;
      readonly marketing: number;
      readonly contradictions: number;
    }
  /** Counts reasons with a next step; `given` is absent where no list of leads was measured. */
  | ({ readonly code: 'rejections-explained'; readonly given?: Share | undefined } & Share)
  | { readonly code: 'losses-known'; readonly to: string; readonly recent: boolean; readonly agreed: boolean }
  | ({ readonly code: 'losses-answered'; readonly unsaid: number } & Share)
  /** Counts the times between meetings that were too long. */
  | ({ readonly code: 'meetings-late'; readonly daysSince: number; readonly meetEvery: number } & Share)
  | ({ readonly code: 'decisions-done' } & Share)
  | ({ readonly code: 'meetings-with-lessons' } & Share)
  | ({ readonly code: 'disagreements-settled' } & Share)
  | ({ readonly code: 'facts-with-one-truth' } & Share)
  /** Of the leads that sales decided on, accepted ones; `open`: leads without a decision. */
  | ({ readonly code: 'leads-accepted'; readonly from: string; readonly to: string; readonly open: number } & Share)
  /**
   * `from` and `to`: the whole months that the list covers, such as 2026-09. `left`: leads of other months. `recent`: leads of
   * these months that had no time yet.
   */
  | ({
      readonly code: 'leads-tried';
      readonly from: string;
      readonly to: string;
      readonly left: number;
      readonly recent: number;
    } & Share)
  /** The list covers no whole month. */
  | { readonly code: 'no-whole-month'; readonly from: string; readonly to: string }
  /** No record can show it. */
  | { readonly code: 'not-recordable' }
  | { readonly code: 'claims-in-use'; readonly used: number; readonly untrue: number; readonly unverified: number };

export interface Counted {
  readonly because: EvidenceReason;
  /** Absent if no page can show it. */
  readonly place?: EvidencePlace | undefined;
}

export interface Evidence extends Counted {
  readonly verdict: Verdict;
}

/** The reason if there is nothing to count. */
export function noneRecorded(what: EvidenceSubject): EvidenceReason {
  return { code: 'none-recorded', what };
}
