/** What tasks are filtered and sorted by, packed: names as indexes into lists. A browser loads this. */
import type { Named } from './facts.ts';

/** In place of an id: no owner, or no effort. No record has this id. */
export const NONE = 'none';

/** What tasks are filtered by, in display order. */
export const taskFacets = ['kind', 'persona', 'stage', 'product', 'owner', 'effort'] as const;

export type TaskFacet = (typeof taskFacets)[number];

export interface TaskFacts {
  /** The values of each facet that a task has, in display order. */
  readonly values: Readonly<Record<TaskFacet, readonly Named[]>>;
  /** Most points first. */
  readonly tasks: readonly TaskFact[];
}

/** Indexes into the values. */
export interface TaskFact {
  readonly kind: readonly number[];
  /** Each cell: the index of its persona and of its stage. */
  readonly cells: ReadonlyArray<readonly [persona: number, stage: number]>;
  readonly product: readonly number[];
  readonly owner: readonly number[];
  readonly effort: readonly number[];
}
