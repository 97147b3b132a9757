/** Workbooks of Excel and its relatives. */
import { isDate } from 'node:util/types';
import readWorkbook, { InvalidInputError, InvalidSpreadsheetError } from 'read-excel-file/node';
import { didYouMean } from '../../kit/did-you-mean.ts';
import { recogniseHeading } from '../headings.ts';
import { LARGEST_UNPACKED, tooLarge } from '../limits.ts';
import { type Grid, SourceError, type Table, tableOf } from '../table.ts';
import { linksOfSheet } from './xlsx-links.ts';
import { expectReadableSheet } from './xlsx-size.ts';
import { storedZip, unzip, type ZipPart } from './zip.ts';

type Sheet = Awaited<ReturnType<typeof readWorkbook>>[number];

/**
 * Reads one sheet of a workbook.
 *
 * @param sheet Its name or number from 1. Without it, the sheet with the most headings that are known.
 * @throws {SourceError} When it is no workbook, or has no such sheet.
 */
export async function readXlsxTable(bytes: Uint8Array, name: string, sheet?: string): Promise<Table> {
  const sheets = await workbook(unpack(bytes, name), name);
  const chosen = sheet === undefined ? likelySheet(sheets) : namedSheet(sheets, sheet, name);
  if (!chosen) throw new SourceError(`${name} has no sheets.`);
  const others = sheets.filter(({ sheet: other }) => other !== chosen.sheet).map(({ sheet: other }) => `"${other}"`);
  const table = tableOf(gridOf(chosen), {
    name: sheets.length > 1 ? `${name}, sheet ${chosen.sheet}` : name,
    notes: [`sheet "${chosen.sheet}"`],
    leftOut:
      others.length > 0 ? [`The sheets ${others.join(', ')} were not read. Name one with --sheet to read it.`] : [],
  });
  return withLinks(table, linksOfSheet(bytes, chosen.sheet));
}

/** The workbook, not packed any more: what was counted and looked at is exactly what is read. */
function unpack(bytes: Uint8Array, name: string): Uint8Array {
  let parts: ZipPart[];
  try {
    parts = unzip(bytes, LARGEST_UNPACKED);
  } catch (error) {
    if (error instanceof RangeError) {
      throw new SourceError(tooLarge(name, LARGEST_UNPACKED + 1, LARGEST_UNPACKED, true), { cause: error });
    }
    throw new SourceError(`${name} is not a workbook that can be read. Save it again as .xlsx or as CSV.`, {
      cause: error,
    });
  }
  for (const part of parts) expectReadableSheet(part, name);
  return storedZip(parts);
}

async function workbook(bytes: Uint8Array, name: string): Promise<Sheet[]> {
  try {
    return await readWorkbook(Buffer.from(bytes));
  } catch (error) {
    const old = error instanceof InvalidInputError && error.code === 'XLS_FILE_NOT_SUPPORTED';
    const why = old ? 'is a workbook of an old Excel' : 'is not a workbook that can be read';
    const known = error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError;
    const detail = known || !(error instanceof Error) ? '' : ` (${error.message})`;
    throw new SourceError(`${name} ${why}${detail}. Save it again as .xlsx or as CSV.`, { cause: error });
  }
}

/** Where no column holds addresses by its name, the links behind the cells are a column of their own. */
function withLinks(table: Table, links: ReadonlyMap<number, string>): Table {
  const named = table.headings.some((heading) => recogniseHeading(heading)?.target === 'url');
  if (named || !table.rows.some(({ line }) => links.has(line))) return table;
  const rows = table.rows.map(({ cells, line }) => ({ line, cells: [...cells, links.get(line) ?? ''] }));
  return { ...table, headings: [...table.headings, 'Link behind the cells'], rows };
}

function namedSheet(sheets: readonly Sheet[], wanted: string, name: string): Sheet {
  const found =
    sheets.find(({ sheet }) => sheet === wanted) ??
    sheets.find(({ sheet }) => sheet.trim().toLowerCase() === wanted.trim().toLowerCase()) ??
    (/^\d+$/.test(wanted) ? sheets[Number(wanted) - 1] : undefined);
  if (found) return found;
  const names = sheets.map(({ sheet }) => sheet);
  const near = didYouMean(wanted, names);
  const list = names.map((one) => `"${one}"`).join(', ');
  throw new SourceError(`${name} has no sheet "${wanted}". ${near ? `Did you mean "${near}"?` : `It has ${list}.`}`);
}

/** The sheet with the most known headings in one row; among equals the one with more rows, then the first. */
function likelySheet(sheets: readonly Sheet[]): Sheet | undefined {
  const rated = sheets.map((sheet) => ({
    sheet,
    known: sheet.data
      .slice(0, 25)
      .map((row) => row.filter((cell) => recogniseHeading(textOf(cell)) !== undefined).length)
      .reduce((most, known) => Math.max(most, known), 0),
  }));
  return rated.toSorted((a, b) => b.known - a.known || b.sheet.data.length - a.sheet.data.length)[0]?.sheet;
}

function gridOf({ data }: Sheet): Grid {
  return data.map((row, index) => ({ line: index + 1, cells: row.map(textOf) }));
}

/** A cell as text. Days come as midnight in UTC and stay the day that they are. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (isDate(cell)) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell);
}
