import type { Piece } from '../../content/model.ts';

/** Whether a piece is about a product. A piece that names none is about all. */
export function isAbout({ products }: Piece, product: string): boolean {
  return products.length === 0 || products.includes(product);
}

/** The language itself, without region or script: a reader of `de` can use what is written in `de-CH`. */
export function mainLanguage(language: string): string {
  return language.split('-', 1)[0] ?? language;
}
