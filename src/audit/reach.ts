import type { Piece } from '../content/model.ts';
import type { Question } from '../schema/persona.ts';
import type { Share } from '../schema/piece.ts';

/** Whether a piece is about a product. A piece that names none is about all products. */
export function isAbout({ products }: Pick<Piece, 'products'>, product: string): boolean {
  return products.length === 0 || products.includes(product);
}

/** Whether a piece names a product: it is made for it, and not only of use for every product. */
export function namesProduct({ products }: Pick<Piece, 'products'>, product: string): boolean {
  return products.includes(product);
}

/** Whether a piece is made for a segment. A piece that names none is made for all segments. */
export function isForSegment({ segments }: Pick<Piece, 'segments'>, segment: string): boolean {
  return segments.length === 0 || segments.includes(segment);
}

/** Whether a piece may answer a question. A question about products needs a piece that names one of them. */
export function suitsQuestion(piece: Pick<Piece, 'products'>, { products }: Pick<Question, 'products'>): boolean {
  return products.length === 0 || products.some((product) => namesProduct(piece, product));
}

/** The language itself, without region or script: a reader of `de` can use what is written in `de-CH`. */
export function mainLanguage(language: string): string {
  return language.split('-', 1)[0] ?? language;
}

/** The labels of the pieces that each audience may receive. Customers and partners may receive what prospects may. */
const SENDABLE: Readonly<Record<Share, readonly Share[]>> = {
  public: ['public'],
  prospects: ['public', 'prospects'],
  customers: ['public', 'prospects', 'customers'],
  partners: ['public', 'prospects', 'partners'],
  internal: ['public', 'prospects', 'customers', 'partners', 'internal'],
};

/**
 * Whether an audience may receive a piece. The audience `public` is anyone, `internal` is colleagues. Pieces labeled
 * `public` may go to anyone, `prospects` to prospects, customers and partners, `customers` and `partners` only to
 * these, and `internal` to no one outside.
 */
export function mayBeSentTo({ share }: Piece, audience: Share): boolean {
  return SENDABLE[audience].includes(share);
}
