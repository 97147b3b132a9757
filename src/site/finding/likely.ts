/** Whether a hit is a real match: for an unknown word, Pagefind matches the longest beginning that it knows, even a short one. */
import { readyTitle } from './titles.ts';

/** Two words with this many first letters in common, and half of the word, are forms of the same word. */
const SAME = 4;

/**
 * Whether the matched words are those of the search, judged by its longest word: one of them starts with it, or is a
 * form of it.
 *
 * @param matched All words that may have matched.
 */
export function isLikely(typed: string, matched: string): boolean {
  const [longest = ''] = readyTitle(typed).words.toSorted((a, b) => b.length - a.length);
  return readyTitle(matched).words.some((word) => word.startsWith(longest) || isForm(longest, word));
}

function isForm(typed: string, word: string): boolean {
  let same = 0;
  while (same < word.length && typed[same] === word[same]) same += 1;
  return same >= SAME && same * 2 >= typed.length;
}
