/**
 * Our own export masks personal data. Before a row from such an export is compared with its piece, the masked cells get
 * their original texts back.
 */
import type { Piece } from '../content/model.ts';
import { maskPersonal, withoutMasks } from '../publish/mask.ts';
import { cleanText } from './clean.ts';
import type { Column } from './columns.ts';
import { sourceEntries } from './provenance.ts';
import { fieldTargets } from './row.ts';
import type { TableRow } from './table.ts';

/** The row with the texts of its piece in place of masked ones; the same row if nothing is masked. */
export function unmaskRow(row: TableRow, columns: readonly Column[], piece: Piece): TableRow {
  const restored = new Map(
    columns.flatMap((column) => {
      const text = cleanText(row.cells[column.index] ?? '');
      if (withoutMasks(text) === text) return [];
      const written = textsFor(column, piece).find((one) => one !== text && cleanText(maskPersonal(one)) === text);
      return written === undefined ? [] : [[column.index, written] as const];
    }),
  );
  if (restored.size === 0) return row;
  return { ...row, cells: row.cells.map((cell, index) => restored.get(index) ?? cell) };
}

/** The texts that a masked cell may have had: those of the piece first, then those from its sources. */
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
