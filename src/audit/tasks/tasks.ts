/** Groups gaps into tasks. */
import type { Effort } from '../../schema/format.ts';
import type { Gap } from '../gaps/gap.ts';
import { sameWork } from './same-work.ts';
import type { Task } from './task.ts';

/**
 * The tasks that close some gaps: each gap is in exactly one. The most points first; ties in the order of the gaps.
 *
 * @param gaps The highest priority first.
 */
export function tasksOf(gaps: readonly Gap[]): Task[] {
  return [...Map.groupBy(gaps, sameWork)]
    .flatMap(([id, [first, ...rest]]) => (first === undefined ? [] : taskOf(id, [first, ...rest])))
    .sort((a, b) => b.points - a.points);
}

function taskOf(id: string, gaps: Task['gaps']): Task {
  const cells = new Map(gaps.flatMap(({ cell }) => (cell === undefined ? [] : [[cell.id, cell]])));
  return {
    id,
    action: gaps[0].action,
    gaps,
    points: gaps.reduce((points, { priority }) => points + priority, 0),
    cells: [...cells.values()],
    effort: largest(gaps),
  };
}

const EFFORTS: readonly Effort[] = ['L', 'M', 'S'];

function largest(gaps: readonly Gap[]): Effort | undefined {
  const named = new Set(gaps.map(({ action }) => action.effort));
  return EFFORTS.find((effort) => named.has(effort));
}
