/** The report of an import. */
import { count } from '../../kit/count.ts';
import { ruleReport } from './rules.ts';

/** What an import did, in numbers. */
interface Totals {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Pieces with edits of people that the source contradicts. */
  readonly edited: number;
  /** Rows that were merged into an earlier row. */
  readonly merged: number;
  readonly skipped: number;
  /** Rows that rules of the mapping leave out. */
  readonly skippedByRules: number;
  /** Rows that are not content, such as scripts in a crawl. */
  readonly notContent: number;
  /** Values that could not be imported. */
  readonly notImported: number;
}

export const importReport = {
  title: (source: string, rows: number, notes: readonly string[]) =>
    `${source}: ${count(rows, 'row')} (${notes.join(', ')})`,
  heads: { column: 'Column', becomes: 'Becomes', reason: 'Reason', filled: 'Filled', example: 'Example' },
  newLists: (written: boolean) => (written ? 'Lists written' : 'Lists to be written'),
  files: 'Files to be written',
  dates: 'Unclear dates',
  assumptions: 'Assumptions',
  notImported: 'Values not imported (kept as written)',
  skipped: 'Skipped rows',
  edited: 'Manual edits that differ from the source',
  editedHelp: 'The edits stay. To use a value from the source, write it into the file of the piece.',
  removed: (allowed: boolean, written: boolean) =>
    allowed ? (written ? 'Values removed' : 'Values to be removed') : 'Values missing from the source, not removed',
  removedHelp: 'To remove or replace them, run the command again with --allow-remove.',
  unread: 'Not read',
  notes: 'Notes on the source',
  new: 'new',
  changed: 'changed',
  more: (left: number) => `… and ${left} more`,
  /** Where a value is, such as `12 times, rows 2, 3, 4, …`. */
  rows: (lines: readonly number[], times: number) => {
    const rows = `${times === 1 ? 'row' : 'rows'} ${lines.join(', ')}${times > lines.length ? ', …' : ''}`;
    return times > 1 ? `${times} times, ${rows}` : rows;
  },
  skippedAlike: (row: number, what: string) => `row ${row} "${what}"`,
  skippedRow: (row: number, what: string, why: string, help: string) => `row ${row} "${what}": ${why} ${help}`,
  unclearDate: (column: string, example: string) =>
    `"${column}" has dates such as ${example}, and it is unclear which number is the day${isShort(example) ? ' and which the year' : ''}. ${sayOrder(example)}`,
  mixedDates: (column: string, example: string) =>
    `"${column}" has dates in different orders, such as ${example}. ${sayOrder(example)}`,
  datesRead: 'Dates',
  dateRead: (column: string, { day, written }: { readonly day: string; readonly written: string }) =>
    `"${column}": ${written} is read as ${day}.`,
  /** What happens to a value that the source no longer has. */
  removal: {
    kept: (source: string) => `is no longer in ${source}`,
    emptied: (source: string) => `is now empty in ${source}`,
    replaced: (source: string) => `is from another source; ${source} has a different value`,
  },
} as const;

/** Whether the year of a date such as 24-03-15 has two digits. */
function isShort(date: string): boolean {
  return /^\d{1,2}\D+\d{1,2}\D+\d{2}(?!\d)/.test(date);
}

function sayOrder(example: string): string {
  return isShort(example)
    ? 'Use --dates day-first, --dates month-first or --dates year-first, or set the order of the column in the mapping.'
    : 'Use --dates day-first or --dates month-first, or set the order of the column in the mapping.';
}

/** The last line of the report. */
export function importSummary(totals: Totals, written: boolean): string {
  const { added, changed, edited, merged, notContent, notImported, skipped, skippedByRules, unchanged } = totals;
  const parts = [
    count(added, 'new piece'),
    `${changed} changed`,
    `${unchanged} unchanged`,
    ...(edited > 0 ? [`${edited} edited by hand`] : []),
    ...(merged > 0 ? [`${count(merged, 'row')} merged into another row of the same piece`] : []),
    ...(skipped > 0 ? [`${count(skipped, 'row')} skipped`] : []),
    ...(skippedByRules > 0 ? [ruleReport.skipped(skippedByRules)] : []),
    ...(notContent > 0 ? [`${count(notContent, 'row')} not content`] : []),
  ];
  const left =
    notImported === 0
      ? ''
      : ` ${count(notImported, 'value')} could not be imported and ${notImported === 1 ? 'is' : 'are'} kept as written.`;
  return `${written ? '' : 'Nothing was written. '}${parts.join(', ')}.${left}`;
}
