/** Limits of a source. A CSV file or sitemap at these limits is read in seconds and in less than 1 GB of memory. */
import { sources } from '../words/import/sources.ts';

const MB = 1024 * 1024;

/** The largest file, in bytes. */
export const LARGEST_FILE = 50 * MB;

/** The largest size of a packed file, a workbook or a folder of Markdown when unpacked, in bytes. */
export const LARGEST_UNPACKED = 200 * MB;

/** The largest Markdown file in a folder, in bytes; a larger one is skipped. */
export const LARGEST_MARKDOWN = MB;

/** The most rows of a table, entries of a feed or sitemap, and Markdown files of a folder. */
export const MOST_ROWS = 50_000;

/** The most columns of a table, and different keys in a folder of Markdown. */
export const MOST_COLUMNS = 1000;

/** The longest row of a table, in characters. */
export const LONGEST_ROW = MB;

/** The most cells of a sheet, including empty ones before the last filled row and column. */
export const MOST_CELLS = 20_000_000;

/** The message about a source with too many rows or columns. */
export function tooMany(name: string, found: number | string, what: 'rows' | 'columns'): string {
  const most = what === 'rows' ? MOST_ROWS : MOST_COLUMNS;
  return sources.tooMany(name, shown(found), what, shown(most));
}

/** The message about a source that is too large. */
export function tooLarge(name: string, size: number, most: number, unpacked = false): string {
  return sources.tooLarge(name, megabytes(size), megabytes(most), unpacked);
}

function megabytes(size: number): string {
  return `${Math.ceil(size / MB)} MB`;
}

function shown(count: number | string): string {
  return typeof count === 'number' ? count.toLocaleString('en-US') : count;
}
