import { withoutMasks } from '../publish/mask.ts';
import { commonWords } from './common-words.ts';

/**
 * Four letters or more, of scripts that set blanks between words. Written as ranges and not as `\p{L}`, which takes
 * several times as long, and a library has millions of letters.
 */
const WORD = /[a-z\u00c0-\u024f\u0370-\u1fff]{4,}/g;

/** All words of a text, in lower case and in its order, as often as they stand there. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/**
 * The words of a text that tell what it is about: without common English and German ones, each once. A word and the
 * same with `s` at its end are one. A mask counts for nothing, so that two masked texts are not alike by it.
 *
 * @returns Each word without that `s`, and as the text first writes it, in lower case.
 */
export function tellingWords(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const word of wordsOf(withoutMasks(text))) {
    if (commonWords.has(word)) continue;
    const single = word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
    if (!found.has(single)) found.set(single, word);
  }
  return found;
}
