import type { Piece } from '../../content/model.ts';
import type { PublishedRequest } from '../../publish/published.ts';
import { type Gap, requestOf } from '../gaps/gap.ts';

/** A person or team who is named on the record that a task is about. */
export type TaskOwner =
  | { readonly owner: string; readonly of: 'piece'; readonly piece: Piece }
  /** A planned piece that the action does not name. */
  | { readonly owner: string; readonly of: 'planned'; readonly piece: Piece }
  | { readonly owner: string; readonly of: 'request'; readonly request: PublishedRequest };

/**
 * Who has a task: the owner of each piece to act on, of each planned piece that would close one of its gaps, and of the
 * request that a gap is about. A piece to create has no owner until there is an idea, or until the request has one.
 */
export function ownersOf(gaps: readonly Gap[]): TaskOwner[] {
  const pieces = new Set(gaps.flatMap(({ action }) => actedOn(action)));
  const planned = new Set(gaps.flatMap((gap) => gap.planned.filter((piece) => !pieces.has(piece))));
  const requests = new Set(gaps.flatMap((gap) => requestOf(gap) ?? []));
  return [
    ...[...pieces].map((piece) => ({ owner: piece.owner, of: 'piece', piece }) as const),
    ...[...planned].map((piece) => ({ owner: piece.owner, of: 'planned', piece }) as const),
    ...[...requests].flatMap((request) => {
      const { owner } = request.triage;
      return owner === undefined ? [] : ({ owner, of: 'request', request } as const);
    }),
  ];
}

/** The pieces that an action is about. */
export function actedOn(action: Gap['action']): readonly Piece[] {
  if (action.verb === 'check') return action.pieces;
  return action.piece === undefined ? [] : [action.piece];
}
