/** CSV as RFC 4180 describes it, in a form that spreadsheets open correctly and never run. */

/** What a cell may hold. Unknown is an empty cell; the entries of a list are joined with `; `. */
export type CsvValue = string | number | boolean | null | undefined | readonly string[];

/** Without it Excel takes UTF-8 for the code page of the machine. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Where a spreadsheet might see a formula: a line that begins with one of its signs (also in their full-width forms),
 * after any spaces and quotes, and a cell that begins with a tab or a line break.
 * The rule is OWASP's for CSV injection, widened to every line of a cell and to what spreadsheets skip.
 */
const FORMULA = /^[\s'"]*[\t\r\n]|(?:^|[\r\n])(?:[^\S\r\n]|['"])*[=+\-@＝＋－＠]/u;

/** A text that no spreadsheet takes for a formula. `unguard` gives back exactly the text. */
export function guard(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text before `guard`: removes only the prefix that `guard` adds. */
export function unguard(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}

/**
 * A CSV file: a byte order mark, a line of column names and a line per row, each with CR LF. Every cell is quoted, and
 * every text, but no number or boolean, is guarded against formulas.
 */
export function toCsv(columns: readonly string[], rows: Iterable<Readonly<Record<string, CsvValue>>>): string {
  const lines = [columns.map((name) => quote(name)).join(',')];
  for (const row of rows) lines.push(columns.map((name) => quote(cell(row[name]))).join(','));
  return BYTE_ORDER_MARK + lines.map((line) => `${line}\r\n`).join('');
}

function cell(value: CsvValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return guard(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return guard(value.join('; '));
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
