/** The list of all pieces, and the lists of those that share a persona, a format or the like. */
import { count } from '../dates.ts';

export const pieceListWords = {
  title: 'Content',
  description: 'All pieces: what they are, who they serve, how current they are and who may receive them.',
  lead: (pieces: number) => `${count(pieces, 'piece')}. Those that are OK to send come first. What the badges mean:`,
  leadOfFilter: (pieces: number) => `${count(pieces, 'piece')} by title. Those that are OK to send come first.`,
  descriptionOfFilter: (filter: string) => `All pieces with ${filter}.`,
  freshness: 'freshness',
  sharing: 'sharing',
  filters: 'Filters',
} as const;

/** What a reader can do with the list. */
export const listControlWords = {
  label: 'Search and sort pieces',
  words: 'Search for',
  order: 'Sort by',
  bySharing: 'OK to send first',
  search: 'Search',
  useScope: 'Use my scope',
  saveScope: 'Save as my scope',
  csv: 'Download CSV',
  chosen: 'Active filters',
} as const;

/** Orders of the list. */
export const sortLabels = {
  title: 'Title',
  reviewed: 'Last reviewed',
  published: 'Newest',
  due: 'Next review due',
} as const;

export const pieceColumns = {
  title: 'Title',
  format: 'Format',
  status: 'Status',
  serves: 'Serves',
  persona: 'Persona',
  stage: 'Stage',
  product: 'Product',
  owner: 'Owner',
  language: 'Language',
  reviewed: 'Last reviewed',
  due: 'Review due',
} as const;

/** The menu of columns. */
export const columnWords = {
  menu: 'Columns',
  legend: 'Columns to show',
  /** What the column of states has. */
  status: 'Status: freshness and audience',
  reset: 'Show default columns',
  saved: 'Saved in this browser only.',
} as const;
