/** The changes of a piece’s file in Git. */
import { count } from '../dates.ts';

export const fileHistoryWords = {
  title: 'History',
  unknown: (why: string) => `No history. ${why}`,
  notCommitted: 'This file has not been committed yet.',
  notRead: 'This site was built without reading Git.',
  earlier: (changes: number) => `${count(changes, 'earlier change')}.`,
  all: 'See all changes',
} as const;
