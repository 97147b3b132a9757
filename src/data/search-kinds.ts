/** The kinds of results, in the order in which they are shown. */
export const searchKinds = ['piece', 'question', 'persona', 'request'] as const;

export type SearchKind = (typeof searchKinds)[number];

/**
 * The parts that records are kept in: one for each kind, and one for what is left out of a search unless it is asked
 * for, which are retired pieces and personas, and pieces that have expired.
 */
export const searchParts = [...searchKinds, 'gone'] as const;

export type SearchPart = (typeof searchParts)[number];
