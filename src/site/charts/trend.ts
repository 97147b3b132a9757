/** The drawing of a trend: a line through the known days, its months and its values. */
import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import type { TrendEnds } from '../../words/charts/trend.ts';
import { type Box, hatching, round, utcDay } from './drawing.ts';
import { MONTH_AXIS, monthAxis } from './month-axis.ts';
import { type AxisLabel, TEXT_SIZE, textWidth } from './text-room.ts';

/** One day; without a value it is unknown. */
export interface TrendDay {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly value?: number | undefined;
}

interface PlacedDay {
  readonly date: string;
  readonly value: number;
  readonly x: number;
  readonly y: number;
  /** The part of the drawing in which a pointer is nearest to this day. */
  readonly from: number;
  readonly to: number;
}

export interface TrendDrawing {
  readonly width: number;
  readonly height: number;
  readonly line: string;
  /** The known days. */
  readonly days: readonly PlacedDay[];
  /** Lines that fill the time in which the value is unknown. */
  readonly unknown: readonly string[];
  /** Values of the axis. */
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly months: readonly AxisLabel[];
  readonly left: number;
  readonly bottom: number;
}

export interface TrendOptions {
  /** The highest possible value; without it, the highest one so far, rounded up. */
  readonly top?: number | undefined;
  /** The text of a value, for the width of the axis. */
  readonly valueText: (value: number) => string;
  /** The text of a month, without its year. */
  readonly monthText: (date: string) => string;
}

const WIDTH = 288;
const HEIGHT = 112;
/** Above the line is a row for the value that the reader points at. */
const TOP = TEXT_SIZE + 8;
const BOTTOM = HEIGHT - MONTH_AXIS;
const MONTHS_SHOWN = 4;

/** Undefined when fewer than two days are known: a dot is not a trend. */
export function trendDrawing(
  days: readonly TrendDay[],
  { monthText, top, valueText }: TrendOptions,
): TrendDrawing | undefined {
  const [first, last] = [days[0], days.at(-1)];
  const known = days.filter((day): day is TrendDay & { readonly value: number } => day.value !== undefined);
  if (!first || !last || known.length < 2) return undefined;
  const most = top ?? known.reduce((max, { value }) => Math.max(max, value), 1);
  const values = scaleLinear([0, most], [BOTTOM, TOP]);
  if (top === undefined) values.nice(2);
  const ticks = values.ticks(2).filter(Number.isInteger);
  const left = Math.ceil(ticks.reduce((max, value) => Math.max(max, textWidth(valueText(value))), 0)) + 4;
  // The dot of the last day has room.
  const time = scaleUtc([utcDay(first.date), utcDay(last.date)], [left + 4, WIDTH - 4]);
  const step = Math.max(1, Math.ceil((days.length - 1) / (MONTHS_SHOWN - 1)));
  const xOf = ({ date }: TrendDay) => round(time(utcDay(date)));
  const yOf = ({ value = 0 }: TrendDay) => round(values(value));
  const middle = (index: number, next: number) => {
    const [a, b] = [days[index], days[next]];
    return a && b ? round((xOf(a) + xOf(b)) / 2) : undefined;
  };
  const room = (index: number) => ({ from: middle(index - 1, index) ?? left, to: middle(index, index + 1) ?? WIDTH });
  const path = line<TrendDay>(xOf, yOf)
    .defined(({ value }) => value !== undefined)
    .digits(2);
  return {
    width: WIDTH,
    height: HEIGHT,
    line: path(days) ?? '',
    days: days.flatMap((day, index) =>
      day.value === undefined ? [] : { date: day.date, value: day.value, x: xOf(day), y: yOf(day), ...room(index) },
    ),
    unknown: days.flatMap((day, index) => (day.value === undefined ? hatching(gap(room(index))) : [])),
    ticks: ticks.map((value) => ({ value, y: round(values(value)) })),
    months: monthAxis(
      days
        .filter((_, index) => (days.length - 1 - index) % step === 0)
        .map((day) => ({ month: day.date, x: xOf(day) })),
      WIDTH,
      monthText,
    ),
    left,
    bottom: BOTTOM,
  };
}

/** The first, the last and the last but one of the known days; undefined when fewer than two are known. */
export function trendEnds(days: readonly TrendDay[]): TrendEnds | undefined {
  const known = days.flatMap(({ date, value }) => (value === undefined ? [] : { date, value }));
  const [first, before, last] = [known[0], known.at(-2), known.at(-1)];
  return first && before && last ? { first, before, last } : undefined;
}

function gap({ from, to }: { readonly from: number; readonly to: number }): Box {
  return { x: from, y: TOP, width: to - from, height: BOTTOM - TOP };
}
