/** The lists of the review page as rows: reviews by owner, pending decisions, and pieces to merge or retire. */
import { z } from 'zod';
import type { Audit } from '../audit/audit.ts';
import { candidates, suggestedVerdicts } from '../audit/candidates.ts';
import { unfinishedDecisions } from '../audit/decisions.ts';
import { freshnessStates } from '../audit/freshness.ts';
import { reviewedRecord, reviewQueues } from '../audit/review-queue.ts';
import { plainText } from '../words/parts.ts';
import { candidateReason } from '../words/review/candidates.ts';
import { todoText } from '../words/review/decisions.ts';
import { usageTotal } from '../words/usage/counts.ts';
import { pageAddress } from './address.ts';
import { count, list, maybeDate, maybeNumber, maybeText, text } from './fields.ts';
import { namesIn } from './names.ts';

/** A piece, persona or competitor to review. */
export const reviewRow = z.strictObject({
  owner: text('The id of the owner.'),
  ownerName: maybeText('The name of the owner.'),
  kind: z.enum(['piece', 'persona', 'competitor']).meta({ description: 'A piece, a persona or a competitor.' }),
  id: text('Its id.'),
  title: text('Its title or name.'),
  freshness: z.enum(freshnessStates).meta({ description: 'The freshness of the last review.' }),
  dueOn: maybeDate('The day the review was due.'),
  daysLeft: maybeNumber('Days until that day; negative when overdue.'),
  plannedFor: maybeDate('The Monday of the week for which the plan of the first audit has it.'),
  closes: count('The highest priority of the gaps that this review alone would close; 0 if it closes none.'),
  used: maybeText('How often it was used lately, if it is stale or expired. Such reviews come first.'),
  page: text('Its page on the site.'),
});

export type ReviewRow = z.output<typeof reviewRow>;

/** By owner, in the order of the queues. */
export function reviewRows(audit: Audit): ReviewRow[] {
  return reviewQueues(audit).flatMap(({ owner, items }) =>
    items.map((item): ReviewRow => {
      const { closes, freshness, plannedFor, used } = item;
      const { id, title, path } = reviewedRecord(item);
      return {
        owner: owner.id,
        ownerName: owner.name,
        kind: item.kind,
        id,
        title,
        freshness: freshness.state,
        dueOn: freshness.dueOn ?? null,
        daysLeft: freshness.daysLeft ?? null,
        plannedFor: plannedFor ?? null,
        closes,
        used: used === undefined ? null : usageTotal(used),
        page: pageAddress(audit.model.site, path),
      };
    }),
  );
}

/** A decision that was made but not carried out. */
export const decisionRow = z.strictObject({
  id: text('The id of the piece.'),
  title: text('Its title.'),
  owner: text('The id of its owner.'),
  ownerName: maybeText('The name of its owner.'),
  verdict: text('The decision: update, merge or remove.'),
  into: maybeText('The id of the piece it is merged into.'),
  decidedOn: maybeDate('The day of the decision.'),
  decidedBy: maybeText('The id of the person who decided.'),
  why: maybeText('The reason for the decision.'),
  todo: text('The next step.'),
  page: text('The page of the piece on the site.'),
});

export type DecisionRow = z.output<typeof decisionRow>;

/** Oldest decision first; ties by id. */
export function decisionRows(audit: Audit): DecisionRow[] {
  const names = namesIn(audit.model);
  return unfinishedDecisions(audit).map((unfinished) => {
    const { audited, decision } = unfinished;
    const { piece } = audited;
    return {
      id: piece.id,
      title: piece.title,
      owner: piece.owner,
      ownerName: names.person(piece.owner),
      verdict: decision.verdict,
      into: decision.into ?? null,
      decidedOn: decision.on,
      decidedBy: decision.by,
      why: decision.why ?? null,
      todo: plainText(todoText(unfinished)),
      page: pageAddress(audit.model.site, `/content/${piece.id}/`),
    };
  });
}

/** A live piece that could be merged or retired. */
export const candidateRow = z.strictObject({
  id: text('The id of the piece.'),
  title: text('Its title.'),
  owner: text('The id of its owner.'),
  ownerName: maybeText('The name of its owner.'),
  suggestion: z.enum(suggestedVerdicts).meta({ description: 'The suggestion. A person decides.' }),
  into: maybeText('The id of the piece to merge it into, if a merge is suggested.'),
  reasons: list('The reasons.'),
  page: text('The page of the piece on the site.'),
});

export type CandidateRow = z.output<typeof candidateRow>;

/** In the order of the page. */
export function candidateRows(audit: Audit): CandidateRow[] {
  const names = namesIn(audit.model);
  return candidates(audit).map(({ audited: { piece }, verdict, into, reasons }) => ({
    id: piece.id,
    title: piece.title,
    owner: piece.owner,
    ownerName: names.person(piece.owner),
    suggestion: verdict,
    into: into?.id ?? null,
    reasons: reasons.map((reason) => plainText(candidateReason(reason))),
    page: pageAddress(audit.model.site, `/content/${piece.id}/`),
  }));
}
