/** Which gaps were opened and closed since a day. */
import type { Gap } from '../audit.ts';

export type NamedGap = Pick<Gap, 'id' | 'missing'>;

/** The gaps of a day in the past, or why they are not known. */
export type PastGaps =
  | { readonly date: string; readonly gaps: readonly NamedGap[]; readonly unknown?: undefined }
  | { readonly date: string; readonly gaps?: undefined; readonly unknown: string };

export interface GapMoves {
  /** Gaps of today that were none then, the most pressing first. */
  readonly opened: readonly NamedGap[];
  /** Gaps of then that are none today, the most pressing of then first. */
  readonly closed: readonly NamedGap[];
}

/** Holds two days against each other. A gap keeps its id for as long as the same thing is missing. */
export function gapMoves(then: readonly NamedGap[], now: readonly NamedGap[]): GapMoves {
  const [were, are] = [new Set(then.map(({ id }) => id)), new Set(now.map(({ id }) => id))];
  return { opened: now.filter(({ id }) => !were.has(id)), closed: then.filter(({ id }) => !are.has(id)) };
}
