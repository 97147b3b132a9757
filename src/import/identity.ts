/** Finds the existing piece of each row, and ids for new pieces. */
import type { Piece } from '../content/model.ts';
import { slug } from '../kit/slug.ts';
import { addressKey } from '../schema/address-key.ts';
import { ID_LENGTH } from '../schema/text.ts';
import { tellingParts } from './addresses.ts';
import { fingerprint, fold, isFreeId } from './fold.ts';
import { knownAddresses, PieceIndex } from './piece-index.ts';
import { lastImport, nameIn } from './provenance.ts';
import type { RowPiece } from './row-piece.ts';
import type { Table } from './table.ts';

/** A row with its existing piece, or with the id of its new piece. */
export interface Identified {
  readonly row: RowPiece;
  readonly id: string;
  readonly piece?: Piece;
}

/**
 * Finds the piece of every row: by the id in the row, by address, then by title. A piece is also found by the addresses
 * and titles that the last imports read, so that people can change both.
 *
 * @param source If several of its rows share a title, they only find pieces that this source made.
 */
export function identify(rows: readonly RowPiece[], pieces: readonly Piece[], source: Table): Identified[] {
  const index = new PieceIndex(pieces);
  const keyed = rows.map((row) => ({
    row,
    address: addressKey(row.fields.url),
    title: fold(String(row.fields.title)),
  }));
  const inTable = new Set(keyed.map(({ address }) => address));
  const titles = Map.groupBy(keyed, ({ title }) => title);
  const taken = new Set<Piece>();
  const matches = new Map<RowPiece, Piece>();
  const match = (row: RowPiece, piece: Piece | undefined) => {
    if (!piece || taken.has(piece) || matches.has(row)) return;
    taken.add(piece);
    matches.set(row, piece);
  };
  for (const row of rows) match(row, index.byId(row.id));
  for (const { address, row } of keyed) match(row, index.byAddress(address));
  for (const { row, title } of keyed) {
    const alone = titles.get(title)?.length === 1;
    const [piece, ...others] = index.byTitle(title).filter((one) => !taken.has(one));
    // A piece whose address is in the table belongs to the row with that address.
    if (alone && piece && others.length === 0 && !knownAddresses(piece).some((one) => inTable.has(one))) {
      if (mayBeSame(row, piece, source)) match(row, piece);
    }
  }
  // Each of the rows that share a title goes to a piece that this source made, preferably one with the same address.
  for (const sameAddress of [true, false]) {
    for (const { address, row, title } of keyed) {
      if (matches.has(row)) continue;
      const piece = index.byTitle(title).find((one) => {
        const noted = taken.has(one) ? undefined : lastImport(one, nameIn(one, source));
        if (noted === undefined || !mayBeSame(row, one, source)) return false;
        if (sameAddress) return addressKey(noted.fields.url ?? noted.seen?.url) === address;
        return !knownAddresses(one).some((known) => inTable.has(known));
      });
      match(row, piece);
    }
  }
  const ids = new Set(pieces.map(({ id }) => id));
  return rows.map((row) => {
    const piece = matches.get(row);
    if (piece) return { row, id: piece.id, piece };
    const id = newId(row, ids);
    ids.add(id);
    return { row, id };
  });
}

/**
 * Whether a row and an existing piece with the same title may be one page. Another address says that they are two, unless
 * this source made the piece: then the page has moved. So does another slug.
 */
function mayBeSame({ apart, fields }: RowPiece, piece: Piece, source: Table): boolean {
  const noted = lastImport(piece, nameIn(piece, source));
  const slugs = noted?.kept.filter(({ column }) => apart.has(column)) ?? [];
  if (slugs.some(({ column, text }) => apart.get(column) !== text)) return false;
  if (noted !== undefined) return true;
  const address = addressKey(fields.url);
  if (address !== undefined) return piece.url === undefined || knownAddresses(piece).includes(address);
  // Without an address, a slug has to be the end of the piece's address.
  const ends = piece.url === undefined ? [] : tellingParts(piece.url).slice(0, 1);
  return ends.length === 0 || slugOf(apart) === undefined || slug(ends[0] ?? '') === slugOf(apart);
}

/** The slug among the texts that tell pages apart. */
function slugOf(apart: ReadonlyMap<string, string>): string | undefined {
  const found = [...apart].find(([heading]) => /slug|handle|path|post.?name/i.test(heading))?.[1];
  return found === undefined ? undefined : slug(found.split('/').findLast((part) => part !== '') ?? '');
}

/** The first free id: from the end of the address, a longer part of it, the title, or else with a fingerprint. */
function newId({ apart, id, fields }: RowPiece, taken: ReadonlySet<string>): string {
  const parts = typeof fields.url === 'string' ? tellingParts(fields.url) : [];
  const fromAddress = parts.slice(0, 3).map((_, length) =>
    slug(
      parts
        .slice(0, length + 1)
        .reverse()
        .join('-'),
    ),
  );
  const wishes = [id ?? '', ...fromAddress, slugOf(apart) ?? '', slug(String(fields.title))].filter(
    (wish) => wish !== '',
  );
  const free = wishes.find((wish) => isFreeId(wish) && !taken.has(wish));
  if (free !== undefined) return free;
  const mark = fingerprint(addressKey(fields.url) ?? [fold(String(fields.title)), ...apart.values()].join(' '));
  const base = wishes.find(isFreeId) ?? 'piece';
  for (let number = 1; ; number += 1) {
    const wish = `${base.slice(0, ID_LENGTH - 16)}-${mark}${number === 1 ? '' : `-${number}`}`;
    if (!taken.has(wish)) return wish;
  }
}
