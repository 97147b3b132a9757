/**
 * Our own export masks personal data, and Excel writes a question mark for each letter that its older kind of CSV does not
 * know. Before a row is compared with its piece, such cells get their original texts back.
 */
import type { Piece } from '../content/model.ts';
import { maskPersonal, withoutMasks } from '../publish/mask.ts';
import { cleanText } from './clean.ts';
import type { Column } from './columns.ts';
import { sourceEntries } from './provenance.ts';
import { fieldTargets } from './row-piece.ts';
import type { TableRow } from './table.ts';

/** The row with the texts of its piece in place of masked or damaged ones; the same row if there are none. */
export function unmaskRow(row: TableRow, columns: readonly Column[], piece: Piece): TableRow {
  const restored = new Map(
    columns.flatMap((column) => {
      const text = cleanText(row.cells[column.index] ?? '');
      const isMasked = withoutMasks(text) !== text;
      if (!isMasked && !text.includes('?')) return [];
      const written = textsFor(column, piece).find(
        (one) =>
          one !== text && ((isMasked && cleanText(maskPersonal(one)) === text) || lostLetters(text, cleanText(one))),
      );
      return written === undefined ? [] : [[column.index, written] as const];
    }),
  );
  if (restored.size === 0) return row;
  return { ...row, cells: row.cells.map((cell, index) => restored.get(index) ?? cell) };
}

/** Whether a text is another one in which letters outside of ASCII, and only those, became question marks. */
function lostLetters(text: string, whole: string): boolean {
  if (text.length !== whole.length) return false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] !== whole[at] && (text[at] !== '?' || whole.charCodeAt(at) < 0x80)) return false;
  }
  return true;
}

/** The texts that a masked or damaged cell may have had: those of the piece first, then those from its sources. */
function textsFor({ heading, use }: Column, piece: Piece): string[] {
  const fields = Object.keys(fieldTargets).filter((name) => fieldTargets[name]?.some((target) => target === use));
  const entries = sourceEntries(piece);
  return [
    ...fields.flatMap((name) => textsIn(Reflect.get(piece, name))),
    ...entries.flatMap((entry) => fields.flatMap((name) => textsIn(entry.fields[name] ?? entry.seen?.[name]))),
    ...entries.flatMap(({ kept }) => kept.flatMap(({ column, text }) => (column === heading ? text : []))),
  ];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
