import type { Competitor, Persona, Piece } from '../content/model.ts';
import { compareText } from '../kit/order.ts';
import type { Person } from '../schema/person.ts';
import { competitorReviewer } from './answers/competitor-reviewer.ts';
import type { Audit, Freshness, FreshnessState } from './audit.ts';
import { freshness } from './freshness.ts';
import { personaReviewer } from './persona-reviewer.ts';
import { isLeaving } from './piece-audit.ts';
import { reviewPlan } from './review-plan.ts';
import type { UsageTotal } from './usage.ts';

/** A piece, persona or competitor to review. */
export type ReviewItem = {
  /** The id of the reviewer. */
  readonly owner: string;
  readonly freshness: Freshness;
  /** The highest priority among the gaps that a review alone would close; 0 if there are none. */
  readonly closes: number;
  /** Its recent use, if it is stale or expired: people rely on what no one vouches for. */
  readonly used?: UsageTotal | undefined;
  /** The Monday of the week in which the plan of the first audit has it. */
  readonly plannedFor?: string | undefined;
} & (
  | { readonly kind: 'piece'; readonly piece: Piece }
  | { readonly kind: 'persona'; readonly persona: Persona }
  | { readonly kind: 'competitor'; readonly competitor: Competitor }
);

/** The reviews of one owner. */
export interface ReviewQueue {
  readonly owner: Person;
  /**
   * What is used and stale or expired first; then reviews that close a gap; then overdue, due, not reviewed yet, stale, expired; within each, the earliest planned,
   * then longest waiting first.
   */
  readonly items: readonly ReviewItem[];
  readonly counts: Readonly<Record<ReviewState, number>>;
}

/** The states that need a review, in queue order: an overdue piece gains the most from a review today. */
export const reviewStates = [
  'overdue',
  'due',
  'unreviewed',
  'stale',
  'expired',
] as const satisfies readonly FreshnessState[];

type ReviewState = (typeof reviewStates)[number];

/**
 * The live pieces, active personas and competitors that are not fresh, by reviewer: the owner of a piece; for a persona, the person
 * who reviewed it last, else its first contributor, marketing first; of a competitor, its owner. Pieces to merge or remove need no review. Owners
 * with the most overdue come first, then those with the most reviews; ties by name.
 */
export function reviewQueues(audit: Audit): ReviewQueue[] {
  const items = [...pieceItems(audit), ...personaItems(audit), ...competitorItems(audit)];
  const byOwner = Map.groupBy(items, ({ owner }) => owner);
  return audit.model.people
    .flatMap((owner) => {
      const own = (byOwner.get(owner.id) ?? []).sort(compareItems);
      return own.length === 0 ? [] : { owner, items: own, counts: countStates(own) };
    })
    .sort(
      (a, b) =>
        b.counts.overdue - a.counts.overdue ||
        b.items.length - a.items.length ||
        compareText(a.owner.name, b.owner.name),
    );
}

/**
 * The reviews of all owners: what is used and stale or expired; those that a gap waits for, highest priority first; then those overdue, longest waiting first; then
 * those that the first audit has planned for this week.
 */
export function firstToReview(queues: readonly ReviewQueue[], today: string, limit: number): ReviewItem[] {
  const pressing = queues.flatMap(({ items }) =>
    items.filter(
      ({ closes, freshness: { state }, plannedFor = NEVER, used }) =>
        used !== undefined || closes > 0 || state === 'overdue' || plannedFor <= today,
    ),
  );
  return pressing.sort(compareItems).slice(0, limit);
}

/** All reviews of some owners in queue order, without those that the plan of the first audit has for a later week. */
export function reviewsDue(queues: readonly ReviewQueue[], today: string): ReviewItem[] {
  const now = ({ freshness: { state }, plannedFor = today }: ReviewItem) =>
    state !== 'unreviewed' || plannedFor <= today;
  return queues.flatMap(({ items }) => items.filter(now)).sort(compareItems);
}

/** The active personas without a reviewer or contributor. */
export function personasWithoutOwner({ model }: Pick<Audit, 'model'>): Persona[] {
  return model.personas.filter((persona) => persona.status === 'active' && personaReviewer(persona) === undefined);
}

function pieceItems(audit: Audit): ReviewItem[] {
  const closing = new Map<string | undefined, number>();
  for (const { action, kind, priority } of audit.gaps) {
    const id = action.piece?.id;
    if (kind === 'stale') closing.set(id, Math.max(priority, closing.get(id) ?? 0));
  }
  const plan = reviewPlan(audit);
  return [...audit.pieces.values()].flatMap(({ piece, freshness: judged, usage }): ReviewItem[] | ReviewItem => {
    if (judged === undefined || judged.state === 'fresh' || isLeaving(piece)) return [];
    const closes = closing.get(piece.id) ?? 0;
    const used = judged.state === 'stale' || judged.state === 'expired' ? usage?.used : undefined;
    const plannedFor = plan.get(piece.path);
    return { kind: 'piece', owner: piece.owner, piece, freshness: judged, closes, used, plannedFor };
  });
}

function personaItems(audit: Audit): ReviewItem[] {
  const { model, today } = audit;
  const plan = reviewPlan(audit);
  return model.personas.flatMap((persona) => {
    const owner = personaReviewer(persona);
    if (persona.status !== 'active' || owner === undefined) return [];
    const judged = freshness(persona, persona.reviewEvery, model.site, today);
    if (judged.state === 'fresh') return [];
    return { kind: 'persona', owner, persona, freshness: judged, closes: 0, plannedFor: plan.get(persona.path) };
  });
}

function competitorItems(audit: Audit): ReviewItem[] {
  const { model, today } = audit;
  const plan = reviewPlan(audit);
  return model.competitors.flatMap((competitor): ReviewItem[] => {
    const owner = competitorReviewer(competitor);
    const judged = freshness(competitor, competitor.reviewEvery, model.site, today);
    if (owner === undefined || judged.state === 'fresh') return [];
    return [
      { kind: 'competitor', owner, competitor, freshness: judged, closes: 0, plannedFor: plan.get(competitor.path) },
    ];
  });
}

/** After every date. */
const NEVER = '9999-12-31';

function compareItems(a: ReviewItem, b: ReviewItem): number {
  return (
    Number(b.used !== undefined) - Number(a.used !== undefined) ||
    b.closes - a.closes ||
    rank(a) - rank(b) ||
    compareText(a.plannedFor ?? NEVER, b.plannedFor ?? NEVER) ||
    (a.freshness.daysLeft ?? 0) - (b.freshness.daysLeft ?? 0) ||
    compareText(idOf(a), idOf(b))
  );
}

function rank({ freshness: { state } }: ReviewItem): number {
  const order: readonly FreshnessState[] = reviewStates;
  return order.indexOf(state);
}

function idOf(item: ReviewItem): string {
  return reviewedRecord(item).id;
}

/** The record to review, its title and the path of its page. */
export function reviewedRecord(item: ReviewItem): { id: string; title: string; path: `/${string}`; file: string } {
  switch (item.kind) {
    case 'piece':
      return { ...of(item.piece, `/content/${item.piece.id}/`), title: item.piece.title };
    case 'persona':
      return { ...of(item.persona, `/personas/${item.persona.id}/`), title: item.persona.name };
    case 'competitor':
      return { ...of(item.competitor, `/competitors/${item.competitor.id}/`), title: item.competitor.name };
  }
}

function of({ id, path: file }: { readonly id: string; readonly path: string }, path: `/${string}`) {
  return { id, path, file };
}

function countStates(items: readonly ReviewItem[]): Record<ReviewState, number> {
  const counts = { overdue: 0, due: 0, unreviewed: 0, stale: 0, expired: 0 };
  for (const {
    freshness: { state },
  } of items)
    if (state !== 'fresh') counts[state] += 1;
  return counts;
}

/** The reviews that the first audit has planned for a week. */
export interface PlannedWeek {
  /** The Monday. */
  readonly week: string;
  readonly reviews: number;
  /** Those who have reviews in that week, with their number, in the order of the queues. */
  readonly owners: ReadonlyArray<{ readonly owner: Person; readonly reviews: number }>;
}

/** The first audit, week by week. */
export function plannedWeeks(queues: readonly ReviewQueue[]): PlannedWeek[] {
  const planned = queues.flatMap(({ items, owner }) =>
    items.flatMap(({ plannedFor: week }) => (week === undefined ? [] : { week, owner })),
  );
  return [...Map.groupBy(planned, ({ week }) => week)]
    .map(([week, members]) => ({
      week,
      reviews: members.length,
      owners: [...Map.groupBy(members, ({ owner }) => owner)].map(([owner, own]) => ({ owner, reviews: own.length })),
    }))
    .sort((a, b) => compareText(a.week, b.week));
}
