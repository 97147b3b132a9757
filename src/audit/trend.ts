/** The trend: how coverage, freshness and open requests change from month to month. */
import { addCoverage, type Coverage } from './coverage.ts';
import { isOpen } from './open-requests.ts';
import type { Survey } from './survey.ts';

/** The figures of one day. Each is a count that the site would have shown on that day. */
export interface TrendFigures {
  /** The coverage of all cells. */
  readonly coverage: Coverage;
  /** How many pieces were live, and how many of these were fresh or due. */
  readonly freshness: { readonly current: number; readonly live: number };
  /** The number of open requests. */
  readonly openRequests: number;
}

/** One day of the trend: its figures, or why they are unknown, or neither if there was no content. */
export type TrendPoint =
  | { readonly date: string; readonly figures: TrendFigures; readonly unknown?: undefined }
  | { readonly date: string; readonly figures?: undefined; readonly unknown?: string | undefined };

export interface Trend {
  /**
   * The ends of the months since the first content, oldest first, and then today. A day without figures is a gap in the
   * line, never a zero.
   */
  readonly points: readonly TrendPoint[];
  /** The error that kept Git from reading the history. Absent if it could be read. */
  readonly unknown?: string;
}

/** A day in the past: its figures, or why they are unknown, or neither if there was no content. */
export interface PastDay {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly figures?: TrendFigures | undefined;
  readonly unknown?: string | undefined;
}

/** The figures of a day, from its audit or survey without a lens. */
export function trendFigures({ model, pieces, cells }: Pick<Survey, 'model' | 'pieces' | 'cells'>): TrendFigures {
  const live = [...pieces.values()].flatMap(({ freshness }) => freshness ?? []);
  return {
    coverage: addCoverage(cells.map(({ coverage }) => coverage)),
    freshness: {
      current: live.filter(({ state }) => state === 'fresh' || state === 'due').length,
      live: live.length,
    },
    openRequests: model.requests.filter(isOpen).length,
  };
}

/** Joins the past, oldest first, with today. Days before the first content are left out. */
export function trend(past: readonly PastDay[], today: TrendPoint): Trend {
  const first = past.findIndex(({ figures, unknown }) => figures !== undefined || unknown !== undefined);
  const since = first < 0 ? [] : past.slice(first);
  return { points: [...since.map(pastPoint), today] };
}

function pastPoint({ date, figures, unknown }: PastDay): TrendPoint {
  return figures === undefined ? { date, unknown } : { date, figures };
}
