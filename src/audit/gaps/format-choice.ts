import type { Format } from '../../schema/format.ts';
import type { Cell } from '../cell.ts';
import { isLeaving } from '../piece-audit.ts';
import type { GapContext } from './ground.ts';
import { unanswered } from './suggest.ts';

/** A format that a new piece could have. */
export interface FormatChoice {
  readonly format: Format;
  /** Why this one, as the end of a sentence; absent when only the effort speaks for it. */
  readonly because?: string | undefined;
}

/**
 * The formats that would bring something new to a cell, the best choice first: those of which nothing is here before
 * those of which only a secondary, stale or planned piece is; then as in `usualFormats`.
 */
export function missingFormats(cell: Cell, ground: GapContext): FormatChoice[] {
  const primary = new Set(cell.filling.map(({ format }) => format.id));
  const listed = new Set(
    [...cell.pieces, ...cell.planned].flatMap(({ audited }) => (isLeaving(audited.piece) ? [] : [audited.format.id])),
  );
  const missing = usualFormats(cell, ground).filter(({ format }) => !primary.has(format.id));
  return [
    ...missing.filter(({ format }) => !listed.has(format.id)),
    ...missing.filter(({ format }) => listed.has(format.id)),
  ];
}

/**
 * The format for a new piece that answers a question: one that an open request here asks for, even if the cell has
 * it; else the best of those that are missing.
 */
export function formatForAnswer(cell: Cell, ground: GapContext): FormatChoice | undefined {
  const asked = unanswered(cell, ground).some(({ ask }) => ask.format !== undefined);
  return asked ? usualFormats(cell, ground)[0] : missingFormats(cell, ground)[0];
}

/**
 * All formats, in the order in which they suit a cell: those that an open request on it asks for; then those that
 * covered cells of the same stage really use, the most used first; then the least effort; then by id.
 */
export function usualFormats(cell: Cell, ground: GapContext): FormatChoice[] {
  const { stage } = cell;
  const { formats, formatUse } = ground;
  const asked = new Set(unanswered(cell, ground).map(({ ask }) => ask.format));
  const uses = (format: Format) => formatUse.get(stage.id)?.get(format.id) ?? 0;
  const because = (format: Format) => {
    const count = uses(format);
    if (asked.has(format.id)) return 'sales asks for this format here';
    if (count === 0) return undefined;
    return `${count} covered ${count === 1 ? 'cell uses' : 'cells use'} this format at ${stage.name}`;
  };
  return formats
    .toSorted((a, b) => Number(asked.has(b.id)) - Number(asked.has(a.id)) || uses(b) - uses(a))
    .map((format) => ({ format, because: because(format) }));
}
