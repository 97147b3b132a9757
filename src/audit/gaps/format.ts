import type { Cell } from '../cell.ts';
import { stalePrimary } from '../cell-piece.ts';
import type { PieceAudit } from '../piece-audit.ts';
import type { Survey } from '../survey.ts';
import { create, missingFormats, review } from './actions.ts';
import { type Action, cellGap, cellName, type Gap } from './gap.ts';

/**
 * The formats that are wanted and not there. Stale pieces of formats that are not there fill them first, one
 * format each; the rest get different formats to make, the cheapest first, so that doing all of them closes all.
 */
export function formatGaps({ cells, formats }: Survey): Gap[] {
  return cells.flatMap((cell) => {
    const unmet = cell.needs.filter((need) => need.kind === 'format').filter(({ state }) => state === 'unmet');
    if (unmet.length === 0) return [];
    const stale = staleFormats(cell);
    const toMake = missingFormats(cell, formats).filter(({ id }) => !stale.has(id));
    const reviews = [...stale.values()].map((piece) => ({ kind: 'stale' as const, action: review(piece) }));
    const makes = toMake.map((format) => ({
      kind: 'format' as const,
      action: create(format, `for ${cellName(cell)}`),
    }));
    const ways = [...reviews, ...makes];
    return unmet.map(({ id, number }, index) => {
      const { kind, action } = ways[index] ?? { kind: 'format', action: noFormatLeft };
      const missing = `Format ${number} of ${cell.formatsWanted} is missing for ${cellName(cell)}`;
      const title = kind === 'stale' ? `${missing}: only a stale piece has it.` : `${missing}.`;
      return cellGap(cell, { label: 'a format', value: 1 }, { id, kind, title, action });
    });
  });
}

const noFormatLeft: Action = {
  verb: 'decide',
  text: 'Every format is here already: decide whether to want fewer here or to add a format.',
};

/** The first stale piece of each format that no usable primary piece of the cell has, in the order of the cell. */
function staleFormats(cell: Cell): Map<string, PieceAudit> {
  const present = new Set(cell.filling.map(({ format }) => format.id));
  const found = new Map<string, PieceAudit>();
  for (const { piece } of stalePrimary(cell.pieces)) {
    const { id } = piece.format;
    if (!present.has(id) && !found.has(id)) found.set(id, piece);
  }
  return found;
}
