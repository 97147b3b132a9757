/** The page about the data. */
import { count } from '../dates.ts';
import { type Sentence, sentence } from '../parts.ts';

export const dataPageWords = {
  title: 'Data',
  description: 'Every list of the audit as CSV and JSON, with the meaning of its columns.',
  lead: 'Every list of the audit as a file, for a spreadsheet, a dashboard or your own program.',
  /** A file of a list, for screen readers. */
  fileOf: (format: string, list: string) => `${format} of ${list}`,
  rows: (rows: number, description: string) => `${count(rows, 'row')}. ${description}`,
  everything: 'All lists in one file',
  feeds: 'Feeds and calendars',
  feedsLead: 'Feeds list new, reviewed and retired content. Calendars show when reviews are due.',
  all: 'Everything:',
  atomFeed: 'Atom feed',
  jsonFeed: 'JSON feed',
  calendar: 'calendar of all reviews',
  persona: (name: string) => `${name}:`,
  ownCalendars: 'Calendars by owner: see',
  reviewPage: 'the review page',
  format: 'File format',
  columnsHeading: 'What the columns mean',
  columnsOfLists: 'Columns of each list',
  columns: (list: string, columns: number) => `${list}: ${count(columns, 'column')}`,
  columnsOf: (list: string) => `Columns of ${list.toLowerCase()}`,
  column: 'Column',
  meaning: 'Meaning',
} as const;

/** The formats of a list. */
export const dataFormats = { csv: 'CSV', json: 'JSON', 'schema.json': 'JSON Schema' } as const;

/** Files with all lists. */
export const wholeFiles = {
  workbook: {
    name: 'Workbook',
    what: 'Grid, pieces, tasks, gaps and requests in one XLSX file, with filters and links.',
  },
  audit: { what: 'All lists, with the names of stages, formats, products and owners, in one file.' },
  trend: {
    name: 'Trend (CSV)',
    what: 'Needs, live pieces and open requests at the end of each month, as the home page shows them. Unknown is empty.',
  },
  llms: {
    name: 'llms.txt',
    what: 'An overview of all pages and data for assistants, with the Markdown of each piece, persona, stage and term.',
  },
} as const;

/** What programs can rely on. */
export function dataPromises(version: number, today: string): Sentence[] {
  return [
    sentence`Addresses do not change. A record keeps its id, its row and its page when its file moves to another folder.`,
    sentence`JSON is ${{ code: `{ "version": ${version}, "today": "${today}", "items": [ … ] }` }}. The keys of an item are the columns of the CSV, in the same order. The version goes up when a column is removed or its meaning changes. A new column does not change it.`,
    sentence`Unknown values are ${{ code: 'null' }} in JSON and empty cells in CSV. They are never 0.`,
    sentence`CSV is UTF-8 with a byte order mark, so Excel opens it correctly. Every cell is quoted, lines end with CR LF, and list entries are separated by a semicolon and a space.`,
    sentence`In CSV, text that a spreadsheet would read as a formula starts with an apostrophe. Remove it when a program reads the file. JSON does not have it.`,
    sentence`Of a request, only the columns below are published. Email addresses and phone numbers are removed.`,
  ];
}
