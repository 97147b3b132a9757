/** The tables that the benchmark prints. Every figure is a median; wall times also show the lowest and highest value. */
import type { Row } from './rounds.ts';
import { median } from './statistics.ts';
import type { Verdict } from './verdicts.ts';

const columns = [
  { figure: 'wallSeconds', heading: 'wall s', digits: 2 },
  { figure: 'cpuSeconds', heading: 'CPU s', digits: 2 },
  { figure: 'peakMegabytes', heading: 'peak MB', digits: 0 },
  { figure: 'outputFiles', heading: 'files', digits: 0 },
  { figure: 'outputMegabytes', heading: 'output MB', digits: 1 },
] as const;

/** The rows of one size as a table, and below it the figures that only some rows have. */
export function rowsTable(rows: readonly Row[]): string {
  const shown = new Set<string>(columns.map(({ figure }) => figure));
  const others = rows.flatMap((row) =>
    [...figureNames(row)]
      .filter((name) => !shown.has(name))
      .map((name) => `${row.id}, ${inWords(name)}: ${format(valuesOf(row, name), 1)}`),
  );
  const cells = rows.map((row) => [
    row.title,
    ...columns.map(({ figure, digits }) => format(valuesOf(row, figure), digits)),
    range(valuesOf(row, 'wallSeconds')),
  ]);
  return [...align([['', ...columns.map(({ heading }) => heading), 'wall from – to'], ...cells]), ...others].join('\n');
}

/** The targets with the figures found, and a verdict if a target is for this size. */
export function verdictsTable(found: readonly Verdict[]): string {
  const cells = found.map(({ target, values, median: middle, met }) => [
    target.title,
    number(middle, 2),
    range(values),
    `${target.atMost}`,
    met === undefined ? `judged at ${target.pieces}` : met ? 'met' : 'missed',
  ]);
  return align([['', 'median', 'from – to', 'at most', ''], ...cells]).join('\n');
}

function figureNames(row: Row): Set<string> {
  return new Set(row.samples.flatMap((sample) => Object.keys(sample)));
}

function valuesOf(row: Row, figure: string): number[] {
  return row.samples.flatMap((sample) => sample[figure] ?? []);
}

function format(values: readonly number[], digits: number): string {
  return values.length === 0 ? '–' : number(median(values), digits);
}

function range(values: readonly number[]): string {
  return values.length === 0 ? '–' : `${number(Math.min(...values), 2)} – ${number(Math.max(...values), 2)}`;
}

function number(value: number, digits: number): string {
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** `auditFirstMilliseconds` → `audit first milliseconds`. */
function inWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** Aligns the first column left and all others right. */
function align(lines: ReadonlyArray<readonly string[]>): string[] {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines.map((line) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
