import type { Persona, Piece } from '../content/model.ts';
import { addDays, weekdayNumber } from '../kit/calendar-date.ts';
import { oncePer } from '../kit/once-per.ts';
import { compareText } from '../kit/order.ts';
import type { PublishedRequest } from '../publish/published.ts';
import type { Audit } from './audit.ts';

/** A change, by a date in the content. */
export type Change =
  | { readonly kind: 'published' | 'reviewed' | 'decided' | 'retired'; readonly on: string; readonly piece: Piece }
  | { readonly kind: 'persona-reviewed'; readonly on: string; readonly persona: Persona }
  | {
      readonly kind: 'requested' | 'request-decided' | 'delivered';
      readonly on: string;
      readonly request: PublishedRequest;
    };

export type ChangeKind = Change['kind'];

/** The number of days that the list of changes covers. */
export const CHANGE_DAYS = 90;

/** A week and its changes. */
export interface ChangeWeek {
  /** Its Monday. */
  readonly monday: string;
  readonly changes: readonly Change[];
}

/**
 * Recent changes, newest first; within a day, in the order of `changeKinds`, then by id. They come from dates in the
 * content, never from Git, where fixing a typo would count as news. A piece retired after a decision to merge or remove
 * it counts as retired on the day of the decision.
 *
 * @param days The number of days, including today.
 */
export function recentChanges({ model, today }: Pick<Audit, 'model' | 'today'>, days: number): Change[] {
  const first = addDays(today, 1 - days);
  const found = [
    ...model.pieces.flatMap(changesOfPiece),
    ...model.personas.flatMap((persona): Change[] =>
      persona.reviewed ? [{ kind: 'persona-reviewed', on: persona.reviewed.on, persona }] : [],
    ),
    ...model.requests.flatMap(changesOfRequest),
  ];
  return found.filter(({ on }) => first <= on && on <= today).sort(compareChanges);
}

/** The changes of the list, which every page of it divides. */
export const listedChanges = oncePer((audit: Audit): readonly Change[] => recentChanges(audit, CHANGE_DAYS));

/** Changes by week, in the order given. */
export function byWeek(changes: readonly Change[]): ChangeWeek[] {
  const weeks = Map.groupBy(changes, ({ on }) => addDays(on, -weekdayNumber(on)));
  return [...weeks].map(([monday, inWeek]) => ({ monday, changes: inWeek }));
}

function changesOfPiece(piece: Piece): Change[] {
  const { decision, published, reviewed, status } = piece;
  const found: Change[] = [];
  if (published !== undefined && status === 'live') found.push({ kind: 'published', on: published, piece });
  // Publishing a piece also counts as a review, so only a later review is news.
  if (reviewed !== undefined && reviewed.on !== published) found.push({ kind: 'reviewed', on: reviewed.on, piece });
  if (decision !== undefined) {
    const retired = status === 'retired' && (decision.verdict === 'remove' || decision.verdict === 'merge');
    found.push({ kind: retired ? 'retired' : 'decided', on: decision.on, piece });
  }
  return found;
}

function changesOfRequest(request: PublishedRequest): Change[] {
  const { ask, triage } = request;
  const found: Change[] = [{ kind: 'requested', on: ask.requestedOn, request }];
  if (triage.decidedOn !== undefined) found.push({ kind: 'request-decided', on: triage.decidedOn, request });
  if (triage.deliveredOn !== undefined) found.push({ kind: 'delivered', on: triage.deliveredOn, request });
  return found;
}

/** The order within a day: content to send, decisions, reviews, requests. */
export const changeKinds = [
  'published',
  'delivered',
  'retired',
  'decided',
  'request-decided',
  'reviewed',
  'persona-reviewed',
  'requested',
] as const satisfies readonly ChangeKind[];

function compareChanges(a: Change, b: Change): number {
  return (
    compareText(b.on, a.on) ||
    changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind) ||
    compareText(idOf(a), idOf(b))
  );
}

function idOf(change: Change): string {
  if ('piece' in change) return change.piece.id;
  return 'persona' in change ? change.persona.id : change.request.id;
}
