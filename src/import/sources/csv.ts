/** CSV and its relatives: any delimiter, any encoding, quotes where they are and where they are missing. */
import { type CsvError, parse } from 'csv-parse/sync';
import { unguard } from '../../data/csv.ts';
import { LONGEST_ROW, MOST_ROWS, tooMany } from '../limits.ts';
import { SourceError, type Table, tableOf } from '../table.ts';
import { decodeBytes } from './text.ts';

export interface CsvOptions {
  /** The sign between cells; told from the file without it. */
  readonly delimiter?: string | undefined;
  readonly encoding?: string | undefined;
}

/** The signs that spreadsheets and databases put between cells, and how a message calls them. */
const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
  '^': 'caret',
  '~': 'tilde',
  '\u001f': 'unit separator',
};

/** So many records are read to tell the delimiter. */
const SAMPLE = 60;

/**
 * Reads a CSV file.
 *
 * @throws {SourceError} When it is empty, has no column names, or a quote is never closed.
 */
export function readCsvTable(bytes: Uint8Array, name: string, options: CsvOptions = {}): Table {
  const { encoding, text } = decodeBytes(bytes, options.encoding);
  // Excel writes the delimiter into a first line of its own.
  const stated = /^sep=(.)\r?\n/i.exec(text);
  const body = stated ? text.slice(stated[0].length) : text;
  const delimiter = options.delimiter ?? stated?.[1] ?? likelyDelimiter(body);
  const records = parseAll(body, delimiter, name, MOST_ROWS * 2);
  if (records.length === MOST_ROWS * 2) throw new SourceError(tooMany(name, `${records.length} or more`, 'rows'));
  const first = stated ? 1 : 0;
  const grid = records.map(({ record, info }) => ({ line: info.lines + first, cells: record.map(unguard) }));
  const shown = DELIMITERS[delimiter] ?? `"${delimiter}"`;
  return tableOf(grid, { name, notes: [encoding, `${shown} between cells`] });
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function parseAll(text: string, delimiter: string, name: string, to?: number): Parsed[] {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: LONGEST_ROW,
      ...(to === undefined ? {} : { to }),
    }) as unknown as Parsed[];
  } catch (error) {
    const { code, lines } = error as CsvError & { lines?: number };
    const where = lines === undefined ? '' : ` near line ${lines}`;
    const why =
      code === 'CSV_QUOTE_NOT_CLOSED'
        ? 'a cell begins with a quotation mark that is never closed'
        : code === 'CSV_MAX_RECORD_SIZE'
          ? 'a row is longer than a million characters, or a quotation mark is never closed'
          : `it is not a table of cells (${error instanceof Error ? error.message : String(error)})`;
    throw new SourceError(`${name}${where}: ${why}. Save the table again as CSV, or mend that line.`, { cause: error });
  }
}

/** The sign that gives the most rows the same number of cells, more than one. */
function likelyDelimiter(text: string): string {
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of Object.keys(DELIMITERS)) {
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
