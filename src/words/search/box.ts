/** Fields that search. A browser loads this. */
export const searchBoxWords = {
  search: 'Search',
  hint: 'Title, buyer question or competitor',
} as const;
