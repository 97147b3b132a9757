import type { Piece } from '../../content/model.ts';

/** The language that the pages themselves speak. */
export const PAGE_LANGUAGE = 'en';

/** The `lang` of an element that holds a piece's own words; nothing where it is the page's. */
export function langOf(piece: Piece): string | undefined {
  return piece.language === PAGE_LANGUAGE ? undefined : piece.language;
}

const names = new Intl.DisplayNames(PAGE_LANGUAGE, { type: 'language', fallback: 'code' });

/** Names that were asked for before: looking one up is slow, and every page asks for the same few. */
const known = new Map<string, string>();

/** What a language is called: `German` for `de`. */
export function languageName(code: string): string {
  const name = known.get(code) ?? names.of(code) ?? code;
  known.set(code, name);
  return name;
}
