/** The three numbers of the home page, each with its value at the end of earlier months. */
import type { Audit, Coverage } from '../../audit/audit.ts';
import { freshnessStates } from '../../audit/freshness.ts';
import { requestFigures } from '../../audit/request-figures.ts';
import type { Trend, TrendFigures } from '../../audit/trend.ts';
import { percent } from '../../kit/percent.ts';
import type { TrendDay } from '../charts/trend.ts';
import { lookup } from '../frame/lookup.ts';

export interface Pulse {
  /** In percent; absent without needs. */
  readonly coverage: number | undefined;
  /** Live pieces that are fresh or due, in percent; absent when no piece is live. */
  readonly freshness: number | undefined;
  readonly current: number;
  readonly live: number;
  /** Open requests, and the number of late ones. */
  readonly open: number;
  readonly late: number;
  readonly undecided: number;
  readonly lines: Readonly<Record<'coverage' | 'freshness' | 'open', readonly TrendDay[]>>;
  /** Why the past is unknown. */
  readonly unknown?: string | undefined;
}

/** Puts the numbers together. Without a trend the lines are empty. */
export function pulseOf(audit: Audit, trend: Trend | undefined): Pulse {
  const { coverage, freshness } = audit;
  const live = freshnessStates.reduce((sum, state) => sum + freshness[state], 0);
  const current = freshness.fresh + freshness.due;
  const { late, open, byStatus } = requestFigures(lookup(audit).clocks);
  const line = (value: (figures: TrendFigures) => number | undefined) =>
    (trend?.points ?? []).map(({ date, figures }) => ({ date, value: figures && value(figures) }));
  return {
    coverage: covered(coverage),
    freshness: percent(current, live),
    current,
    live,
    open,
    late,
    undecided: byStatus.new,
    lines: {
      coverage: line((figures) => covered(figures.coverage)),
      freshness: line((figures) => percent(figures.freshness.current, figures.freshness.live)),
      open: line((figures) => figures.openRequests),
    },
    unknown: trend?.unknown,
  };
}

function covered({ met, atRisk, needs }: Coverage): number | undefined {
  return percent(met + atRisk, needs);
}
