/** The lists of the review pages. */
import type { Audit } from '../../audit/audit.ts';
import { type Candidate, candidates } from '../../audit/candidates.ts';
import { type UnfinishedDecision, unfinishedDecisions } from '../../audit/decisions.ts';
import { type ReviewQueue, reviewQueues } from '../../audit/review-queue.ts';
import { oncePer } from '../../kit/once-per.ts';

export interface ReviewLists {
  readonly queues: readonly ReviewQueue[];
  readonly decisions: readonly UnfinishedDecision[];
  /** Pieces to merge or retire. */
  readonly candidates: readonly Candidate[];
}

/** The review lists of an audit. */
export const reviewLists = oncePer(
  (audit: Audit): ReviewLists => ({
    queues: reviewQueues(audit),
    decisions: unfinishedDecisions(audit),
    candidates: candidates(audit),
  }),
);
