/** Creates actions. Other files choose the action for a gap. */
import type { Persona } from '../../content/model.ts';
import type { Share } from '../../schema/piece.ts';
import type { Product } from '../../schema/product.ts';
import type { Segment } from '../../schema/segment.ts';
import type { Cell } from '../cell.ts';
import type { PieceAudit } from '../piece-audit.ts';
import { segmentsIn } from '../reach.ts';
import { type Action, type AdaptFor, type CreateFor, isListed, type MapCheck, type UpdateFor } from './action.ts';
import type { FormatChoice } from './format-choice.ts';

/** Send a piece to the requester. */
export function pointTo(audited: PieceAudit): Action {
  return { verb: 'point-to', ...small(audited) };
}

/** Review a stale piece. If there is a decision to update it, update it first. */
export function review(audited: PieceAudit): Action {
  const { decision } = audited.piece;
  const dueOn = audited.freshness?.dueOn;
  return decision?.verdict === 'update'
    ? { verb: 'review', ...whole(audited), dueOn, updateDecidedOn: decision.on }
    : { verb: 'review', ...small(audited), dueOn, updateDecidedOn: undefined };
}

/** Map a piece to a cell, after a check. */
export function map(audited: PieceAudit, cell: Cell, check: MapCheck): Action {
  const listed = isListed(audited.piece, cell);
  return { verb: 'map', ...small(audited), to: { code: 'check', cell, listed, check } };
}

/** Write down who an unmapped piece serves. */
export function describe(audited: PieceAudit): Action {
  return { verb: 'map', ...small(audited), to: { code: 'describe' } };
}

/** Make a piece primary that already claims to answer the question. */
export function makePrimary(audited: PieceAudit, cell: Cell): Action {
  return { verb: 'map', ...small(audited), to: { code: 'claimed', cell } };
}

/** Finish a planned piece. An idea may need the approval of sales first. */
export function finish(audited: PieceAudit): Action {
  return { verb: 'finish', ...whole(audited), forSales: audited.forSales };
}

/** Update a piece; without one, the piece that a request is about. */
export function update(audited: PieceAudit | undefined, aim: UpdateFor): Action {
  return { verb: 'update', ...(audited && whole(audited)), for: aim };
}

/** Translate a piece; without one, the piece that a request is about. */
export function translate(audited: PieceAudit | undefined, into?: string): Action {
  return { verb: 'translate', ...(audited && whole(audited)), into };
}

/**
 * Widen a piece to one more product. Only for pieces about several products: a piece about one is often specific to it.
 */
export function widen(audited: PieceAudit, { name }: Product): Action | undefined {
  return audited.piece.products.length > 1 ? update(audited, { code: 'product', product: name }) : undefined;
}

/** Widen a piece to one more segment, only if it already names several of the dimension, such as industries. */
export function widenToSegment(
  audited: PieceAudit,
  { dimension, name }: Segment,
  all: readonly Segment[],
): Action | undefined {
  return segmentsIn(audited.piece, dimension, all).length > 1
    ? update(audited, { code: 'segment', segment: name })
    : undefined;
}

/** Decide whether to let an audience receive a piece that it may not receive now. */
export function letBeSent(audited: PieceAudit, audience: Share): Action {
  return { verb: 'decide', ...whole(audited), about: { code: 'share', audience } };
}

/** Adapt a piece that was made for another persona. */
export function adapt(audited: PieceAudit, from: Persona, aim: AdaptFor): Action {
  return { verb: 'adapt', ...whole(audited), from, for: aim };
}

/** Turn an asset that sales made into a piece. */
export function adopt(): Action {
  return { verb: 'adopt' };
}

/** Decide whether to keep a piece that sales wants removed. */
export function decide(audited: PieceAudit | undefined): Action {
  return { verb: 'decide', ...(audited && small(audited)), about: { code: 'keep' } };
}

/** Decide what to do if more formats are wanted than exist. */
export function decideFormats(has: number, wanted: number): Action {
  return { verb: 'decide', about: { code: 'formats', has, wanted } };
}

/** Create a piece, in the chosen format if there is one. */
export function create(choice: FormatChoice | undefined, aim: CreateFor): Action {
  const format = choice?.format;
  return { verb: 'create', format, effort: format?.effort, because: choice?.because, for: aim };
}

/** An action of small effort: a person only reads or describes the piece. */
function small({ piece, format }: PieceAudit) {
  return { piece, format, effort: 'S' } as const;
}

/** An action that takes the effort of the piece’s format. */
function whole({ piece, format }: PieceAudit) {
  return { piece, format, effort: format.effort };
}
