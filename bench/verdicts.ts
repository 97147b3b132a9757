import type { Row } from './rounds.ts';
import { median } from './statistics.ts';
import type { Target } from './targets.ts';

/** A target and the figures found for it. */
export interface Verdict {
  readonly target: Target;
  /** The figure of every round; with `against`, the ratio of the two rows in that round. */
  readonly values: readonly number[];
  readonly median: number;
  /** Absent at sizes that the target does not apply to. */
  readonly met?: boolean;
}

/** Compares the rows of one size with the targets. Leaves out a target whose rows or figures are missing. */
export function verdicts(targets: readonly Target[], rows: readonly Row[], pieces: number): Verdict[] {
  return targets.flatMap((target): Verdict[] => {
    const above = figureByRound(rows, target.row, target.figure);
    const below =
      target.against === undefined
        ? undefined
        : figureByRound(rows, target.against, target.againstFigure ?? target.figure);
    const values = above
      .map((value, round) => (below ? value / (below[round] ?? Number.NaN) : value))
      .filter((value) => !Number.isNaN(value));
    if (values.length === 0) return [];
    const middle = median(values);
    return [{ target, values, median: middle, ...(pieces === target.pieces && { met: middle <= target.atMost }) }];
  });
}

/** A figure of a row in every round; NaN where it was not measured. */
function figureByRound(rows: readonly Row[], id: string, figure: string): number[] {
  return (rows.find((row) => row.id === id)?.samples ?? []).map((sample) => sample[figure] ?? Number.NaN);
}
