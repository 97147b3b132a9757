/** Which gaps were opened and closed since a day. */
import type { Gap } from '../audit.ts';

export type NamedGap = Pick<Gap, 'id' | 'missing'>;

/** Why the gaps of a past day are not known. */
export type PastUnknown =
  | { readonly code: 'not-read' }
  | { readonly code: 'no-repository' }
  | { readonly code: 'before-history' }
  | { readonly code: 'before-content' }
  /** The content of that day has errors by today’s rules. */
  | { readonly code: 'invalid-content' }
  /** `message` is what Git, or reading it, reported. */
  | { readonly code: 'git-failed'; readonly message: string };

/** The gaps of a day in the past, or why they are not known. */
export type PastGaps =
  | { readonly date: string; readonly gaps: readonly NamedGap[]; readonly unknown?: undefined }
  | { readonly date: string; readonly gaps?: undefined; readonly unknown: PastUnknown };

export interface GapMoves {
  /** Gaps of today that did not exist then, the most pressing first. */
  readonly opened: readonly NamedGap[];
  /** Gaps of then that no longer exist, in the order of then. */
  readonly closed: readonly NamedGap[];
}

/** Compares two days. A gap keeps its id for as long as the same thing is missing. */
export function gapMoves(then: readonly NamedGap[], now: readonly NamedGap[]): GapMoves {
  const [were, are] = [new Set(then.map(({ id }) => id)), new Set(now.map(({ id }) => id))];
  return { opened: now.filter(({ id }) => !were.has(id)), closed: then.filter(({ id }) => !are.has(id)) };
}
