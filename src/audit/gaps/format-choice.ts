import type { Format } from '../../schema/format.ts';
import type { Question } from '../../schema/persona.ts';
import type { Cell } from '../cell.ts';
import { isLeaving } from '../piece-audit.ts';
import type { FormatReason } from './action.ts';
import type { GapContext } from './gap-context.ts';
import { unanswered } from './suggest.ts';

/** A format that a new piece could have. */
export interface FormatChoice {
  readonly format: Format;
  /** Why this one. Absent if it is just the least effort. */
  readonly because?: FormatReason | undefined;
}

/**
 * The formats that would bring something new to a cell, best first: formats without any piece here before those with
 * only a secondary, stale or planned piece; then as in `usualFormats`.
 */
export function missingFormats(cell: Cell, context: GapContext): FormatChoice[] {
  const primary = new Set(cell.filling.map(({ format }) => format.id));
  const listed = new Set(
    [...cell.pieces, ...cell.planned].flatMap(({ audited }) => (isLeaving(audited.piece) ? [] : [audited.format.id])),
  );
  const missing = usualFormats(cell, context).filter(({ format }) => !primary.has(format.id));
  return [
    ...missing.filter(({ format }) => !listed.has(format.id)),
    ...missing.filter(({ format }) => listed.has(format.id)),
  ];
}

/**
 * The format for a new piece that answers a question: one that an open request about the question or about the cell
 * names, even if the cell has it; else the best missing one.
 */
export function formatForAnswer(cell: Cell, { id }: Question, context: GapContext): FormatChoice | undefined {
  const asked = unanswered(cell, context).filter(({ ask }) => ask.format !== undefined && (ask.question ?? id) === id);
  const named = asked.find(({ ask }) => ask.question === id) ?? asked[0];
  const choice = usualFormats(cell, context).find(({ format }) => format.id === named?.ask.format);
  return choice ?? missingFormats(cell, context)[0];
}

/**
 * All formats, most suitable for a cell first: those that its open requests name; then those that covered cells of the
 * same stage use, most used first; then by effort; then by id.
 */
export function usualFormats(cell: Cell, context: GapContext): FormatChoice[] {
  const { stage } = cell;
  const { formats, formatUse } = context;
  const asked = new Set(unanswered(cell, context).map(({ ask }) => ask.format));
  const uses = (format: Format) => formatUse.get(stage.id)?.get(format.id) ?? 0;
  const because = (format: Format): FormatReason | undefined => {
    const cells = uses(format);
    if (asked.has(format.id)) return { code: 'requested' };
    return cells === 0 ? undefined : { code: 'used', cells, stage: stage.name };
  };
  return formats
    .toSorted((a, b) => Number(asked.has(b.id)) - Number(asked.has(a.id)) || uses(b) - uses(a))
    .map((format) => ({ format, because: because(format) }));
}
