/** Filters of a list. */
export const filterWords = { button: 'Filters' } as const;
