/** Plan beside actual: what the goal needs, what is promised and what came, by lead stage and month. */
import type { Agreement } from '../../../content/agreement/model.ts';
import { exceeds } from '../../../kit/amounts.ts';
import { lastDayOf } from '../../../kit/calendar-date.ts';
import type { PublishedModel } from '../../../publish/published.ts';
import type { StageNeed } from '../funnel.ts';
import { funnelView, promisedRate } from '../funnel-input.ts';
import { type CountSource, type StageCounts, stageCounts } from './stage-counts.ts';

/** Three figures for the same stage and month. Unknown ones are absent, never 0. */
export interface Figures {
  readonly needed?: number | undefined;
  readonly promised?: number | undefined;
  readonly actual?: number | undefined;
}

/**
 * Why a month has no actual number.
 *
 * - `part-of-month`: the export covers only some of its days, or it is not over;
 * - `not-listed`: no export has a number for the stage in this month.
 */
type NoActual = 'part-of-month' | 'not-listed';

export interface StageMonth extends Figures {
  /** The id of the term. */
  readonly stage: string;
  /** `2026-09`. */
  readonly month: string;
  /** Set if `actual` is not. */
  readonly notMeasured?: NoActual | undefined;
  /** What came so far in a month that is covered in part. */
  readonly soFar?: number | undefined;
  /** The export that the number is from. */
  readonly source?: CountSource | undefined;
  /** What the other export counts, if it differs. */
  readonly differs?: { readonly source: CountSource; readonly count: number } | undefined;
  /** How much less came than the goal needs; 0 if enough came, and absent if either is unknown. */
  readonly shortBy?: number | undefined;
  /** The same figures divided by the number of representatives in numbers.yaml. Never those of one person. */
  readonly perRepresentative: Figures;
}

export interface FunnelActuals {
  /** Newest first. */
  readonly months: readonly string[];
  /** In the order of the funnel; stages that are counted but not in the funnel come last. */
  readonly stages: readonly string[];
  /** Every stage in every month: by month, then by stage. */
  readonly rows: readonly StageMonth[];
}

/** Undefined without an export that counts a stage. */
export function funnelActuals(model: PublishedModel, today: string): FunnelActuals | undefined {
  const counts = stageCounts(model, today);
  if (counts.length === 0) return undefined;
  const view = model.agreement && funnelView(model.agreement);
  const needs = new Map(view?.answer.stages.map((need) => [need.stage, need]));
  const stages = [...new Set([...(view?.input.stages ?? []), ...counts.flatMap((each) => each.stages)])];
  const months = [...new Set(counts.flatMap(({ partly, whole }) => [...whole, ...partly]))].sort().reverse();
  const representatives = view?.input.values.representatives || undefined;
  const promised = new Map(stages.map((stage) => [stage, promisedAt(stage, model.agreement, representatives)]));
  const rows = months.flatMap((month) =>
    stages.map((stage): StageMonth => {
      const needed = neededIn(month, needs.get(stage));
      const counted = countedIn(stage, month, counts);
      const { actual } = counted;
      const figures = { needed, promised: promised.get(stage), actual };
      const shortBy =
        needed === undefined || actual === undefined ? undefined : exceeds(needed, actual) ? needed - actual : 0;
      return { stage, month, ...figures, ...counted, shortBy, perRepresentative: divided(figures, representatives) };
    }),
  );
  return { months, stages, rows };
}

/** The newest month in which a stage was measured, with the number of each measured stage. */
export function lastMeasured({
  months,
  rows,
}: FunnelActuals): { month: string; actual: ReadonlyMap<string, number> } | undefined {
  const month = months.find((each) => rows.some((row) => row.month === each && row.actual !== undefined));
  if (month === undefined) return undefined;
  const measured = rows.flatMap(({ actual, month: of, stage }) =>
    of === month && actual !== undefined ? [[stage, actual] as const] : [],
  );
  return { month, actual: new Map(measured) };
}

/** What the goal needs in a month: only in months that are wholly inside the days in which leads must reach the stage. */
function neededIn(month: string, need: StageNeed | undefined): number | undefined {
  const { perMonth, window } = need ?? {};
  const isInside = window && window.from <= `${month}-01` && lastDayOf(month) <= window.to;
  return isInside ? perMonth?.value : undefined;
}

/** The only promise about all leads of a stage. Two different ones would be two numbers. */
function promisedAt(
  stage: string,
  agreement: Agreement | undefined,
  representatives: number | undefined,
): number | undefined {
  const rates = (agreement?.commitments ?? [])
    .filter(({ leadStage, leadsOf, source }) => leadStage === stage && leadsOf === undefined && source === undefined)
    .flatMap((commitment) => promisedRate(commitment) ?? []);
  const [rate] = rates;
  if (rates.length !== 1 || !rate) return undefined;
  if (rate.per === 'month') return rate.promised;
  return representatives === undefined ? undefined : rate.promised * representatives;
}

type Counted = Pick<StageMonth, 'actual' | 'differs' | 'notMeasured' | 'soFar' | 'source'>;

/** The first export that covers the whole month counts. */
function countedIn(stage: string, month: string, counts: readonly StageCounts[]): Counted {
  const known = counts.flatMap(({ count, partly, source, whole }) => {
    const value = count(stage, month);
    return value === undefined ? [] : [{ source, count: value, whole: whole.has(month), partly: partly.has(month) }];
  });
  const [first, second] = known.filter((each) => each.whole);
  if (first) {
    const differs = second && second.count !== first.count ? { source: second.source, count: second.count } : undefined;
    return { actual: first.count, source: first.source, ...(differs && { differs }) };
  }
  const part = known.find((each) => each.partly);
  if (part) return { notMeasured: 'part-of-month', soFar: part.count, source: part.source };
  return { notMeasured: counts.some(({ whole }) => whole.has(month)) ? 'not-listed' : 'part-of-month' };
}

function divided(figures: Figures, representatives: number | undefined): Figures {
  if (representatives === undefined) return {};
  const of = (value: number | undefined) => (value === undefined ? undefined : value / representatives);
  return { needed: of(figures.needed), promised: of(figures.promised), actual: of(figures.actual) };
}
