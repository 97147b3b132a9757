/** Reads CSV and similar tables: with any delimiter and encoding, and with or without quotes. */
import { type CsvError, parse } from 'csv-parse/sync';
import { decodeHTMLStrict } from 'entities';
import { unguard } from '../../data/csv.ts';
import { csvSources } from '../../words/import/sources.ts';
import { LONGEST_ROW, MOST_ROWS, tooMany } from '../limits.ts';
import { type HeadingRules, SourceError, type Table, tableOf } from '../table.ts';
import { withLinks } from './cell-links.ts';
import { decodeBytes } from './text.ts';

export interface CsvOptions {
  /** Default: detected from the file. */
  readonly delimiter?: string | undefined;
  readonly encoding?: string | undefined;
  /** Default: those of a list of pieces. */
  readonly headings?: HeadingRules | undefined;
}

/** What every table may do, whatever its delimiter. */
const FORM = {
  bom: true,
  relax_column_count: true,
  relax_quotes: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  max_record_size: LONGEST_ROW,
};

/** Number of records that are read to detect the delimiter. */
const SAMPLE = 60;

/**
 * Reads a CSV file.
 *
 * @throws {SourceError} If it is empty, has no column names, or has a quote that is never closed.
 */
export function readCsvTable(bytes: Uint8Array, name: string, options: CsvOptions = {}): Table {
  const { encoding, text } = decodeBytes(bytes, name, options.encoding);
  // Excel may write the delimiter into the first line.
  const stated = /^sep=(.)\r?\n/i.exec(text);
  const body = stated ? text.slice(stated[0].length) : text;
  const delimiter = options.delimiter ?? stated?.[1] ?? likelyDelimiter(body);
  const records = parseAll(body, delimiter, name, MOST_ROWS * 2);
  if (records.length === MOST_ROWS * 2) throw new SourceError(tooMany(name, csvSources.orMore(records.length), 'rows'));
  const swallowed = records.find(({ record }) =>
    record.some((cell) => holdsRows(cell, delimiter, records[0]?.record.length)),
  );
  if (swallowed && !isWellQuoted(body, delimiter)) {
    const line = swallowed.info.lines - swallowed.record.join('').split(/\r\n?|\n/).length + 1 + (stated ? 1 : 0);
    throw new SourceError(csvSources.broken(name, line, csvSources.openQuote));
  }
  const first = stated ? 1 : 0;
  const grid = records.map(({ record, info }) => ({ line: info.lines + first, cells: record.map(plainCell) }));
  const shown = csvSources.delimiters[delimiter] ?? csvSources.otherDelimiter(delimiter);
  const table = tableOf(grid, { name, notes: [encoding, shown], headings: options.headings });
  if (options.headings || !text.includes('HYPERLINK(')) return table;
  const links = new Map(records.map(({ record, info }) => [info.lines + first, linksOf(record)]));
  return withLinks(table, links);
}

/** A formula for a link, as spreadsheets and crawlers write it into texts. */
const LINK_FORMULA = /^=HYPERLINK\("([^"]*)"(?:[,;]\s*"([^"]*)")?\)$/i;

/** The links of a row that are written as formulas, by column from 1. */
function linksOf(record: readonly string[]): Map<number, string> {
  return new Map(
    record.flatMap((cell, column): [number, string][] => {
      const address = LINK_FORMULA.exec(cell)?.[1];
      return address === undefined ? [] : [[column + 1, address]];
    }),
  );
}

/** A cell as a person sees it: of a formula for a link, the words. What our export protected is text, and stays as it is. */
function plainCell(cell: string): string {
  const text = unguard(cell);
  if (text !== cell) return text;
  const [, address, words = address] = LINK_FORMULA.exec(text) ?? [];
  if (words !== undefined) return words;
  return /&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i.test(text) ? decodeHTMLStrict(text) : text;
}

/** Whether a cell over several lines has a line that looks like a row of the table. */
function holdsRows(cell: string, delimiter: string, width = 0): boolean {
  if (width < 2 || !/[\r\n]/.test(cell)) return false;
  return cell.split(/[\r\n]+/).some((line) => line.split(delimiter).length === width);
}

/** Whether every quotation mark is where the format allows one. */
function isWellQuoted(text: string, delimiter: string): boolean {
  try {
    parse(text, { ...FORM, delimiter, relax_quotes: false });
    return true;
  } catch {
    return false;
  }
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function parseAll(text: string, delimiter: string, name: string, to?: number): Parsed[] {
  try {
    return parse(text, {
      ...FORM,
      delimiter,
      info: true,
      ...(to === undefined ? {} : { to }),
    }) as unknown as Parsed[];
  } catch (error) {
    const { code, lines } = error as CsvError & { lines?: number };
    const why =
      code === 'CSV_QUOTE_NOT_CLOSED'
        ? csvSources.openQuote
        : code === 'CSV_MAX_RECORD_SIZE'
          ? csvSources.longRow(LONGEST_ROW)
          : csvSources.notTable(error instanceof Error ? error.message : String(error));
    throw new SourceError(csvSources.broken(name, lines, why), { cause: error });
  }
}

/** The delimiter that gives the most rows the same number of cells, more than one. */
function likelyDelimiter(text: string): string {
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of Object.keys(csvSources.delimiters)) {
    if (!text.includes(delimiter)) continue;
    const widths = widthsWith(text, delimiter);
    const counts = new Map<number, number>();
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
    const [usual = 0, rows = 0] = [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0] ?? [];
    const score = usual > 1 ? (rows / widths.length) * Math.min(usual, 8) : 0;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function widthsWith(text: string, delimiter: string): number[] {
  try {
    const rows = parseAll(text, delimiter, '', SAMPLE);
    return rows
      .map(({ record }) => record.length)
      .filter((width, at) => width > 1 || rows[at]?.record[0]?.trim() !== '');
  } catch {
    return [];
  }
}
