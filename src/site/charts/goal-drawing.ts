/** The drawing of a goal: the straight line to its target, and a line through its readings. */
import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import type { GoalView } from '../../audit/agreement/goals.ts';
import { daysBetween } from '../../kit/calendar-date.ts';
import { round, utcDay } from './drawing.ts';
import { fitText, TEXT_SIZE, textWidth } from './text-room.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface GoalDrawing {
  /** From the baseline to the target. */
  readonly target: string;
  /** Through the baseline and all readings. */
  readonly readings: string;
  readonly dots: readonly Point[];
  /** Where the target is, and the value of the target next to it. */
  readonly end: Point & { readonly text: string };
  /** The value of the last reading, next to its dot; absent without readings. */
  readonly last?: (Point & { readonly text: string }) | undefined;
  readonly ticks: readonly { readonly text: string; readonly y: number }[];
  readonly left: number;
  readonly right: number;
}

export const GOAL_BOX = { width: 264, height: 112 } as const;
const TOP = TEXT_SIZE;
export const GOAL_BOTTOM = GOAL_BOX.height - TEXT_SIZE - 8;

/**
 * Undefined for a goal without a line.
 *
 * @param valueText The text of a value of the axis, of a reading and of the target.
 */
export function goalDrawing(
  { goal, readings }: GoalView,
  valueText: (value: number) => string,
): GoalDrawing | undefined {
  const { baseline, target, from, due } = goal;
  if (baseline === undefined || target === undefined || from === undefined || due === undefined) return undefined;
  const start = { on: from, value: baseline };
  const end = { on: due, value: target };
  const shown = [start, ...readings.filter(({ on }) => on > from)];
  const all = [...shown, end];
  const extent = all.reduce(([least, most], { value }) => [Math.min(least, value), Math.max(most, value)] as const, [
    baseline,
    baseline,
  ] as const);
  const values = scaleLinear(extent[0] === extent[1] ? [extent[0] - 1, extent[0] + 1] : extent, [
    GOAL_BOTTOM,
    TOP,
  ]).nice(2);
  const ticks = values.ticks(2).map((value) => ({ text: valueText(value), y: round(values(value)) }));
  const left = Math.ceil(ticks.reduce((most, { text }) => Math.max(most, textWidth(text)), 0)) + 6;
  const targetText = fitText(valueText(target), GOAL_BOX.width / 4);
  const right = GOAL_BOX.width - Math.ceil(textWidth(targetText)) - 8;
  const latest = all.reduce((late, { on }) => (daysBetween(late, on) > 0 ? on : late), due);
  const time = scaleUtc([utcDay(from), utcDay(latest)], [left + 4, right]);
  const place = ({ on, value }: typeof start): Point => ({ x: round(time(utcDay(on))), y: round(values(value)) });
  const path = line<Point>(
    ({ x }) => x,
    ({ y }) => y,
  ).digits(2);
  const [points, goalEnd] = [shown.map(place), place(end)];
  const last = points.length > 1 ? points.at(-1) : undefined;
  const text = valueText(shown.at(-1)?.value ?? baseline);
  return {
    target: path([place(start), goalEnd]) ?? '',
    readings: path(points) ?? '',
    dots: points.slice(1),
    end: { ...goalEnd, text: targetText },
    last: last && { text, ...besideDot(last, { goalEnd, start: place(start), width: textWidth(text) }) },
    ticks,
    left,
    right,
  };
}

/** A reading has its value on the side of its dot where the line to the target is not, and within the drawing. */
function besideDot(
  { x, y }: Point,
  { goalEnd, start, width }: { readonly goalEnd: Point; readonly start: Point; readonly width: number },
): Point {
  const below = y + TEXT_SIZE + 4;
  const above = y - 7;
  const lineY = start.y + ((goalEnd.y - start.y) * (x - start.x)) / Math.max(1, goalEnd.x - start.x);
  const isBelow = y >= lineY ? below <= GOAL_BOTTOM : above < TEXT_SIZE;
  // The value of the target is to the right of its mark, so a text that ends left of the mark never meets it.
  return { x: round(Math.min(x, goalEnd.x - 8 - width / 2)), y: round(isBelow ? below : above) };
}
