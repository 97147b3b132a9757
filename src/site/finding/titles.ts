/** Search by title while a reader types: without a request, without accents, and with half-typed words. */
import { plain, plainWords, UNSPACED } from '../../kit/plain-words.ts';

/** A title, prepared for comparison. */
export interface ReadyTitle {
  /** In lower case without accents. */
  readonly text: string;
  readonly words: readonly string[];
}

/** Prepares a title for comparison. */
export function readyTitle(title: string): ReadyTitle {
  return { text: plain(title), words: plainWords(title) };
}

/** Tests whether a title has every typed word, or a word that starts with it. */
export function titleTest(typed: string): (title: ReadyTitle) => boolean {
  const { words } = readyTitle(typed);
  return ({ text, words: own }) =>
    words.every((word) => own.some((other) => other.startsWith(word)) || (UNSPACED.test(word) && text.includes(word)));
}
