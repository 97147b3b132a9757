/**
 * The audit: every number and list that pages and commands show, from a model and a day. It is data without sentences.
 */

import { isCalendarDate } from '../kit/calendar-date.ts';
import { oncePer } from '../kit/once-per.ts';
import type { PublishedModel } from '../publish/published.ts';
import type { Cell } from './cell.ts';
import { addCoverage, type Coverage } from './coverage.ts';
import type { FreshnessState } from './freshness.ts';
import { findGaps } from './gaps/find-gaps.ts';
import type { Gap } from './gaps/gap.ts';
import { applyLens, type Lens, listsCell, listsGap } from './lens.ts';
import type { PieceAudit } from './piece-audit.ts';
import { type Survey, survey } from './survey.ts';
import { asksSales } from './topics.ts';

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
  /** The date of the audit, `YYYY-MM-DD`. */
  readonly today: string;
  /** The model. Under a lens, only the records that count. */
  readonly model: PublishedModel;
  /** Empty for a full audit. */
  readonly lens: Lens;
  /** Every piece by id, live or not, sorted by id. */
  readonly pieces: ReadonlyMap<string, PieceAudit>;
  /**
   * Active personas, the highest priority first, then by id; for each, the stages in the order of the journey. Under a
   * lens, only the cells that it lists.
   */
  readonly cells: Cell[];
  /**
   * The cell of a persona at a stage, listed or not. Undefined if the persona is not active, or either does not exist.
   */
  cell(persona: string, stage: string): Cell | undefined;
  /** Of all cells, listed or not. */
  readonly coverage: Coverage;
  /** How many live pieces are in each state. */
  readonly freshness: Record<FreshnessState, number>;
  /** Highest priority first; ties by id. Under a lens, only the gaps that it lists. */
  readonly gaps: Gap[];
}

/**
 * Audits a model. The same model, day and lens always give the same result, regardless of the order of personas, pieces
 * and requests.
 *
 * @param today `YYYY-MM-DD`, the day as of which freshness is calculated.
 * @param lens What to narrow the audit to: a product, language, audience, persona, stage or owner. Default: everything.
 * @throws {RangeError} If `today` is not an existing date.
 */
export function audit(model: PublishedModel, today: string, lens: Lens = {}): Audit {
  if (!isCalendarDate(today)) throw new RangeError(`Today must be a day written YYYY-MM-DD, not "${today}".`);
  const counted = applyLens(model, lens);
  const surveyed = survey(counted, today, lens, asksSales(model));
  const whole = counted === model ? undefined : wholeSurvey(model, today);
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

/** The survey without a lens, made once for all lenses of a model. */
function wholeSurvey(model: PublishedModel, today: string): Survey {
  const made = wholeSurveys(model);
  const known = made.get(today) ?? survey(model, today, {});
  made.set(today, known);
  return known;
}

const wholeSurveys = oncePer((_model: PublishedModel) => new Map<string, Survey>());

function countFreshness(pieces: Iterable<PieceAudit>): Record<FreshnessState, number> {
  const counts: Record<FreshnessState, number> = { fresh: 0, due: 0, unreviewed: 0, overdue: 0, stale: 0, expired: 0 };
  for (const { freshness } of pieces) if (freshness !== undefined) counts[freshness.state] += 1;
  return counts;
}
