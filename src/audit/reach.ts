import type { Piece } from '../content/model.ts';
import type { Share } from '../schema/piece.ts';

/** Whether a piece is about a product. A piece that names none is about all. */
export function isAbout({ products }: Pick<Piece, 'products'>, product: string): boolean {
  return products.length === 0 || products.includes(product);
}

/** The language itself, without region or script: a reader of `de` can use what is written in `de-CH`. */
export function mainLanguage(language: string): string {
  return language.split('-', 1)[0] ?? language;
}

/** The labels of the pieces that each audience may get. Whoever has bought or sells with us may get what a prospect may. */
const SENDABLE: Readonly<Record<Share, readonly Share[]>> = {
  public: ['public'],
  prospects: ['public', 'prospects'],
  customers: ['public', 'prospects', 'customers'],
  partners: ['public', 'prospects', 'partners'],
  internal: ['public', 'prospects', 'customers', 'partners', 'internal'],
};

/**
 * Whether a piece may be given to an audience: `public` is anybody, `internal` ourselves. What is labelled `public`
 * may go to everybody; `prospects` to prospects, customers and partners; `customers` and `partners` to these alone;
 * `internal` to nobody outside.
 */
export function mayBeSentTo({ share }: Piece, audience: Share): boolean {
  return SENDABLE[audience].includes(share);
}
