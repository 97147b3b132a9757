/** The list of usage with the figures of an import in place of earlier ones of the same source and months. */
import { type UsageMeasure, usageMeasures } from '../../content/usage.ts';
import { guard } from '../../data/csv.ts';
import { lastDayOf } from '../../kit/calendar-date.ts';
import { compareText } from '../../kit/order.ts';
import type { UsageSource } from '../../schema/usage-export.ts';
import { fold } from '../fold.ts';
import type { Table } from '../table.ts';
import type { ImportedUsage } from './read-rows.ts';

const COLUMNS = ['month', 'piece', 'source', ...usageMeasures] as const;

export interface MergedUsage {
  readonly text: string;
  /** The months of the source that were in the list before. */
  readonly replaced: readonly string[];
  /** The first month of the source in the list. */
  readonly firstMonth: string;
  /** The ids of the sources that were in the list before. */
  readonly sources: readonly string[];
  /** Whether a row of the list names no source, so that it is unclear what may be replaced. */
  readonly withoutSource: boolean;
}

/**
 * Merges an import into the list. Rows of other sources and months keep every cell. The rows are in order of month, source and
 * piece, so that a change is easy to read in Git.
 *
 * @param before The list as it is; undefined without one.
 * @param only The source of rows that name none.
 */
export function mergeUsage(
  before: Table | undefined,
  source: string,
  usage: readonly ImportedUsage[],
  only: string | undefined,
): MergedUsage {
  const months = new Set(usage.map(({ month }) => month));
  const headings = before?.headings.map((heading) => heading.trim()) ?? [];
  const known = new Set(headings.map(fold));
  // Counts in order; a column that no row needs is left out.
  const used = new Set(usage.flatMap(({ counts }) => Object.keys(counts)));
  const added = COLUMNS.filter((column) => !known.has(column) && (!isMeasure(column) || used.has(column)));
  const columns = [...headings, ...added];
  const at = (column: string) => columns.findIndex((heading) => fold(heading) === column);
  const rows = (before?.rows ?? []).map(({ cells }) => {
    const row = columns.map((_, index) => (cells[index] ?? '').trim());
    if (row[at('source')] === '' && only !== undefined) row[at('source')] = only;
    return row;
  });
  const isReplaced = (row: readonly string[]) => row[at('source')] === source && months.has(row[at('month')] ?? '');
  const replaced = new Set(rows.filter(isReplaced).map((row) => row[at('month')] ?? ''));
  const made = usage.map(({ counts, month, piece }) => {
    const row = columns.map(() => '');
    const cells: Readonly<Record<string, string | number | undefined>> = { month, piece, source, ...counts };
    for (const [column, value] of Object.entries(cells)) if (value !== undefined) row[at(column)] = String(value);
    return row;
  });
  const key = (row: readonly string[]) =>
    [row[at('month')], row[at('source')], row[at('piece')] || row[at('address')] || ''].join('\t');
  const all = [...rows.filter((row) => !isReplaced(row)), ...made].toSorted((a, b) => compareText(key(a), key(b)));
  return {
    text: [columns, ...all].map((row) => `${row.map(quoted).join(',')}\n`).join(''),
    replaced: [...replaced].sort(compareText),
    firstMonth: all.find((row) => row[at('source')] === source)?.[at('month')] ?? '',
    sources: [...new Set(rows.map((row) => row[at('source')] ?? ''))],
    withoutSource: rows.some((row) => row[at('source')] === ''),
  };
}

function isMeasure(column: string): column is UsageMeasure {
  return usageMeasures.some((measure) => measure === column);
}

function quoted(cell: string): string {
  const text = guard(cell);
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What an import says about its source. */
export type SourceDays = Pick<UsageSource, 'from' | 'to' | 'exportedOn'>;

/** The days of a source, with those of an import added. */
export function withDays(known: Partial<SourceDays> | undefined, added: Required<SourceDays>): Required<SourceDays> {
  const { exportedOn = added.exportedOn, from = added.from, to = added.to } = known ?? {};
  return {
    from: from < added.from ? from : added.from,
    to: to > added.to ? to : added.to,
    exportedOn: exportedOn > added.exportedOn ? exportedOn : added.exportedOn,
  };
}

/** A month that the list has in part and a later import would seem to complete, although it has nothing of it. */
export function partMonth({ to }: Pick<UsageSource, 'to'>, usage: readonly ImportedUsage[]): string | undefined {
  const month = to?.slice(0, 7);
  if (to === undefined || month === undefined || to === lastDayOf(month)) return undefined;
  const isLater = usage.some((each) => each.month > month);
  return isLater && !usage.some((each) => each.month === month) ? month : undefined;
}
