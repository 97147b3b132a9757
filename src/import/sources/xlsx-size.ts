/** How large a sheet becomes when it is read. A file of a few bytes can name the last cell of a sheet, and all before it are made. */
import { columnNumber } from '../../kit/column-letters.ts';
import { MOST_CELLS } from '../limits.ts';
import { SourceError } from '../table.ts';
import type { ZipPart } from './zip.ts';

/** The last row that Excel has. */
const LAST_ROW = 1_048_576;

/** A row or a cell: its prefix and name, then the rest of its tag. */
const TAG = /<(?:[\w-]+:)?(row|c)(\s[^<>]*)?>/g;
const PLACE = /\sr\s*=\s*["']([^"']*)["']/;

/**
 * @throws {SourceError} When a part is a sheet with cells beyond what is read.
 */
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
      throw new SourceError(
        `${name} has a cell "${place.slice(0, 20)}" that no sheet has. Save it again as .xlsx or as CSV.`,
      );
    }
    row = Number(number);
    lastRow = Math.max(lastRow, row);
    const column = columnNumber(letters);
    if (column <= (wide.get(row) ?? 0)) continue;
    made += column - (wide.get(row) ?? 0);
    wide.set(row, column);
    if (!attributes.endsWith('/')) widest = Math.max(widest, column);
  }
  if (Math.max(made, lastRow * widest) <= MOST_CELLS) return;
  throw new SourceError(
    `${name} has a sheet with ${lastRow} rows and ${widest} columns, most of them empty. Delete the empty ones and save it again.`,
  );
}
