import type { Format } from '../../schema/format.ts';
import type { Cell } from '../cell.ts';
import { leftOutBy } from '../lens.ts';
import type { PieceAudit } from '../piece-audit.ts';
import { sentence } from '../sentence.ts';
import * as actions from './actions.ts';
import type { Action } from './gap.ts';
import type { GapContext } from './ground.ts';
import { type Ask, fitsAsk } from './suggest.ts';

/** What to do about a question that is answered, but by nothing that the lens lets through. */
export function answerOutsideLens(cell: Cell, question: string, ground: GapContext): Action | undefined {
  const needs = ground.withoutLens(cell)?.needs ?? [];
  const need = needs.find((each) => each.kind === 'question' && each.question.id === question);
  return firstAction(need?.pieces ?? [], ground);
}

/** The formats that a cell has, but not in a piece that the lens lets through, and what to do with one such piece. */
export function formatsBeyond(cell: Cell, ground: GapContext): Array<{ readonly format: Format; readonly action: Action }> {
  const byFormat = Map.groupBy(ground.withoutLens(cell)?.filling ?? [], ({ format }) => format);
  return [...byFormat].flatMap(([format, pieces]) => {
    const action = firstAction(pieces, ground);
    return action === undefined ? [] : [{ format, action }];
  });
}

/** What to do about a request for what the cell has, but not in a piece that the lens lets through. */
export function askedBeyond(cell: Cell, ask: Ask, ground: GapContext): Action | undefined {
  if (ask.format === undefined) return undefined;
  return firstAction(ground.withoutLens(cell)?.filling.filter(({ piece }) => fitsAsk(piece, ask)) ?? [], ground);
}

function firstAction(pieces: readonly PieceAudit[], ground: GapContext): Action | undefined {
  for (const audited of pieces) {
    const action = bringIn(audited, ground);
    if (action !== undefined) return action;
  }
  return undefined;
}

/**
 * How to make a piece count under the lens, where only one thing keeps it out: translate it, widen it to the product
 * if it is about several already, or let it be sent. Nothing where that would be another piece altogether.
 */
function bringIn(audited: PieceAudit, { lens, model }: GapContext): Action | undefined {
  const missed = leftOutBy(audited.piece, lens);
  const [first] = missed;
  if (first === undefined || missed.length > 1) return undefined;
  if (first === 'language')
    return actions.translate(audited, sentence` into ${actions.languageName(lens.language ?? '')}`);
  if (first === 'share') return actions.letBeSent(audited, lens.share ?? 'internal');
  const product = model.products.find(({ id }) => id === lens.product);
  return product && actions.widen(audited, product);
}
