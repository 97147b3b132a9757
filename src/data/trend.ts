/** The trend of the home page as CSV. It is not among the lists, because it comes from the history and not from an audit. */
import type { Trend } from '../audit/trend.ts';
import { toCsv } from './csv.ts';

export const TREND_PATH = '/data/trend.csv';

const columns = ['date', 'needs', 'met', 'atRisk', 'live', 'current', 'openRequests'] as const;

/** A row for each day, oldest first. What is unknown is empty, never 0. */
export function trendCsv({ points }: Trend): string {
  const rows = points.map(({ date, figures }) => ({
    date,
    ...figures?.coverage,
    ...figures?.freshness,
    openRequests: figures?.openRequests,
  }));
  return toCsv(columns, rows);
}
