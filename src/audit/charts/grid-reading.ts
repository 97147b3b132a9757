/** What a grid shows at a glance: where content is strong, where it is weak, and what is slipping. */
import type { Cell } from '../cell.ts';
import { addCoverage, type Coverage } from '../coverage.ts';

/** The coverage of all cells of a persona or a stage. */
export interface PartOfGrid {
  readonly name: string;
  readonly coverage: Coverage;
}

export interface GridReading {
  readonly coverage: Coverage;
  /** The stage with the largest share of needs met or at risk; the first of equals. */
  readonly strongest: PartOfGrid;
  /** The stage with the smallest share. Absent if all stages have the same. */
  readonly weakest?: PartOfGrid | undefined;
  /** Cells with needs and without a usable piece. */
  readonly empty: number;
}

/** Undefined if no cell has needs. Stages without needs are left out. */
export function gridReading(cells: readonly Cell[]): GridReading | undefined {
  const stages = [...Map.groupBy(cells, ({ stage }) => stage)]
    .map(([{ name }, own]): PartOfGrid => ({ name, coverage: addCoverage(own.map(({ coverage }) => coverage)) }))
    .filter(({ coverage }) => coverage.needs > 0);
  const [strongest] = stages.toSorted((a, b) => shareOf(b.coverage) - shareOf(a.coverage));
  const [weakest] = stages.toSorted((a, b) => shareOf(a.coverage) - shareOf(b.coverage));
  if (!strongest || !weakest) return undefined;
  return {
    coverage: addCoverage(cells.map(({ coverage }) => coverage)),
    strongest,
    weakest: shareOf(weakest.coverage) < shareOf(strongest.coverage) ? weakest : undefined,
    empty: cells.filter(({ state }) => state === 'empty').length,
  };
}

function shareOf({ atRisk, met, needs }: Coverage): number {
  return (met + atRisk) / needs;
}
