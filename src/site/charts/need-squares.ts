/** The needs of a cell, one square each: full if met, half if at risk, an outline if unmet. */
import type { Cell, Coverage } from '../../audit/audit.ts';

export interface NeedSquares {
  readonly width: number;
  readonly height: number;
  /** The paths of the squares, by the state of their need; empty without any. */
  readonly met: string;
  readonly atRisk: string;
  /** Around every need that is not met. */
  readonly outline: string;
}

const SIDE = 9;
const STEP = 12;

/** Squares side by side: met first, then at risk, then unmet. */
export function needSquares({ atRisk, met, needs }: Coverage): NeedSquares {
  const squares = (from: number, to: number, shape: string) =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) => `M${(from + index) * STEP + 0.5} 0.5${shape}`).join(
      '',
    );
  const square = `h${SIDE}v${SIDE}h-${SIDE}z`;
  return {
    width: needs * STEP - (STEP - SIDE - 1),
    height: SIDE + 1,
    met: squares(0, met, square),
    atRisk: squares(met, met + atRisk, `v${SIDE}h${SIDE}z`),
    outline: squares(met, needs, square),
  };
}

/**
 * How dark a cell is: the share of needs met or at risk, in quarters rounded down. `shade-0` is none of them, `shade-4`
 * all. A cell that needs nothing has no shade. What a cell without questions needs is not known yet.
 */
export function shadeClass({
  coverage: { atRisk, met, needs },
  questions,
}: Pick<Cell, 'coverage' | 'questions'>): string | undefined {
  if (needs === 0) return undefined;
  if (questions.length === 0 && met + atRisk > 0) return 'shade-unknown';
  return `shade-${met + atRisk === 0 ? 0 : Math.max(1, Math.floor((4 * (met + atRisk)) / needs))}`;
}
