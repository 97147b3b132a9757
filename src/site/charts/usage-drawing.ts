/** The drawing of a piece’s use: a row of columns for each thing counted, each on its own scale. */
import { scaleBand, scaleLinear } from 'd3-scale';
import type { MonthOfUsage } from '../../audit/usage.ts';
import type { UsageMeasure } from '../../content/usage.ts';
import { type Box, hatching, round } from './drawing.ts';
import { MONTH_AXIS, monthAxis } from './month-axis.ts';
import { type AxisLabel, TEXT_SIZE, textWidth } from './text-room.ts';

interface UsageColumn extends Box {
  /** `pale`: the month is not over. `unknown` is as high as the row, and hatched. */
  readonly kind: 'actual' | 'pale' | 'unknown';
  readonly hatch?: string | undefined;
}

interface UsageBand {
  readonly measure: UsageMeasure;
  readonly labelY: number;
  /** The largest value of the scale. */
  readonly tick: { readonly value: number; readonly y: number };
  readonly bottom: number;
  readonly columns: readonly UsageColumn[];
}

export interface UsageDrawing {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly bands: readonly UsageBand[];
  readonly months: readonly AxisLabel[];
}

const WIDTH = 300;
/** The name above a row of columns, and the row. */
const NAME = TEXT_SIZE + 10;
const ROW = 44;
const BETWEEN = 8;

/**
 * Columns of the months.
 *
 * @param monthText The text of a month, without its year.
 */
export function usageDrawing(
  months: readonly MonthOfUsage[],
  measures: readonly UsageMeasure[],
  monthText: (month: string) => string,
): UsageDrawing {
  const scales = measures.map((measure) => {
    const most = months.reduce((max, { counts }) => Math.max(max, counts[measure] ?? 0), 1);
    return scaleLinear([0, most], [0, ROW]).nice(4);
  });
  const tops = scales.map((scale) => scale.domain()[1] ?? 1);
  const left = Math.ceil(tops.reduce((max, value) => Math.max(max, textWidth(shown(value))), 0)) + 6;
  const places = scaleBand(
    months.map(({ month }) => month),
    [left, WIDTH],
  ).paddingInner(0.25);
  const width = round(places.bandwidth());
  const bands = measures.map((measure, at): UsageBand => {
    const bottom = (at + 1) * (NAME + ROW) + at * BETWEEN;
    const columns = months.flatMap(({ counts, month, whole }): UsageColumn[] => {
      const count = counts[measure];
      const height = count === undefined ? ROW : round(scales[at]?.(count) ?? 0);
      const box = { x: round(places(month) ?? 0), y: round(bottom - height), width, height };
      if (count === undefined) return [{ kind: 'unknown', ...box, hatch: hatching(box) }];
      return count === 0 ? [] : [{ kind: whole ? 'actual' : 'pale', ...box }];
    });
    return { measure, labelY: bottom - ROW - 8, tick: { value: tops[at] ?? 1, y: bottom - ROW }, bottom, columns };
  });
  const height = (bands.at(-1)?.bottom ?? 0) + MONTH_AXIS;
  const labeled = months
    .filter((_, index) => (months.length - 1 - index) % 3 === 0)
    .map(({ month }) => ({ month, x: round((places(month) ?? 0) + width / 2) }));
  return { width: WIDTH, height, left, bands, months: monthAxis(labeled, WIDTH, monthText) };
}

/** A number on the scale. */
export function shown(value: number): string {
  return value.toLocaleString('en-US');
}
