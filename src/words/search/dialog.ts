/** The search dialog. A browser loads this. */
import { count } from '../../kit/count.ts';

export const searchWords = {
  close: 'Close',
  withRetired: 'Include retired and expired',
  searching: 'Searching…',
  failed: 'The search could not be loaded. Reload the page to try again.',
  found: (results: number) => `${count(results, 'result')}.`,
  /** Other words for what was typed. */
  also: (words: readonly string[]) => `Also searched for ${words.join(', ')}.`,
  corrected: (typed: string, corrected: string) => `No results for “${typed}”. Showing results for “${corrected}”.`,
  partly: (typed: string) => `No piece or question matches all of “${typed}”. These match some of it.`,
  none: (typed: string) =>
    `No results for “${typed}” in the titles, texts, keywords and other names of pieces, questions, personas, terms and requests.`,
  request: (words: string) => `Request “${words}”`,
  recent: 'Recent searches in this browser',
  clearRecent: 'Clear recent searches',
} as const;

export const resultWords = {
  piece: 'Pieces',
  /** Below questions and other records that have all the words. */
  piecesPartly: 'Pieces with some of the words',
  question: 'Questions',
  persona: 'Personas',
  term: 'Terms',
  competitor: 'Competitors',
  request: 'Requests',
  titleOf: (kind: string, total: number) => `${kind} (${total})`,
  seeAll: (pieces: number) => `See all ${count(pieces, 'piece')} in the list`,
} as const;

/** The headings of parts of the results. */
export const searchPartWords = {
  /** Of pieces with the words in their text alone. */
  mentioned: 'Also mentioned in',
} as const;
