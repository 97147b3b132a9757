/** A source as a table of texts, which every kind of file becomes first. */
import { columnLetters } from '../kit/column-letters.ts';
import { sourceNotes } from '../words/import/notes.ts';
import { sources } from '../words/import/sources.ts';
import { LONGEST_HEADING, recognizeHeading } from './headings.ts';
import { MOST_COLUMNS, MOST_ROWS, tooMany } from './limits.ts';

export interface TableRow {
  /** From 1: the row of a sheet, the line of a file, or the number of an entry. */
  readonly line: number;
  /** One for each heading. A date cell of a workbook is written as YYYY-MM-DD. */
  readonly cells: readonly string[];
  /** Whether its address was made from the path of a file. */
  readonly isMade?: boolean;
}

export interface Table {
  /** The name of the source, such as `content.xlsx, sheet Pieces`; with its folder if it is in a folder of the repository. */
  readonly name: string;
  /** Its name without the folder, as earlier imports noted it, if no other file in the repository has that name. */
  readonly formerly?: string;
  /** Unique and never empty. */
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
  /** The texts of the rows above the headings, such as the period of an export. Only with `HeadingRules` of its own. */
  readonly above?: readonly string[];
  /** How it was read, so that a person can check it: encoding, delimiter, sheet. */
  readonly notes: readonly string[];
  /** What was skipped while reading, in whole sentences. */
  readonly leftOut: readonly string[];
  /** What was not read and may hold content, in whole sentences: a person decides about it. */
  readonly unread?: readonly string[];
}

/** A source that cannot be read as a table. The message says what is wrong and how to fix it. */
export class SourceError extends Error {}

/** A source that can be read once a person answers a question, such as its encoding. The message asks it. */
export class SourceQuestion extends SourceError {}

/** The rows of a sheet, before it is known which one holds the headings. */
export type Grid = ReadonlyArray<{ readonly line: number; readonly cells: readonly string[] }>;

/** What the headings of a table look like. */
export interface HeadingRules {
  readonly isKnown: (heading: string) => boolean;
  /** The longest heading, in characters. A longer text is data. */
  readonly longest: number;
}

const PIECE_HEADINGS: HeadingRules = {
  isKnown: (heading) => recognizeHeading(heading) !== undefined,
  longest: LONGEST_HEADING,
};

/** The headings are looked for in this many rows from the top; titles and empty rows may come before them. */
const TITLE_ROWS = 25;

/**
 * Finds the headings of a grid and makes a table of the rows below them. Empty rows are skipped.
 *
 * @throws {SourceError} If the grid is empty or no row can be the headings.
 */
export function tableOf(
  grid: Grid,
  from: Pick<Table, 'name' | 'notes'> & { leftOut?: readonly string[]; headings?: HeadingRules | undefined },
): Table {
  const filled = grid.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) throw new SourceError(sources.empty(from.name));
  const at = headingRow(filled, from.headings ?? PIECE_HEADINGS);
  if (at === undefined) throw new SourceError(sources.noHeadings(from.name));
  const headingLine = filled[at]?.line ?? 0;
  const names = filled[at]?.cells ?? [];
  // Some exports repeat the headings on every page.
  const body = filled.slice(at + 1).filter(({ cells }) => !repeats(cells, names));
  const again = filled.length - at - 1 - body.length;
  const width = filled.slice(at).reduce((widest, { cells }) => Math.max(widest, lastFilled(cells) + 1), 0);
  if (width > MOST_COLUMNS) throw new SourceError(tooMany(from.name, width, 'columns'));
  if (body.length > MOST_ROWS) throw new SourceError(tooMany(from.name, body.length, 'rows'));
  const headings = uniqueHeadings(filled[at]?.cells ?? [], width);
  const above = filled.slice(0, at).map(({ cells }) => cells.join(' ').trim());
  return {
    name: from.name,
    ...(from.headings && { above }),
    headings,
    rows: body.map(({ line, cells }) => ({ line, cells: headings.map((_, column) => cells[column] ?? '') })),
    notes: at === 0 ? from.notes : [...from.notes, sourceNotes.headingsInRow(headingLine)],
    leftOut: [...(from.leftOut ?? []), ...(again > 0 ? [sourceNotes.headingsAgain(again)] : [])],
  };
}

/** Whether a row has the headings again. */
function repeats(cells: readonly string[], names: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  return filled > 1 && names.every((name, at) => (cells[at] ?? '').trim() === name.trim());
}

/** The row with the most known headings; if none are known, the first that looks like names and not like data. */
function headingRow(filled: Grid, { isKnown, longest }: HeadingRules): number | undefined {
  const mayBeHeading = (cell: string) => cell.length <= longest && !/^(?:[a-z]+:\/\/|www\.)/i.test(cell.trim());
  let best: { at: number; known: number } | undefined;
  for (const [at, { cells }] of filled.slice(0, TITLE_ROWS).entries()) {
    const names = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    if (!names.every(mayBeHeading)) continue;
    const known = names.filter(isKnown).length;
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

/** Whether most cells of a row are numbers or dates. */
function looksLikeData(filled: Grid, at: number): boolean {
  const names = (filled[at]?.cells ?? []).filter((cell) => cell.trim() !== '');
  return names.filter((name) => /\d{4}-\d\d|^[\d.,/ -]+$/.test(name)).length * 2 > names.length;
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '');
}

/** A name for every column: its letter if the heading is empty, with a number if the heading is repeated. */
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
