/** What an export of usage becomes: figures by piece and month, of one source. */
import type { Model } from '../../content/model.ts';
import { addDays, lastDayOf } from '../../kit/calendar-date.ts';
import type { UsageSource } from '../../schema/usage-export.ts';
import { usageReport } from '../../words/import/usage.ts';
import type { DateOrder } from '../date-cells.ts';
import { SourceError, type Table } from '../table.ts';
import { orderIn, periodIn } from './months.ts';
import { readUsageRows, type UsageRows } from './read-rows.ts';
import { toolOf, type UsageColumns, type UsageTool, usageColumnsOf } from './tools.ts';

export interface UsageOptions {
  /** The month of an export that does not name it. */
  readonly month?: string | undefined;
  /** The short name of the tool. */
  readonly from?: string | undefined;
  readonly dates?: DateOrder | undefined;
  readonly base?: string | undefined;
  readonly today: string;
}

export interface UsageImport extends UsageRows {
  readonly source: Pick<UsageSource, 'id'> & { readonly name: string; readonly days: Required<Days> };
}

type Days = Pick<UsageSource, 'from' | 'to' | 'exportedOn'>;

/**
 * Reads an export.
 *
 * @throws {SourceError} If it has no column to match pieces by, counts nothing, or does not say which tool and month it is from.
 */
export function importUsage(table: Table, model: Model, options: UsageOptions): UsageImport {
  const { dates, today } = options;
  const { headings, name } = table;
  const tool = toolOf(table);
  const columns = usageColumnsOf(table, tool);
  if (columns.id === undefined && columns.address === undefined && columns.title === undefined) {
    throw new SourceError(usageReport.noPieceColumn(name, headings));
  }
  if (columns.counts.size === 0) throw new SourceError(usageReport.noCountColumn(name, headings));
  const id = options.from ?? tool?.id;
  if (id === undefined) throw new SourceError(usageReport.unknownTool(name));
  const { month, until } = periodOf(table, columns, options);
  const cells = table.rows.map((row) => row.cells[columns.month ?? -1] ?? '');
  const rows = readUsageRows(table, {
    pieces: model.pieces,
    columns,
    month,
    thisMonth: today.slice(0, 7),
    order: dates ?? orderIn(cells, today),
    base: baseOf(table, columns, model, options.base),
  });
  return { ...rows, source: { id, name: nameOf(id, tool, model), days: daysOf(rows, until, today) } };
}

function nameOf(id: string, tool: UsageTool | undefined, { usageExport }: Model): string {
  const known = usageExport?.sources.find((source) => source.id === id);
  return known?.name ?? (tool?.id === id ? tool.name : id);
}

/** The month of all rows and the last day it covers, unless the rows have their own. */
function periodOf(
  { above, headings, name }: Table,
  columns: UsageColumns,
  { month, today }: UsageOptions,
): { month?: string; until?: string } {
  if (columns.month !== undefined) {
    if (month !== undefined) throw new SourceError(usageReport.twoMonths(name, headings[columns.month] ?? ''));
    return {};
  }
  const period = periodIn(above);
  if (month !== undefined && month > today.slice(0, 7)) throw new SourceError(usageReport.futureMonth(month, today));
  if (period === undefined) {
    if (month === undefined) throw new SourceError(usageReport.noMonth(name));
    return { month };
  }
  const { from, to } = period;
  const own = from.slice(0, 7);
  if (own !== to.slice(0, 7)) throw new SourceError(usageReport.severalMonths(name, from, to));
  if (month !== undefined && month !== own) throw new SourceError(usageReport.otherMonth(name, from, to, month));
  return { month: own, until: to };
}

/** A month of an export counts as covered to its end, unless the export says otherwise or the month is not over. */
function daysOf({ usage }: UsageRows, until: string | undefined, today: string): Required<Days> {
  const [first, last] = [usage[0]?.month ?? today.slice(0, 7), usage.at(-1)?.month ?? today.slice(0, 7)];
  const yesterday = addDays(today, -1);
  const end = until ?? lastDayOf(last);
  const to = end <= yesterday || `${last}-01` > yesterday ? end : yesterday;
  return { from: `${first}-01`, to: to <= today ? to : today, exportedOn: today };
}

/** Paths need the address of the site. It is never guessed, only proposed. */
function baseOf(table: Table, { address }: UsageColumns, { pieces }: Model, base: string | undefined) {
  if (base !== undefined || address === undefined) return base;
  const texts = table.rows.map(({ cells }) => (cells[address] ?? '').trim());
  const path = texts.find((text) => /^\/(?!\/)/.test(text));
  if (path === undefined || texts.some((text) => /^https?:\/\//i.test(text))) return undefined;
  const sites = Map.groupBy(
    pieces.flatMap(({ url }) => (url === undefined ? [] : [new URL(url).origin])),
    (origin) => origin,
  );
  const [likely] = [...sites].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  throw new SourceError(usageReport.noBase(table.name, path, likely ?? 'https://www.example.com'));
}
