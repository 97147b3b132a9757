/** Whether a hit is one: Pagefind takes a word that it does not know for the beginning of it that it knows, however short. */
import { readyTitle } from './titles.ts';

/** So many first letters, and half of a word, make another word the same in another form. */
const SAME = 4;

/**
 * Whether the words that were matched are the ones that were looked for, judged by the longest, which says most: one
 * of them begins with it, or is a form of it.
 *
 * @param matched All words that may have been matched.
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
