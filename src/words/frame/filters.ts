/** Filters of a list. */
export const filterWords = {
  button: 'Filters',
  chosen: (filters: readonly string[]) => `Filter: ${filters.join(', ')}`,
} as const;
