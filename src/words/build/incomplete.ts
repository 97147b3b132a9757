/** What is wrong with a built site or its search index. Each names one file as an example. */
export const incomplete = {
  missingPage: 'a page is missing',
  unexpectedPage: 'it has an unexpected page',
  missingIndex: 'the search index is missing',
  leftoverFile: 'the site generator left a file behind',
  notIndexed: (address: string) => `${address} is not in the index.`,
} as const;
