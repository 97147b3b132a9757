import { withoutMasks } from '../publish/mask.ts';
import { commonWords } from './common-words.ts';

/**
 * Four letters or more, in scripts that put spaces between words. Ranges, because `\p{L}` takes several times as long
 * and a library has millions of letters.
 */
const WORD = /[a-z\u00c0-\u024f\u0370-\u1fff]{4,}/g;

/** All words of a text in lower case, in order, with repetitions. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/**
 * The significant words of a text, each once, without common English and German words. A final `s` makes no difference.
 * Masks are ignored, so that they do not make two texts alike.
 *
 * @returns Each word without the final `s`, and as first written in the text, in lower case.
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
