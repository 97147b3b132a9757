/** Reads workbooks of Excel and similar programs. */
import { isDate } from 'node:util/types';
import readWorkbook, { InvalidInputError, InvalidSpreadsheetError } from 'read-excel-file/node';
import { didYouMean } from '../../kit/did-you-mean.ts';
import { workbooks } from '../../words/import/sources.ts';
import { isOwnExport } from '../columns.ts';
import { recognizeHeading } from '../headings.ts';
import { LARGEST_UNPACKED, tooLarge } from '../limits.ts';
import { type HeadingRules, SourceError, type Table, tableOf } from '../table.ts';
import { withLinks } from './cell-links.ts';
import { hiddenSheets, partsOfSheet } from './xlsx-parts.ts';
import { expectReadableSheet } from './xlsx-size.ts';
import { storedZip, unzip, type ZipPart } from './zip.ts';

type Sheet = Awaited<ReturnType<typeof readWorkbook>>[number];

/**
 * Reads one sheet of a workbook.
 *
 * @param sheet Its name or number from 1. Default: the sheet with the most known headings.
 * @throws {SourceError} If it is not a workbook, or does not have the sheet.
 */
export async function readXlsxTable(
  bytes: Uint8Array,
  name: string,
  sheet?: string,
  headings?: HeadingRules,
): Promise<Table> {
  const parts = unpack(bytes, name);
  const sheets = await workbook(storedZip(parts), name);
  const hidden = hiddenSheets(parts);
  const visible = sheets.filter((one) => !hidden.has(one.sheet));
  const chosen =
    sheet === undefined
      ? likelySheet(visible.length > 0 ? visible : sheets, headings?.isKnown)
      : namedSheet(sheets, sheet, name);
  if (!chosen) throw new SourceError(workbooks.noSheets(name));
  const others = sheets.filter(({ sheet: other }) => other !== chosen.sheet).map(({ sheet: other }) => other);
  const texts = chosen.data.map((row) => row.map(textOf));
  const { hiddenRows, links, merged } = partsOfSheet(
    parts,
    chosen.sheet,
    ({ column, row }) => texts[row - 1]?.[column - 1] ?? '',
  );
  for (const { column, lastRow, row } of merged) {
    const text = texts[row - 1]?.[column - 1] ?? '';
    for (const below of texts.slice(row, lastRow)) if (column <= below.length) below[column - 1] = text;
  }
  const grid = texts.map((cells, index) => ({ line: index + 1, cells }));
  const table = tableOf(grid, {
    name: sheets.length > 1 ? workbooks.sheetOf(name, chosen.sheet) : name,
    notes: [workbooks.sheet(chosen.sheet)],
    headings,
    leftOut: [
      ...otherSheets(others.filter((other) => !hidden.has(other))),
      ...others.filter((other) => hidden.has(other)).map(workbooks.hiddenSheet),
      ...(hiddenRows > 0 ? [workbooks.hiddenRows(hiddenRows)] : []),
    ],
  });
  // The links of the audit's own export lead to its pages.
  return isOwnExport(table) || headings ? table : withLinks(table, links);
}

function otherSheets(names: readonly string[]): string[] {
  return names.length > 0 ? [workbooks.otherSheets(names)] : [];
}

/** The files of the workbook: exactly the bytes that were checked are read. */
function unpack(bytes: Uint8Array, name: string): ZipPart[] {
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
  return parts;
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
function likelySheet(
  sheets: readonly Sheet[],
  isKnown: HeadingRules['isKnown'] = (heading) => recognizeHeading(heading) !== undefined,
): Sheet | undefined {
  const rated = sheets.map((sheet) => ({
    sheet,
    known: sheet.data
      .slice(0, 25)
      .map((row) => row.filter((cell) => isKnown(textOf(cell))).length)
      .reduce((most, known) => Math.max(most, known), 0),
  }));
  return rated.toSorted((a, b) => b.known - a.known || b.sheet.data.length - a.sheet.data.length)[0]?.sheet;
}

/** A cell as text. Days come as midnight in UTC, so the day in UTC is the day in the sheet. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (isDate(cell)) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell);
}
