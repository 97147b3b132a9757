/** The kinds of results, in display order. */
export const searchKinds = ['piece', 'question', 'persona', 'term', 'competitor', 'request'] as const;

export type SearchKind = (typeof searchKinds)[number];

/**
 * The parts of the search index. A search reads each part, so kinds with few records share one. Retired and expired records
 * have their own, because a search usually leaves them out.
 */
export const searchParts = ['piece', 'question', 'reference', 'request', 'archived'] as const;

export type SearchPart = (typeof searchParts)[number];
