/** CSV (RFC 4180) that spreadsheets open correctly and never run as a formula. */

/** The value of a cell. Unknown values are empty; lists are joined with `; `. */
export type CsvValue = string | number | boolean | null | undefined | readonly string[];

/** Without it, Excel reads UTF-8 as the machine’s code page. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Text that a spreadsheet might run as a formula: a line that starts with =, +, - or @ (also full-width), even after
 * spaces or quotes, and a cell that starts with a tab or a line break. This is OWASP’s rule for CSV injection, extended
 * to every line of a cell and to the characters that spreadsheets skip.
 */
const FORMULA = /^[\s'"]*[\t\r\n]|(?:^|[\r\n])(?:[^\S\r\n]|['"])*[=+\-@＝＋－＠]/u;

/** Makes sure that no spreadsheet runs a text as a formula. `unguard` restores it exactly. */
export function guard(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Removes only the prefix that `guard` adds. */
export function unguard(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}

/**
 * A CSV file: a byte order mark, a line of column names, and a line per row, each ending with CR LF. Every cell is quoted.
 * Texts are guarded against formulas; numbers and booleans are not.
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
