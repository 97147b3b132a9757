import type { Format } from '../../schema/format.ts';
import type { Cell } from '../cell.ts';
import { compareEffort } from '../formats.ts';
import { compareId } from '../order.ts';
import type { PieceAudit } from '../piece-audit.ts';
import type { Action } from './gap.ts';

/** Look again at a stale piece. */
export function review({ piece, freshness }: PieceAudit): Action {
  return {
    verb: 'review',
    piece,
    text: `Review “${piece.title}”, which was due on ${freshness?.dueOn}, and date the review.`,
  };
}

/** Make a piece, in a format where one can be named. `purpose` ends the sentence. */
export function create(format: Format | undefined, purpose: string): Action {
  if (format === undefined) return { verb: 'create', text: `Make a piece ${purpose}.` };
  return {
    verb: 'create',
    format,
    effort: format.effort,
    text: `Make a piece of the format “${format.name}” ${purpose}.`,
  };
}

/** The piece of a cell that is the least work to change: by the effort of its format, then by id. */
export function cheapestPiece(cell: Cell): PieceAudit | undefined {
  return cell.filling.toSorted((a, b) => compareEffort(a.format, b.format) || compareId(a.piece, b.piece))[0];
}

/**
 * The formats that would bring something new to a cell, cheapest first; last those that only a secondary piece has.
 *
 * @param formats All formats, cheapest first.
 */
export function missingFormats(cell: Cell, formats: readonly Format[]): Format[] {
  const primary = new Set(cell.filling.map(({ format }) => format.id));
  const listed = new Set(cell.pieces.filter(({ piece }) => piece.usable).map(({ piece }) => piece.format.id));
  const missing = formats.filter(({ id }) => !primary.has(id));
  return [...missing.filter(({ id }) => !listed.has(id)), ...missing.filter(({ id }) => listed.has(id))];
}
