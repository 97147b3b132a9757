/** The clauses that a service-level agreement usually has, and the promises that settle each. */
import type { Agreement, Commitment } from '../../content/agreement/model.ts';
import { type CommitmentKind, commitmentKinds } from '../../schema/agreement/commitment.ts';

/** One usual clause. Without promises, the agreement lacks it. */
export interface Clause {
  readonly clause: CommitmentKind;
  readonly promises: readonly Commitment[];
}

/**
 * Every usual clause, in the order of the kinds of promises. A promise settles the clause of its kind. The clause about nurture
 * limits how long sales may keep a lead, so only a promise of sales with a time limit settles it.
 */
export function clauses({ commitments }: Pick<Agreement, 'commitments'>): Clause[] {
  return commitmentKinds.map((clause) => ({
    clause,
    promises: commitments.filter((promise) => promise.about === clause && (clause !== 'nurture' || isLimit(promise))),
  }));
}

function isLimit({ team, within }: Commitment): boolean {
  return team === 'sales' && within !== undefined;
}
