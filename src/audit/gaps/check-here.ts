import type { Cell } from '../cell.ts';
import type { Likeness } from '../likeness.ts';
import type { PieceAudit } from '../piece-audit.ts';
import type { Action } from './action.ts';

/** The most pieces that an action names to be read. */
export const CHECKED_PIECES = 3;

/**
 * Check whether pieces of a cell already answer a question, before anything is made: the usable ones that share the most
 * rare words with it; ties in the cell's order. Of a piece and its translations, one is named, if possible the original. Nothing where
 * the cell has no usable piece.
 *
 * @param suits Whether a piece may answer the question at all.
 * @param otherwise What to do if none of them answers it.
 */
export function checkHere(
  cell: Cell,
  { shared }: Likeness,
  suits: (audited: PieceAudit) => boolean,
  otherwise: Action,
): Action | undefined {
  const usable = cell.pieces.filter(({ audited }) => audited.usable && suits(audited));
  const works = [...Map.groupBy(usable, ({ audited }) => audited.original)].flatMap(([original, versions]) => {
    return versions.find(({ audited }) => audited.piece.id === original) ?? versions.slice(0, 1);
  });
  const pieces = works
    .toSorted((a, b) => (shared.get(b.audited) ?? 0) - (shared.get(a.audited) ?? 0))
    .slice(0, CHECKED_PIECES);
  const [first] = pieces;
  if (first === undefined) return undefined;
  return {
    verb: 'check',
    piece: first.audited.piece,
    format: first.audited.format,
    effort: 'S',
    pieces: pieces.map(({ audited }) => audited.piece),
    aside: pieces.filter(({ fit }) => fit === 'secondary').map(({ audited }) => audited.piece),
    otherwise,
  };
}
