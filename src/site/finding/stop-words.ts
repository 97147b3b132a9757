/** Leaves out words that say nothing about what is sought. */
import { plain } from '../../kit/plain-words.ts';
import { stopWords } from '../../words/search/stop-words.ts';

/**
 * The words without those that say nothing.
 *
 * @param ignored Other words that say nothing in this content, in lower case without accents.
 */
export function withoutStopWords(words: readonly string[], ignored: readonly string[] = []): readonly string[] {
  const left = words.filter((word) => !stopWords.has(plain(word)) && !ignored.includes(plain(word)));
  return left.length > 0 ? left : words;
}
