/** Whether a hit is a real match: for an unknown word, Pagefind matches the longest beginning that it knows, even a short one. */

/** Two words with this many first letters in common, and half of each, are forms of the same word. */
const SAME = 4;

/** The most letters that a typed word has after a whole word, as in `buying` and `buy`. */
const ENDING = 3;

/** Whether each typed word, in lower case without accents, is one of some words, begins one, or is a form of one. */
export function hasEveryWord(typed: readonly string[], words: readonly string[]): boolean {
  return typed.every((one) => words.some((word) => isMatch(one, word)));
}

/** Whether a typed word matches a word. */
export function isMatch(typed: string, word: string): boolean {
  if (word.startsWith(typed)) return true;
  if (word.length >= 3 && typed.startsWith(word) && typed.length - word.length <= ENDING) return true;
  let same = 0;
  while (same < word.length && typed[same] === word[same]) same += 1;
  return same >= SAME && same * 2 >= Math.max(typed.length, word.length);
}
