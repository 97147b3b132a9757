import type { Piece } from '../content/model.ts';
import type { Question } from '../schema/persona.ts';
import type { Share } from '../schema/piece.ts';
import type { Segment, SegmentDimension } from '../schema/segment.ts';

/** Whether a piece is about a product. A piece that names none is about all products. */
export function isAbout({ products }: Pick<Piece, 'products'>, product: string): boolean {
  return products.length === 0 || products.includes(product);
}

/** Whether a piece names a product: it is made for it, and not only of use for every product. */
export function namesProduct({ products }: Pick<Piece, 'products'>, product: string): boolean {
  return products.includes(product);
}

/** The segments of one dimension that a piece names, such as its industries. None means all of the dimension. */
export function segmentsIn(
  { segments }: Pick<Piece, 'segments'>,
  dimension: SegmentDimension,
  all: readonly Segment[],
): string[] {
  if (segments.length === 0) return [];
  return all.filter((each) => each.dimension === dimension && segments.includes(each.id)).map(({ id }) => id);
}

/**
 * Whether a piece is made for a segment: it names the segment, or none of the same dimension. A piece that names only a
 * region is made for all industries.
 *
 * @param all The segments of the model.
 */
export function isForSegment(
  piece: Pick<Piece, 'segments'>,
  { dimension, id }: Segment,
  all: readonly Segment[],
): boolean {
  const named = segmentsIn(piece, dimension, all);
  return named.length === 0 || named.includes(id);
}

/** Whether a piece may answer a question. A question about products needs a piece that names one of them. */
export function suitsQuestion(piece: Pick<Piece, 'products'>, { products }: Pick<Question, 'products'>): boolean {
  return products.length === 0 || products.some((product) => namesProduct(piece, product));
}

/** The language itself, without region or script: a reader of `de` can use what is written in `de-CH`. */
export function mainLanguage(language: string): string {
  const end = language.indexOf('-');
  return end < 0 ? language : language.slice(0, end);
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
