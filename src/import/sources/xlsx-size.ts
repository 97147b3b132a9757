/** Checks how large a sheet becomes when it is read: a tiny file can name the last cell of a sheet, which creates all cells before it. */
import { columnNumber } from '../../kit/column-letters.ts';
import { workbooks } from '../../words/import/sources.ts';
import { MOST_CELLS } from '../limits.ts';
import { SourceError } from '../table.ts';
import type { ZipPart } from './zip.ts';

/** The last row of a sheet in Excel. */
const LAST_ROW = 1_048_576;

/** The tag of a row or cell: its name, then its attributes. */
const TAG = /<(?:[\w-]+:)?(row|c)(\s[^<>]*)?>/g;
const PLACE = /\sr\s*=\s*["']([^"']*)["']/;

/** @throws {SourceError} If a part is a sheet with too many cells, or with cells outside a sheet. */
export function expectReadableSheet({ bytes, name: part }: ZipPart, name: string): void {
  if (!/sheets?\/[^/]*\.xml$/i.test(part)) return;
  const text = new TextDecoder('latin1').decode(bytes);
  let [row, lastRow, widest, made] = [0, 0, 0, 0];
  const wide = new Map<number, number>();
  for (const [, tag, attributes = ''] of text.matchAll(TAG)) {
    const place = PLACE.exec(attributes)?.[1];
    if (place === undefined) {
      if (tag === 'row') row += 1;
      continue;
    }
    const [, letters, number] = /^([A-Z]{0,3})(\d{1,7})$/.exec(place) ?? [];
    if (letters === undefined || (letters === '') !== (tag === 'row') || Number(number) > LAST_ROW) {
      throw new SourceError(workbooks.oddCell(name, place.slice(0, 20)));
    }
    row = Number(number);
    lastRow = Math.max(lastRow, row);
    const column = columnNumber(letters);
    if (column <= (wide.get(row) ?? 0)) continue;
    made += column - (wide.get(row) ?? 0);
    wide.set(row, column);
    if (!attributes.endsWith('/')) widest = Math.max(widest, column);
  }
  if (Math.max(made, lastRow * widest) > MOST_CELLS) {
    throw new SourceError(workbooks.mostlyEmpty(name, lastRow, widest));
  }
}
