/** Texts as a search compares them: in lower case, without accents, as words. */

/** A text in lower case without accents. */
export function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}

/** Scripts without spaces between words. */
export const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** A text that `plain` only makes lower case. Most texts are, and this is several times as fast. */
const ASCII = /^[\0-\x7f]*$/;

/** The words of a text, in lower case without accents. */
export function plainWords(text: string): string[] {
  if (ASCII.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
