import type { Format } from '../../schema/format.ts';
import type { Cell } from '../cell.ts';
import { leftOutBy } from '../lens.ts';
import type { PieceAudit } from '../piece-audit.ts';
import type { Action } from './action.ts';
import * as actions from './actions.ts';
import type { GapContext } from './gap-context.ts';
import { type Ask, fitsAsk } from './suggest.ts';

/** The action for a question that only pieces outside the lens answer. */
export function answerOutsideLens(cell: Cell, question: string, context: GapContext): Action | undefined {
  const needs = context.withoutLens(cell)?.needs ?? [];
  const need = needs.find((each) => each.kind === 'question' && each.question.id === question);
  return firstAction(need?.pieces ?? [], context);
}

/** The formats that a cell has only in pieces outside the lens, each with an action for one of these pieces. */
export function formatsBeyond(
  cell: Cell,
  context: GapContext,
): Array<{ readonly format: Format; readonly action: Action }> {
  const byFormat = Map.groupBy(context.withoutLens(cell)?.filling ?? [], ({ format }) => format);
  return [...byFormat].flatMap(([format, pieces]) => {
    const action = firstAction(pieces, context);
    return action === undefined ? [] : [{ format, action }];
  });
}

/** The action for a request that only pieces outside the lens meet. */
export function askedBeyond(cell: Cell, ask: Ask, context: GapContext): Action | undefined {
  if (ask.format === undefined) return undefined;
  return firstAction(context.withoutLens(cell)?.filling.filter(({ piece }) => fitsAsk(piece, ask)) ?? [], context);
}

function firstAction(pieces: readonly PieceAudit[], context: GapContext): Action | undefined {
  for (const audited of pieces) {
    const action = bringIn(audited, context);
    if (action !== undefined) return action;
  }
  return undefined;
}

/**
 * The action that makes a piece count under the lens, if only one thing keeps it out: translate it, widen it to the
 * product or segment if it already names several, or let the audience receive it. Undefined if that would make it a
 * different piece.
 */
function bringIn(audited: PieceAudit, { lens, model }: GapContext): Action | undefined {
  const missed = leftOutBy(audited.piece, lens, model.segments);
  const [first] = missed;
  if (first === undefined || missed.length > 1) return undefined;
  if (first === 'language') return actions.translate(audited, lens.language);
  if (first === 'share') return actions.letBeSent(audited, lens.share ?? 'internal');
  if (first === 'segment') {
    const segment = model.segments.find(({ id }) => id === lens.segment);
    return segment && actions.widenToSegment(audited, segment, model.segments);
  }
  const product = model.products.find(({ id }) => id === lens.product);
  return product && actions.widen(audited, product);
}
