import type { Piece } from '../../content/model.ts';

/** The language of the interface. */
export const PAGE_LANGUAGE = 'en';

/** The `lang` of an element with a piece's own words; nothing where it is the page's. */
export function langOf(piece: Piece): string | undefined {
  return piece.language === PAGE_LANGUAGE ? undefined : piece.language;
}
