import type { Piece } from '../../content/model.ts';

/** The language that the pages themselves speak. */
export const PAGE_LANGUAGE = 'en';

/** The `lang` of an element that holds a piece's own words; nothing where it is the page's. */
export function langOf(piece: Piece): string | undefined {
  return piece.language === PAGE_LANGUAGE ? undefined : piece.language;
}
