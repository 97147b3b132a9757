import type { Format } from '../../schema/format.ts';
import type { Question } from '../../schema/persona.ts';
import type { Cell } from '../cell.ts';
import { isLeaving } from '../piece-audit.ts';
import type { FormatReason } from './action.ts';
import { formatFit } from './format-fit.ts';
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
 * All formats, in the order in which they suit a cell: those that an open request on it names; then those that the
 * persona uses, in its other cells or in its requests, and of these first the ones that the stage lacks, then the most
 * used; then those that covered cells of the stage use, most used first; then the least effort; then by id.
 */
export function usualFormats(cell: Cell, context: GapContext): FormatChoice[] {
  const asked = new Set(unanswered(cell, context).map(({ ask }) => ask.format));
  return context.formats
    .map((format) => judge(format, asked.has(format.id), cell, context))
    .sort((a, b) => compareRanks(a.ranks, b.ranks))
    .map(({ because, format }) => ({ format, because }));
}

interface Judged extends FormatChoice {
  /** What speaks for the format, the most important first; more is better. */
  readonly ranks: readonly number[];
}

function judge(format: Format, asked: boolean, cell: Cell, context: GapContext): Judged {
  const { persona, stage } = cell;
  const { cells, missingAtStage, requests } = formatFit(cell, format.id, context);
  const used = context.formatUse.get(stage.id)?.get(format.id) ?? 0;
  const suits = cells + requests > 0;
  const ranks = [Number(asked), Number(suits), Number(suits && missingAtStage), cells + requests, used];
  const because = (): FormatReason | undefined => {
    if (asked) return { code: 'requested' };
    if (cells > 0) {
      return { code: 'persona', cells, persona: persona.name, stage: stage.name, first: missingAtStage };
    }
    if (requests > 0) return { code: 'wanted', requests, persona: persona.name };
    return used > 0 ? { code: 'used', cells: used, stage: stage.name } : undefined;
  };
  return { format, because: because(), ranks };
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, index) => rank !== b[index]);
  return (b[at] ?? 0) - (a[at] ?? 0);
}
