/** Finds pieces by what a table calls them. */
import type { Piece } from '../content/model.ts';
import { addressKey } from '../schema/address-key.ts';
import { fold } from './fold.ts';
import { sourceEntries } from './provenance.ts';

/** Pieces by id, by address and by title, also by those that imports read. */
export class PieceIndex {
  readonly #ids: ReadonlyMap<string, Piece>;
  readonly #addresses = new Map<string, Piece>();
  readonly #titles = new Map<string, Piece[]>();

  constructor(pieces: readonly Piece[]) {
    this.#ids = new Map(pieces.map((piece) => [piece.id, piece]));
    // A retired piece may share the address of its replacement.
    const inOrder = [
      ...pieces.filter(({ status }) => status !== 'retired'),
      ...pieces.filter(({ status }) => status === 'retired'),
    ];
    for (const piece of inOrder) {
      for (const address of knownAddresses(piece)) {
        if (!this.#addresses.has(address)) this.#addresses.set(address, piece);
      }
      const titles = sourceEntries(piece).flatMap(({ fields, seen }) =>
        [fields.title, seen?.title].filter((title) => typeof title === 'string'),
      );
      for (const name of new Set([piece.title, ...titles].map(fold))) {
        const same = this.#titles.get(name);
        if (same) same.push(piece);
        else this.#titles.set(name, [piece]);
      }
    }
  }

  byId(id: string | undefined): Piece | undefined {
    return this.#ids.get(id ?? '');
  }

  byAddress(address: string | undefined): Piece | undefined {
    return this.#addresses.get(address ?? '');
  }

  byTitle(title: string): readonly Piece[] {
    return this.#titles.get(title) ?? [];
  }
}

/** The address of a piece, and those from its imports, as `addressKey` compares them. */
export function knownAddresses(piece: Piece): string[] {
  const before = sourceEntries(piece).flatMap(({ fields, seen }) => [fields.url, seen?.url]);
  return [piece.url, ...before].flatMap((url) => addressKey(url) ?? []);
}
