/** The search dialog. A browser loads this. */
import { count } from '../../kit/count.ts';

export const searchWords = {
  close: 'Close',
  withRetired: 'Include retired and expired',
  searching: 'Searching…',
  failed: 'The search could not be loaded. Try again.',
  found: (results: number) => `${count(results, 'result')}.`,
  none: 'No results.',
  onlySimilar: 'No exact matches. These titles are spelled almost the same.',
  similarTitles: 'Similar titles',
  closest: 'Closest match',
  similarRequests: 'Similar open requests',
  request: (words: string) => `Request “${words}”`,
  recent: 'Recent searches in this browser',
  clearRecent: 'Clear recent searches',
} as const;

export const resultWords = {
  piece: 'Pieces',
  question: 'Questions',
  persona: 'Personas',
  request: 'Requests',
  titleOf: (kind: string, total: number) => `${kind} (${total})`,
  seeAll: (pieces: number) => `See all ${count(pieces, 'piece')} in the list`,
} as const;
