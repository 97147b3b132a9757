/** The drawing of reviews by month: a column for every month, past, current and coming. */
import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { DueCounts, MonthOfReviews, ReviewMonths } from '../../audit/charts/review-months.ts';
import { type Box, hatching, round } from './drawing.ts';
import { MONTH_AXIS, monthAxis } from './month-axis.ts';
import { type AxisLabel, TEXT_SIZE, textWidth } from './text-room.ts';

/** From the ground up: what can be used, what should be reviewed, what cannot be used. */
export const dueKinds = ['current', 'overdue', 'lapsed'] as const satisfies readonly (keyof DueCounts)[];

type DueKind = (typeof dueKinds)[number];

interface PlacedPart extends Box {
  readonly kind: DueKind;
  /** The lines of a kind that has more than its color. */
  readonly hatch?: string | undefined;
}

export interface MonthColumns {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly PlacedPart[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly months: readonly AxisLabel[];
  /** The line between the past and what is to come. */
  readonly today: number;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

const WIDTH = 300;
const HEIGHT = 160;
const TOP = TEXT_SIZE + 8;
const BOTTOM = HEIGHT - MONTH_AXIS;

/**
 * Columns of the single months.
 *
 * @param monthText The text of a month, without its year.
 */
export function monthColumns({ months, now }: ReviewMonths, monthText: (month: string) => string): MonthColumns {
  const most = months.reduce((max, { current, lapsed, overdue }) => Math.max(max, current + overdue + lapsed), 1);
  const amounts = scaleLinear([0, most], [BOTTOM, TOP]).nice(3);
  const ticks = amounts.ticks(3).filter(Number.isInteger);
  const left = Math.ceil(ticks.reduce((max, value) => Math.max(max, textWidth(String(value))), 0)) + 4;
  const bands = scaleBand(
    months.map(({ month }) => month),
    [left, WIDTH],
  ).paddingInner(0.25);
  const width = round(bands.bandwidth());
  const stacked = stack<MonthOfReviews>().keys(dueKinds)([...months]);
  return {
    width: WIDTH,
    height: HEIGHT,
    parts: stacked.flatMap((layer, at) =>
      layer.flatMap(([from, to], index): PlacedPart[] => {
        const [kind, month] = [dueKinds[at], months[index]];
        if (kind === undefined || month === undefined || from === to) return [];
        const box = {
          x: round(bands(month.month) ?? 0),
          y: round(amounts(to)),
          width,
          height: round(amounts(from) - amounts(to)),
        };
        return [{ kind, ...box, hatch: kind === 'lapsed' ? hatching(box) : undefined }];
      }),
    ),
    ticks: ticks.map((value) => ({ value, y: round(amounts(value)) })),
    months: monthAxis(
      months
        .filter((_, index) => (index - months.findIndex(({ month }) => month === now)) % 3 === 0)
        .map(({ month }) => ({ month, x: round((bands(month) ?? 0) + width / 2) })),
      WIDTH,
      monthText,
    ),
    today: round((bands(now) ?? left) - (bands.step() - bands.bandwidth()) / 2),
    left,
    top: TOP,
    bottom: BOTTOM,
  };
}
