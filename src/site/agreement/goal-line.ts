/** The drawing of a goal: the straight line to the target, and a line through the readings. */
import type { GoalView } from '../../audit/agreement/goals.ts';
import { daysBetween } from '../../kit/calendar-date.ts';

/** The box that goals are drawn in. It is stretched to the available width. */
export const GOAL_BOX = { width: 100, height: 40 } as const;

interface GoalLine {
  /** From the baseline to the target. */
  readonly target: string;
  /** Through the baseline and all readings. */
  readonly readings: string;
}

/** The paths of an SVG, between the smallest and the largest value; undefined for a goal without a line. */
export function goalLine({ goal, readings }: GoalView): GoalLine | undefined {
  const { baseline, target, from, due } = goal;
  if (baseline === undefined || target === undefined || from === undefined || due === undefined) return undefined;
  const start = { on: from, value: baseline };
  const end = { on: due, value: target };
  const shown = [start, ...readings.filter(({ on }) => on > from)];
  const all = [...shown, end];
  const values = all.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const length = Math.max(1, ...all.map(({ on }) => daysBetween(from, on)));
  const place = ({ on, value }: typeof start) => {
    const x = (GOAL_BOX.width * daysBetween(from, on)) / length;
    const y = most === least ? GOAL_BOX.height : GOAL_BOX.height * (1 - (value - least) / (most - least));
    return `${round(x)} ${round(y)}`;
  };
  const path = (points: readonly (typeof start)[]) =>
    points.map((point, at) => `${at === 0 ? 'M' : 'L'}${place(point)}`).join('');
  return { target: path([start, end]), readings: path(shown) };
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
