/** Whether a cell has the value that a rule names. */
import { cleanText, saysEmpty } from '../clean.ts';
import { fold } from '../fold.ts';

/** Separators between several values in one cell. */
const SEPARATOR = /[;,|\n]/;

/** The value of an empty cell. */
export const NO_VALUE = 'none';

/** The values in a cell. */
export function partsOf(text: string): string[] {
  return text
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A test for cells. Texts are compared without case, accents and punctuation; of several values in a cell, one is enough. */
export function cellTest(values: readonly string[]): (cell: string) => boolean {
  const empty = values.some((value) => saysEmpty(cleanText(value)));
  const texts = new Set(values.filter((value) => !value.includes('*')).map(fold));
  const globs = values.filter((value) => value.includes('*')).map((value) => value.toLowerCase().split('*'));
  const known = new Map<string, boolean>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const text = cleanText(cell);
    const found = saysEmpty(text)
      ? empty
      : [text, ...text.split(SEPARATOR)].some((part) => {
          const folded = fold(part);
          return folded === '' ? values.includes(part.trim()) : texts.has(folded);
        }) || globs.some((parts) => fits(text.toLowerCase(), parts));
    known.set(cell, found);
    return found;
  };
}

/** Whether a text has these parts in this order, from its start to its end, with anything in between. */
function fits(text: string, parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts;
  const last = rest.pop() ?? '';
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
