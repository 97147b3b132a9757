/** The list of changes. */
import { count } from '../dates.ts';

export const changesWords = {
  title: 'Changes',
  feed: 'Content changes',
  description: 'Content that was recently published, reviewed, decided, retired or requested.',
  lead: (total: number, days: number) =>
    `${count(total, 'change')} in the last ${days} days, by the dates in the content.`,
  subscribe: 'Subscribe:',
  atom: 'Atom feed',
  json: 'JSON feed',
  weekOf: 'Week of',
} as const;
