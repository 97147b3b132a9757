/** The audit: every number and list that pages and commands show, from a model and a day. It holds data and no sentence. */

import { isCalendarDate } from '../kit/calendar-date.ts';
import type { PublishedModel } from '../publish/published.ts';
import type { Cell } from './cell.ts';
import { addCoverage, type Coverage } from './coverage.ts';
import type { FreshnessState } from './freshness.ts';
import { findGaps } from './gaps/find-gaps.ts';
import type { Gap } from './gaps/gap.ts';
import { applyLens, type Lens, listsCell, listsGap } from './lens.ts';
import type { PieceAudit } from './piece-audit.ts';
import { survey } from './survey.ts';

export type { Cell, CellState } from './cell.ts';
export type { CellPiece } from './cell-piece.ts';
export type { Coverage } from './coverage.ts';
export type { Freshness, FreshnessState } from './freshness.ts';
export type { Action } from './gaps/action.ts';
export type { Gap, GapKind, Missing } from './gaps/gap.ts';
export type { Lens } from './lens.ts';
export type { Need, NeedState } from './needs.ts';
export type { PieceAudit } from './piece-audit.ts';
export type { Sum, SumPart } from './sum.ts';

export interface Audit {
  /** The day it holds for, `YYYY-MM-DD`. */
  readonly today: string;
  /** The model; under a lens without the records that do not count. */
  readonly model: PublishedModel;
  /** Empty when it is for everything. */
  readonly lens: Lens;
  /** Every piece by id, live or not, in order of id. */
  readonly pieces: ReadonlyMap<string, PieceAudit>;
  /**
   * Active personas, the highest priority first, then by id; for each, the stages in the order of the journey.
   * Under a lens only those that it lists.
   */
  readonly cells: Cell[];
  /** The cell of a persona at a stage, listed or not; nothing when the persona is not active or either does not exist. */
  cell(persona: string, stage: string): Cell | undefined;
  /** Of all cells, listed or not. */
  readonly coverage: Coverage;
  /** How many live pieces are in each state. */
  readonly freshness: Record<FreshnessState, number>;
  /** The highest priority first; ties by id. Under a lens only those that it lists. */
  readonly gaps: Gap[];
}

/**
 * Audits a model. The same model, day and lens always give the same result, whatever the order of the model's personas,
 * pieces and requests.
 *
 * @param today `YYYY-MM-DD`, the day that freshness is judged on.
 * @param lens What to ask for: one product, language or audience, or one persona, stage or owner; else everything.
 * @throws {RangeError} When `today` is not a day of the calendar.
 */
export function audit(model: PublishedModel, today: string, lens: Lens = {}): Audit {
  if (!isCalendarDate(today)) throw new RangeError(`Today must be a day written YYYY-MM-DD, not "${today}".`);
  const counted = applyLens(model, lens);
  const surveyed = survey(counted, today, lens);
  const whole = counted === model ? undefined : survey(model, today, {});
  const { pieces, cells, cell } = surveyed;
  return {
    today,
    model: counted,
    lens,
    pieces,
    cells: cells.filter((each) => listsCell(lens, each)),
    cell,
    coverage: addCoverage(cells.map(({ coverage }) => coverage)),
    freshness: countFreshness(pieces.values()),
    gaps: findGaps(surveyed, whole).filter((each) => listsGap(lens, each)),
  };
}

function countFreshness(pieces: Iterable<PieceAudit>): Record<FreshnessState, number> {
  const counts: Record<FreshnessState, number> = { fresh: 0, due: 0, overdue: 0, stale: 0, expired: 0 };
  for (const { freshness } of pieces) if (freshness !== undefined) counts[freshness.state] += 1;
  return counts;
}
