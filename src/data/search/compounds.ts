/** Compounds: languages such as German write words together that other languages write apart. */
import { plainWords } from '../../kit/plain-words.ts';

/** Languages that write compounds as one word. */
const WRITES_TOGETHER: readonly string[] = ['de', 'nl', 'sv', 'da', 'nb', 'no', 'nn', 'is', 'fi'];

/** The shortest part of a compound. */
const PART = 4;

export function writesTogether(language: string): boolean {
  return WRITES_TOGETHER.includes(language);
}

/** The last part of each compound in a text that is a known word itself: `vereinbarung` of `Betriebsvereinbarung`. */
export function lastParts(text: string, known: ReadonlySet<string>): string[] {
  return plainWords(text).flatMap((word) => {
    for (let at = PART - 1; at <= word.length - PART; at += 1) {
      const last = word.slice(at);
      if (known.has(last)) return [last];
    }
    return [];
  });
}

/**
 * A compound as two words, of which both are known or begin with known letters: `energiekosten` as `energie` and `kosten`.
 *
 * @param isKnown Whether a part is a word of the content, or the beginning of one.
 */
export function splitCompound(word: string, isKnown: (part: string) => boolean): [string, string] | undefined {
  for (let at = word.length - PART; at >= PART; at -= 1) {
    const last = word.slice(at);
    if (!isKnown(last)) continue;
    const first = word.slice(0, at);
    const whole = [first, first.replace(/(?:e?s|e?n)$/, '')].find((part) => part.length >= PART && isKnown(part));
    if (whole !== undefined) return [whole, last];
  }
  return undefined;
}
