import type { Need } from './needs.ts';

/**
 * Needs met of all needs. Pages show (met + atRisk) / needs, always with both counts: an overdue piece still serves,
 * but not for long.
 */
export interface Coverage {
  readonly needs: number;
  /** Not counting those at risk. */
  readonly met: number;
  readonly atRisk: number;
}

/** The coverage of a list of needs. */
export function coverageOf(needs: readonly Need[]): Coverage {
  return {
    needs: needs.length,
    met: needs.filter(({ state }) => state === 'met').length,
    atRisk: needs.filter(({ state }) => state === 'at-risk').length,
  };
}

/** The total coverage of several cells. */
export function addCoverage(parts: readonly Coverage[]): Coverage {
  return parts.reduce(
    (sum, part) => ({ needs: sum.needs + part.needs, met: sum.met + part.met, atRisk: sum.atRisk + part.atRisk }),
    { needs: 0, met: 0, atRisk: 0 },
  );
}
