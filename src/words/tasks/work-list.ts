/** The list of tasks as a table that is sorted and filtered. A browser loads this. */
import { count } from '../../kit/count.ts';

/** The columns of a list of work, and what it is filtered by. */
export const workColumns = {
  task: 'Task',
  gap: 'Gap',
  kind: 'Kind',
  persona: 'Persona',
  stage: 'Stage',
  product: 'Product',
  owner: 'Owner',
  effort: 'Effort',
  points: 'Points',
  priority: 'Priority',
} as const;

export const workWords = {
  label: 'Filter tasks',
  filters: 'Filters',
  apply: 'Show tasks',
  any: 'Any',
  noOwner: 'No owner yet',
  noEffort: 'Not estimated',
  sort: 'Sort by',
  clear: 'Clear filters',
  print: 'Print these tasks',
  notLoaded: 'The tasks could not be loaded. Reload the page to try again.',
} as const;

/** The orders of the list, for a select. */
export const workSortWords = {
  points: 'Most points first',
  kind: 'Kind of task',
  persona: 'Persona',
  stage: 'Stage',
  product: 'Product',
  owner: 'Owner',
  effort: 'Least effort first',
} as const;

export interface TasksShown {
  /** The place of the first task on the page, from 1. */
  readonly from: number;
  readonly to: number;
  /** How many tasks the filters leave. */
  readonly left: number;
  readonly total: number;
  /** The names of the chosen values. */
  readonly chosen: readonly string[];
}

/** Which tasks are shown, also on paper: `Tasks 1 to 10 of 33.`, or `12 of 50 tasks: Create, Finance lead. Shown: 1 to 10.` */
export function tasksShown({ chosen, from, left, to, total }: TasksShown): string {
  const filters = chosen.length > 0 ? `: ${chosen.join(', ')}` : '';
  if (left === 0) return `No tasks match${filters}. Clear a filter to see more.`;
  const isPart = to - from + 1 < left;
  if (isPart && left === total && filters === '') return `Tasks ${from} to ${to} of ${total}.`;
  const range = isPart ? ` Shown: ${from} to ${to}.` : '';
  return `${left === total && filters === '' ? count(total, 'task') : `${left} of ${count(total, 'task')}`}${filters}.${range}`;
}
