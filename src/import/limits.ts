/** What a source may hold. A CSV file or sitemap at these limits is read in seconds and in less than 1 GB of memory. */

const MB = 1024 * 1024;

/** The largest file, in bytes. */
export const LARGEST_FILE = 50 * MB;

/** The most that a packed file, a workbook or a folder of Markdown may hold unpacked, in bytes. */
export const LARGEST_UNPACKED = 200 * MB;

/** The largest Markdown file in a folder, in bytes; a larger one is passed over. */
export const LARGEST_MARKDOWN = MB;

/** The most rows of a table, entries of a feed or sitemap, and Markdown files of a folder. */
export const MOST_ROWS = 50_000;

/** The most columns of a table, and of different keys in a folder of Markdown. */
export const MOST_COLUMNS = 1000;

/** The longest row of a table, in characters. */
export const LONGEST_ROW = MB;

/** The most cells of a sheet, with the empty ones before the last filled row and column. */
export const MOST_CELLS = 20_000_000;

const ADVICE = {
  rows: 'Split it, for instance by year or folder, and import the parts one after the other.',
  columns: 'Delete the columns that are not needed and save it again.',
} as const;

/** What is said of a source with too many rows or columns. */
export function tooMany(name: string, found: number | string, what: keyof typeof ADVICE): string {
  const most = what === 'rows' ? MOST_ROWS : MOST_COLUMNS;
  return `${name} has ${shown(found)} ${what}; at most ${shown(most)} are read. ${ADVICE[what]}`;
}

/** What is said of a source that is too large. */
export function tooLarge(name: string, size: number, most: number, unpacked = false): string {
  return `${name} has ${megabytes(size)}${unpacked ? ' unpacked' : ''}; at most ${megabytes(most)} are read. ${ADVICE.rows}`;
}

function megabytes(size: number): string {
  return `${Math.ceil(size / MB)} MB`;
}

function shown(count: number | string): string {
  return typeof count === 'number' ? count.toLocaleString('en-US') : count;
}
