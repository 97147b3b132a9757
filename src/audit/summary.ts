import type { Persona } from '../content/model.ts';
import type { Stage } from '../schema/stage.ts';
import type { Audit } from './audit.ts';
import type { CellState } from './cell.ts';
import { requestClocks } from './clock.ts';
import { addCoverage, type Coverage } from './coverage.ts';
import type { FreshnessState } from './freshness.ts';
import type { GapKind } from './gaps/gap.ts';
import { type RequestFigures, requestFigures } from './request-figures.ts';

/** The audit in figures: what a home page or the head of a report shows. */
export interface Summary {
  /** The day it holds for, `YYYY-MM-DD`. */
  readonly today: string;
  /** All cells, listed or not. */
  readonly coverage: Coverage;
  /** Of the listed cells. */
  readonly listed: Coverage;
  /** Of the listed cells, by persona and by stage, each in the order of the grid. */
  readonly byPersona: ReadonlyArray<{ readonly persona: Persona; readonly coverage: Coverage }>;
  readonly byStage: ReadonlyArray<{ readonly stage: Stage; readonly coverage: Coverage }>;
  /** How many listed cells are in each state. */
  readonly cells: Record<CellState, number>;
  readonly livePieces: number;
  /** Live pieces that are fresh or due. Guru recommends that these be at least 80 per cent. */
  readonly upToDate: number;
  /** How many live pieces are in each state. */
  readonly freshness: Record<FreshnessState, number>;
  /** How many listed gaps there are of each kind. */
  readonly gaps: Record<GapKind, number>;
  readonly requests: RequestFigures;
}

/** Sums an audit up. */
export function summary(audit: Audit): Summary {
  const { today, coverage, cells, freshness } = audit;
  const { fresh, due, overdue, stale, expired } = freshness;
  const covered = (some: readonly { readonly coverage: Coverage }[]) => addCoverage(some.map((each) => each.coverage));
  return {
    today,
    coverage,
    listed: covered(cells),
    byPersona: [...Map.groupBy(cells, ({ persona }) => persona)].map(([persona, row]) => ({
      persona,
      coverage: covered(row),
    })),
    byStage: [...Map.groupBy(cells, ({ stage }) => stage)].map(([stage, column]) => ({
      stage,
      coverage: covered(column),
    })),
    cells: countCells(audit),
    livePieces: fresh + due + overdue + stale + expired,
    upToDate: fresh + due,
    freshness,
    gaps: countGaps(audit),
    requests: requestFigures(requestClocks(audit)),
  };
}

function countCells({ cells }: Audit): Record<CellState, number> {
  const counts: Record<CellState, number> = { empty: 0, thin: 0, covered: 0, crowded: 0, 'not-needed': 0 };
  for (const { state } of cells) counts[state] += 1;
  return counts;
}

function countGaps({ gaps }: Audit): Record<GapKind, number> {
  const counts: Record<GapKind, number> = {
    question: 0,
    format: 0,
    stale: 0,
    unmapped: 0,
    findability: 0,
    demand: 0,
    dimension: 0,
  };
  for (const { kind } of gaps) counts[kind] += 1;
  return counts;
}
