/** Reads workbooks of Excel and similar programs. */
import { isDate } from 'node:util/types';
import readWorkbook, { InvalidInputError, InvalidSpreadsheetError } from 'read-excel-file/node';
import { didYouMean } from '../../kit/did-you-mean.ts';
import { workbooks } from '../../words/import/sources.ts';
import { recognizeHeading } from '../headings.ts';
import { LARGEST_UNPACKED, tooLarge } from '../limits.ts';
import { type Grid, SourceError, type Table, tableOf } from '../table.ts';
import { linksOfSheet } from './xlsx-links.ts';
import { expectReadableSheet } from './xlsx-size.ts';
import { storedZip, unzip, type ZipPart } from './zip.ts';

type Sheet = Awaited<ReturnType<typeof readWorkbook>>[number];

/**
 * Reads one sheet of a workbook.
 *
 * @param sheet Its name or number from 1. Default: the sheet with the most known headings.
 * @throws {SourceError} If it is not a workbook, or does not have the sheet.
 */
export async function readXlsxTable(bytes: Uint8Array, name: string, sheet?: string): Promise<Table> {
  const sheets = await workbook(unpack(bytes, name), name);
  const chosen = sheet === undefined ? likelySheet(sheets) : namedSheet(sheets, sheet, name);
  if (!chosen) throw new SourceError(workbooks.noSheets(name));
  const others = sheets.filter(({ sheet: other }) => other !== chosen.sheet).map(({ sheet: other }) => other);
  const table = tableOf(gridOf(chosen), {
    name: sheets.length > 1 ? workbooks.sheetOf(name, chosen.sheet) : name,
    notes: [workbooks.sheet(chosen.sheet)],
    leftOut: others.length > 0 ? [workbooks.otherSheets(others)] : [],
  });
  return withLinks(table, linksOfSheet(bytes, chosen.sheet));
}

/** The workbook, unpacked: exactly the bytes that were checked are read. */
function unpack(bytes: Uint8Array, name: string): Uint8Array {
  let parts: ZipPart[];
  try {
    parts = unzip(bytes, LARGEST_UNPACKED);
  } catch (error) {
    if (error instanceof RangeError) {
      throw new SourceError(tooLarge(name, LARGEST_UNPACKED + 1, LARGEST_UNPACKED, true), { cause: error });
    }
    throw new SourceError(workbooks.unreadable(name), { cause: error });
  }
  for (const part of parts) expectReadableSheet(part, name);
  return storedZip(parts);
}

async function workbook(bytes: Uint8Array, name: string): Promise<Sheet[]> {
  try {
    return await readWorkbook(Buffer.from(bytes));
  } catch (error) {
    const isOld = error instanceof InvalidInputError && error.code === 'XLS_FILE_NOT_SUPPORTED';
    const known = error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError;
    const detail = known || !(error instanceof Error) ? '' : ` (${error.message})`;
    throw new SourceError(isOld ? workbooks.old(name) : workbooks.unreadable(name, detail), { cause: error });
  }
}

/** If no heading names the addresses, the hyperlinks of the cells become an extra column. */
function withLinks(table: Table, links: ReadonlyMap<number, string>): Table {
  const named = table.headings.some((heading) => recognizeHeading(heading)?.target === 'url');
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
  throw new SourceError(workbooks.unknownSheet(name, wanted, didYouMean(wanted, names), names));
}

/** The sheet with the most known headings in one row; if several have as many, the one with more rows, then the first. */
function likelySheet(sheets: readonly Sheet[]): Sheet | undefined {
  const rated = sheets.map((sheet) => ({
    sheet,
    known: sheet.data
      .slice(0, 25)
      .map((row) => row.filter((cell) => recognizeHeading(textOf(cell)) !== undefined).length)
      .reduce((most, known) => Math.max(most, known), 0),
  }));
  return rated.toSorted((a, b) => b.known - a.known || b.sheet.data.length - a.sheet.data.length)[0]?.sheet;
}

function gridOf({ data }: Sheet): Grid {
  return data.map((row, index) => ({ line: index + 1, cells: row.map(textOf) }));
}

/** A cell as text. Days come as midnight in UTC, so the day in UTC is the day in the sheet. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (isDate(cell)) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell);
}
