import { toCsv } from './csv.ts';
import type { PieceFacts } from './facts.ts';
import { NOT_LISTED, type PieceColumn } from './piece-column.ts';
import { pieceColumns } from './piece-columns.ts';
import { namesOf, type Row } from './unpack-facts.ts';

const columns = Object.entries<PieceColumn>(pieceColumns).flatMap(([name, { listed }]) =>
  listed === NOT_LISTED ? [] : [{ name, listed }],
);

/**
 * A list of pieces as CSV, from the facts in a browser. It has every published column whose value is in the facts, with
 * the same name and in the same order.
 *
 * @param pageOf The address of the page about a piece.
 */
export function listedCsv(rows: readonly Row[], facts: PieceFacts, pageOf: (id: string) => string): string {
  const names = namesOf(facts);
  return toCsv(
    columns.map(({ name }) => name),
    rows.map((row) => {
      const piece = { row, facts, names, page: pageOf(row.id) };
      return Object.fromEntries(columns.map(({ listed, name }) => [name, listed(piece)]));
    }),
  );
}
