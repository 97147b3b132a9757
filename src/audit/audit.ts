/** The audit: from a model and a day to every number and list that pages and commands show. */
import type { Model } from '../content/model.ts';
import { isCalendarDate } from './calendar-date.ts';
import type { Cell } from './cell.ts';
import { addCoverage, type Coverage } from './coverage.ts';
import type { FreshnessState } from './freshness.ts';
import type { Gap } from './gaps/gap.ts';
import { findGaps } from './gaps.ts';
import type { PieceAudit } from './piece-audit.ts';
import { survey } from './survey.ts';

export type { Cell, CellState } from './cell.ts';
export type { CellPiece } from './cell-piece.ts';
export type { Coverage } from './coverage.ts';
export type { Freshness, FreshnessState } from './freshness.ts';
export type { Action, Gap, GapKind, Verb } from './gaps/gap.ts';
export type { FormatNeed, Need, NeedState, QuestionNeed } from './needs.ts';
export type { PieceAudit } from './piece-audit.ts';
export type { Sum, SumPart } from './sum.ts';

export interface Audit {
  /** The day it holds for, `YYYY-MM-DD`. */
  readonly today: string;
  readonly model: Model;
  /** Every piece by id, live or not, in order of id. */
  readonly pieces: ReadonlyMap<string, PieceAudit>;
  /** Active personas, the highest priority first, then by id; for each, the stages in the order of the journey. */
  readonly cells: Cell[];
  /** The cell of a persona at a stage; nothing when the persona is not active or one of them does not exist. */
  cell(persona: string, stage: string): Cell | undefined;
  /** All cells together. */
  readonly coverage: Coverage;
  /** How many live pieces are in each state. */
  readonly freshness: Record<FreshnessState, number>;
  /** The highest priority first; ties by id. */
  readonly gaps: Gap[];
}

/**
 * Audits a model. The same model and day always give the same answer, and the order of records in the model's
 * personas, pieces and requests does not matter.
 *
 * @param today `YYYY-MM-DD`, the day that freshness is judged on.
 * @throws {RangeError} When `today` is not a day of the calendar.
 */
export function audit(model: Model, today: string): Audit {
  if (!isCalendarDate(today)) throw new RangeError(`Today must be a day written YYYY-MM-DD, not "${today}".`);
  const surveyed = survey(model, today);
  const { pieces, cells, cell } = surveyed;
  return {
    today,
    model,
    pieces,
    cells,
    cell,
    coverage: addCoverage(cells.map(({ coverage }) => coverage)),
    freshness: countFreshness(pieces.values()),
    gaps: findGaps(surveyed),
  };
}

function countFreshness(pieces: Iterable<PieceAudit>): Record<FreshnessState, number> {
  const counts: Record<FreshnessState, number> = { fresh: 0, due: 0, overdue: 0, stale: 0, expired: 0 };
  for (const { freshness } of pieces) if (freshness !== undefined) counts[freshness.state] += 1;
  return counts;
}
