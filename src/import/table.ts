/** A source as a table of texts: what every kind of file becomes first. */
import { columnLetters } from '../kit/column-letters.ts';
import { LONGEST_HEADING, recogniseHeading } from './headings.ts';
import { MOST_COLUMNS, MOST_ROWS, tooMany } from './limits.ts';

export interface TableRow {
  /** Where the row stands in its source, from 1: the row of a sheet, the line of a file, the number of an entry. */
  readonly line: number;
  /** As many as there are headings. A date that the source knows as a date is written YYYY-MM-DD. */
  readonly cells: readonly string[];
}

export interface Table {
  /** What the source is called, such as `content.xlsx, sheet Pieces`; in a folder of the repository, with that folder. */
  readonly name: string;
  /** Its name without the folder, as earlier imports noted it, where it can mean no other file of the repository. */
  readonly formerly?: string;
  /** Each once, none empty. */
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
  /** How it was read, for those who check: encoding, delimiter, sheet. */
  readonly notes: readonly string[];
  /** What was passed over while reading, in whole sentences. */
  readonly leftOut: readonly string[];
}

/** A source that cannot be read as a table. The message says what is wrong and what to do. */
export class SourceError extends Error {}

/** Cells in rows, as a sheet has them, before it is known which row holds the headings. */
export type Grid = ReadonlyArray<{ readonly line: number; readonly cells: readonly string[] }>;

/** So many rows from the top may be titles and blank rows before the headings. */
const TITLE_ROWS = 25;

/**
 * Finds the headings of a grid and makes a table of what stands below them. Rows without any text are passed over.
 *
 * @throws {SourceError} When there is nothing in it or no row can be the headings.
 */
export function tableOf(grid: Grid, from: Pick<Table, 'name' | 'notes'> & { leftOut?: readonly string[] }): Table {
  const filled = grid.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) throw new SourceError(`${from.name} is empty.`);
  const at = headingRow(filled);
  if (at === undefined) {
    throw new SourceError(
      `${from.name} has no column names. Write a first row that says what each column holds, such as Title, URL, Format.`,
    );
  }
  const body = filled.slice(at + 1);
  const width = filled.slice(at).reduce((widest, { cells }) => Math.max(widest, lastFilled(cells) + 1), 0);
  if (width > MOST_COLUMNS) throw new SourceError(tooMany(from.name, width, 'columns'));
  if (body.length > MOST_ROWS) throw new SourceError(tooMany(from.name, body.length, 'rows'));
  const headings = uniqueHeadings(filled[at]?.cells ?? [], width);
  return {
    name: from.name,
    headings,
    rows: body.map(({ line, cells }) => ({ line, cells: headings.map((_, column) => cells[column] ?? '') })),
    notes: at === 0 ? from.notes : [...from.notes, `column names in row ${filled[at]?.line}`],
    leftOut: from.leftOut ?? [],
  };
}

/** The row with the most headings that are known; with none known, the first with names and no data in it. */
function headingRow(filled: Grid): number | undefined {
  let best: { at: number; known: number } | undefined;
  for (const [at, { cells }] of filled.slice(0, TITLE_ROWS).entries()) {
    const names = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    if (!names.every(mayBeHeading)) continue;
    const known = names.filter((name) => recogniseHeading(name) !== undefined).length;
    if (known > (best?.known ?? 0)) best = { at, known };
  }
  if (best) return best.at;
  const plain = filled.slice(0, TITLE_ROWS).findIndex(({ cells }, at) => {
    const names = cells.filter((cell) => cell.trim() !== '');
    const below = filled[at + 1]?.cells.filter((cell) => cell.trim() !== '').length ?? 0;
    return names.length >= Math.min(2, below) && names.every(mayBeHeading) && below > 0;
  });
  return plain < 0 || looksLikeData(filled, plain) ? undefined : plain;
}

function mayBeHeading(cell: string): boolean {
  return cell.length <= LONGEST_HEADING && !/^(?:[a-z]+:\/\/|www\.)/i.test(cell.trim());
}

/** A first row of which most cells are numbers or dates is data. */
function looksLikeData(filled: Grid, at: number): boolean {
  const names = (filled[at]?.cells ?? []).filter((cell) => cell.trim() !== '');
  return names.filter((name) => /\d{4}-\d\d|^[\d.,/ -]+$/.test(name)).length * 2 > names.length;
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '');
}

/** Names for all columns: a blank one by its letter, a repeated one with its number. */
function uniqueHeadings(cells: readonly string[], width: number): string[] {
  const seen = new Set<string>();
  return Array.from({ length: width }, (_, column) => {
    const name = (cells[column] ?? '').replace(/\s+/g, ' ').trim() || `Column ${columnLetters(column)}`;
    let unique = name;
    for (let number = 2; seen.has(unique); number += 1) unique = `${name} (${number})`;
    seen.add(unique);
    return unique;
  });
}
