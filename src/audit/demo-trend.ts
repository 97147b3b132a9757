/** The trend that a demo brings along in place of a history. */
import { compareText } from '../kit/order.ts';
import type { Demo } from '../schema/demo.ts';
import type { Survey } from './survey.ts';
import { type PastDay, type Trend, trend, trendFigures } from './trend.ts';

/** The figures of the demo's earlier days, oldest first, and those of its content today. */
export function demoTrend(demo: Demo, audit: Pick<Survey, 'model' | 'pieces' | 'cells'>): Trend {
  const past = demo.trend
    .toSorted((a, b) => compareText(a.date, b.date))
    .map(
      ({ date, needs, met, live, current, openRequests }): PastDay => ({
        date,
        figures: { coverage: { needs, met, atRisk: 0 }, freshness: { live, current }, openRequests },
      }),
    );
  return trend(past, { date: demo.today, figures: trendFigures(audit) });
}
