/** The kinds of results, in the order in which they are shown. */
export const searchKinds = ['piece', 'question', 'persona', 'request'] as const;

export type SearchKind = (typeof searchKinds)[number];

/**
 * The parts of the search: one for each kind, and one for retired pieces and personas and expired pieces, which a search
 * leaves out by default.
 */
export const searchParts = [...searchKinds, 'archived'] as const;

export type SearchPart = (typeof searchParts)[number];
