/** Finding by title in spite of accents, half-typed words and one wrong letter. */

/** A word this long or longer may have one wrong letter; in a shorter one, every letter counts. */
const FORGIVEN = 4;

/** A title, ready to be compared. */
export interface ReadyTitle {
  /** Without accents, in lower case. */
  readonly text: string;
  readonly words: readonly string[];
}

/** Makes a title ready. */
export function readyTitle(title: string): ReadyTitle {
  const text = plain(title);
  return { text, words: text.match(WORDS) ?? [] };
}

const WORDS = /[\p{L}\p{N}]+/gu;

/** Scripts that set no blanks between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}

/**
 * How well a title matches what was typed: every typed word must begin one of its words, or be one of them but for
 * a letter that is wrong, missing, too much, or has changed places with its neighbour.
 *
 * @returns How many words have a wrong letter; nothing when the title does not match.
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

/** Whether two different words are the same but for one letter: wrong, missing, too much, or changed places with its neighbour. */
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
