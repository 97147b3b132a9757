import type { Effort, Format } from '../schema/format.ts';

const EFFORT_RANK: Readonly<Record<Effort, number>> = { S: 0, M: 1, L: 2 };

/** Sorts formats by effort, small first. */
export function compareEffort(a: Format, b: Format): number {
  return EFFORT_RANK[a.effort] - EFFORT_RANK[b.effort];
}
