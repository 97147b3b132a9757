/** The kinds of results, in display order. */
export const searchKinds = ['piece', 'question', 'persona', 'request'] as const;

export type SearchKind = (typeof searchKinds)[number];

/**
 * The parts of the search index: one for each kind, and one for retired or expired records, which a search leaves out by
 * default.
 */
export const searchParts = [...searchKinds, 'archived'] as const;

export type SearchPart = (typeof searchParts)[number];
