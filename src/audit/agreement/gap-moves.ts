/** Which gaps were opened and closed since a day. */
import type { Gap } from '../audit.ts';
import type { Coverage } from '../coverage.ts';

export type NamedGap = Pick<Gap, 'id' | 'missing'>;

/** Why the gaps of a past day are unknown. */
export type PastUnknown =
  | { readonly code: 'not-read' }
  | { readonly code: 'no-repository' }
  | { readonly code: 'before-history' }
  | { readonly code: 'before-content' }
  /** The content of that day has errors by today’s rules. */
  | { readonly code: 'invalid-content' }
  /** `message` is the error that reading from Git gave. */
  | { readonly code: 'git-failed'; readonly message: string };

/** The gaps and the coverage of a past day, or why they are unknown. */
export type PastGaps =
  | {
      readonly date: string;
      readonly gaps: readonly NamedGap[];
      readonly coverage: Coverage;
      readonly unknown?: undefined;
    }
  | {
      readonly date: string;
      readonly gaps?: undefined;
      readonly coverage?: undefined;
      readonly unknown: PastUnknown;
    };

export interface GapMoves {
  /** Gaps of today that did not exist then, most urgent first. */
  readonly opened: readonly NamedGap[];
  /** Gaps of that day that no longer exist, in their order then. */
  readonly closed: readonly NamedGap[];
}

/** Compares two days. A gap keeps its id for as long as the same thing is missing. */
export function gapMoves(then: readonly NamedGap[], now: readonly NamedGap[]): GapMoves {
  const [were, are] = [new Set(then.map(({ id }) => id)), new Set(now.map(({ id }) => id))];
  return { opened: now.filter(({ id }) => !were.has(id)), closed: then.filter(({ id }) => !are.has(id)) };
}
