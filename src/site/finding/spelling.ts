/** Corrects words that the content does not have: wrong letters, and words written together that the content has apart. */
import { splitCompound } from '../../data/search/compounds.ts';
import { plain, plainWords } from '../../kit/plain-words.ts';

/** The words of the content, with how often each is used. */
export interface Vocabulary {
  readonly counts: ReadonlyMap<string, number>;
  /** In alphabetical order. */
  readonly sorted: readonly string[];
}

/** The shortest word to correct: a shorter one has too many neighbors. */
const SHORTEST = 4;

/** A word of this length or longer may have two wrong letters. */
const LONG = 8;

export function vocabularyOf(texts: Iterable<string>): Vocabulary {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of plainWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return { counts, sorted: [...counts.keys()].sort() };
}

/** What was probably meant; nothing where every word is known or none can be corrected. */
export function corrected(typed: string, vocabulary: Vocabulary): string | undefined {
  const better = typed.replaceAll(/[\p{L}\p{M}]+/gu, (word) => correctedWord(plain(word), vocabulary) ?? word);
  return better === typed ? undefined : better;
}

function correctedWord(word: string, vocabulary: Vocabulary): string | undefined {
  if (word.length < SHORTEST || begins(word, vocabulary)) return undefined;
  const most = word.length >= LONG ? 2 : 1;
  let best: { word: string; wrong: number; count: number } | undefined;
  for (const [other, count] of vocabulary.counts) {
    if (other.length < SHORTEST || Math.abs(other.length - word.length) > most) continue;
    const wrong = lettersOff(word, other, most);
    if (wrong > most) continue;
    // With two wrong letters, the first must be right: people rarely mistype it.
    if (wrong > 1 && word[0] !== other[0]) continue;
    if (!best || wrong < best.wrong || (wrong === best.wrong && count > best.count))
      best = { word: other, wrong, count };
  }
  return best?.word ?? splitCompound(word, (part) => begins(part, vocabulary))?.join(' ');
}

/** Whether a word of the vocabulary begins with some letters. */
function begins(letters: string, { sorted }: Vocabulary): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < letters) low = middle + 1;
    else high = middle;
  }
  return sorted[low]?.startsWith(letters) ?? false;
}

/**
 * How many letters of two words are wrong, missing, extra or swapped with the next.
 *
 * @param most Above this, the number is only known to be larger.
 */
export function lettersOff(a: string, b: string, most: number): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const here = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(
        (above[column] ?? 0) + 1,
        (here[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      here.push(least);
    }
    if (here.every((letters) => letters > most)) return most + 1;
    [before, above] = [above, here];
  }
  return above[b.length] ?? 0;
}
