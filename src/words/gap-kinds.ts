import type { GapKind } from '../audit/audit.ts';

/** How each kind of gap is called in a filter. */
export const gapKindWords: Readonly<Record<GapKind, string>> = {
  question: 'Question not answered',
  format: 'Format missing',
  stale: 'Needs only a review',
  unmapped: 'Serves nobody yet',
  findability: 'Exists but was not found',
  demand: 'Asked for, nothing planned',
  dimension: 'Product or language left out',
};
