/** Fields that an earlier import of a source read from columns that the mapping of this import reads in another way. */
import type { Piece } from '../content/model.ts';
import type { Cells } from './cells.ts';
import type { Column } from './columns.ts';
import { fold } from './fold.ts';
import { lastImport } from './provenance.ts';
import { fieldTargets } from './row-piece.ts';

/**
 * The fields whose last imported values are explained by cells of columns that the mapping uses for something else. What the
 * first try made of them is replaced.
 *
 * @param spoken Fields that have a column now.
 */
export function movedFields(
  piece: Piece,
  from: string,
  { cells, columns, spoken }: { cells: readonly Cells[]; columns: readonly Column[]; spoken: ReadonlySet<string> },
): ReadonlySet<string> {
  const mapped = new Map(
    columns.flatMap(({ because, heading, use }) => (because === 'mapping' ? [[heading, use]] : [])),
  );
  if (mapped.size === 0) return new Set();
  const written = cells.flatMap((row) => row.written());
  const wrote = Object.entries(lastImport(piece, from)?.fields ?? {});
  const moved = wrote.filter(([name, value]) => {
    if (spoken.has(name)) return false;
    const values = new Set(textsIn(value).map(fold));
    return written.some(({ column, text }) => {
      const use = mapped.get(column);
      const isOther = use !== undefined && !fieldTargets[name]?.some((target) => target === use);
      return isOther && text.split(/[;,|\n]/).some((part) => values.has(fold(part)));
    });
  });
  return new Set(moved.map(([name]) => name));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
