/** Search by title that forgives accents, half-typed words and one wrong letter. */

/** A word of this length or longer may have one wrong letter; a shorter one must match. */
const FORGIVEN = 4;

/** A title, prepared for comparison. */
export interface ReadyTitle {
  /** In lower case without accents. */
  readonly text: string;
  readonly words: readonly string[];
}

/** Prepares a title for comparison. */
export function readyTitle(title: string): ReadyTitle {
  const text = plain(title);
  return { text, words: text.match(WORDS) ?? [] };
}

const WORDS = /[\p{L}\p{N}]+/gu;

/** Scripts without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}

/**
 * How well a title matches what was typed: every typed word must be the start of a word of the title, or differ from one
 * by a single letter that is wrong, missing, extra or swapped with the next.
 *
 * @returns The number of words with a wrong letter; nothing where the title does not match.
 */
export function titleMatcher(typed: string): (title: ReadyTitle) => number | undefined {
  const words = readyTitle(typed).words;
  return (title) => {
    let wrong = 0;
    for (const word of words) {
      if (title.words.some((other) => other.startsWith(word))) continue;
      if (UNSPACED.test(word) && title.text.includes(word)) continue;
      if (word.length < FORGIVEN || !title.words.some((other) => isOneLetterOff(word, other))) return undefined;
      wrong += 1;
    }
    return wrong;
  };
}

/** Whether two different words differ by one letter that is wrong, missing, extra or swapped with the next. */
export function isOneLetterOff(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  if (start === long.length) return false;
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1);
  if (short.slice(start + 1) === long.slice(start + 1)) return true;
  return (
    short[start] === long[start + 1] &&
    short[start + 1] === long[start] &&
    short.slice(start + 2) === long.slice(start + 2)
  );
}
