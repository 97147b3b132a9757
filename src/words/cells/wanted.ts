/** The page of a cell where the address asks for one product, language or question. */
export const wantedWords = {
  /** Before the name of the product. */
  product: 'Showing only pieces about',
  /** Before and after the language. */
  language: ['Pieces in', 'come first.'],
  /** Before and after the question. */
  questionFirst: ['Pieces that answer', 'come first.'],
  showAll: 'Show all pieces',
  nothingAbout: (product: string) => `No usable piece about ${product} serves this buyer here.`,
  request: (product: string) => `Request content about ${product}`,
  countsAll: {
    product: 'State, coverage and gaps on this page cover all products.',
    segment: 'This page shows and counts pieces for all segments.',
    language: 'State, coverage and gaps on this page cover all languages.',
  },
  seeGrid: (name: string) => `See the grid for ${name}`,
} as const;
