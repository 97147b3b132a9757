/** What the heading of a column means. */
import type { Share } from '../schema/piece.ts';
import type { ColumnReason } from '../words/import/columns.ts';
import { fold, separateWords, singular, withoutTool } from './fold.ts';
import { ENGLISH_HEADINGS } from './heading-words/english.ts';
import { SENDABLE_HEADINGS } from './heading-words/sendable.ts';
import { TRANSLATED_HEADINGS } from './heading-words/translated.ts';
import { FILLERS, SEGMENT_HEADINGS, TELLS_APART, WITHOUT_FIELD } from './heading-words/without-field.ts';
import { manyColumns, type Target, targets } from './targets.ts';

interface Known {
  readonly target: Target;
  /** The index in the list of its target: 0 is the most certain. */
  readonly rank: number;
}

const exact = new Map<string, Known>();
for (const target of targets) {
  const asking = target === 'share' ? Object.values(SENDABLE_HEADINGS) : [];
  const names = [ENGLISH_HEADINGS[target], TRANSLATED_HEADINGS[target] ?? '', ...asking].join('|');
  for (const [rank, key] of keysOf(names).entries()) if (!exact.has(key)) exact.set(key, { target, rank });
}
const kept = new Map(WITHOUT_FIELD.flatMap(([names, why]) => keysOf(names).map((key) => [key, why] as const)));
const segments: ReadonlySet<string> = new Set(keysOf(SEGMENT_HEADINGS));
const sendable = new Map(
  Object.entries(SENDABLE_HEADINGS).flatMap(([share, names]) =>
    keysOf(names).map((key) => [key, share as Share] as const),
  ),
);

/** Headings between bars, as they are compared. */
export function keysOf(headings: string): string[] {
  return headings
    .split('|')
    .map((heading) => singular(fold(heading)))
    .filter((key) => key !== '');
}

export type Recognized =
  | (Known & { readonly why?: undefined })
  | { readonly target: 'keep'; readonly why: ColumnReason };

/** In characters. A longer text is data, and looking for known words in it would be slow. */
export const LONGEST_HEADING = 120;

/** What a heading means, if it is known. */
export function recognizeHeading(heading: string): Recognized | undefined {
  return recognizeBy(heading, {
    find: lookUp,
    numbered: numberedColumn,
    fillers: FILLERS,
    inside: (found) => (found.why === undefined ? { ...found, rank: found.rank + 50 } : found),
  });
}

/** A list of known headings. */
interface KnownHeadings<Meaning> {
  /** Looks up a heading in the form of {@link keysOf}. */
  readonly find: (key: string) => Meaning | undefined;
  /** Looks up one of several columns for the same thing, such as `Persona 2`. */
  readonly numbered?: (key: string) => Meaning | undefined;
  /** Words around a heading that do not change its meaning. */
  readonly fillers: ReadonlySet<string>;
  /** Changes a meaning that was found inside a longer heading, which is less certain. */
  readonly inside?: (found: Meaning) => Meaning;
}

/**
 * What a heading means in a list of known ones: as written, in the singular, in separate words, without what tools add, or
 * with only words around it that do not change its meaning.
 */
export function recognizeBy<Meaning>(heading: string, known: KnownHeadings<Meaning>): Meaning | undefined {
  const { find } = known;
  if (heading.length > LONGEST_HEADING) return undefined;
  const key = singular(fold(heading.replace(/\(s\)/gi, 's')));
  // A name in camelCase may be known as written or as separate words.
  const found =
    find(key) ??
    find(singular(fold(separateWords(heading)))) ??
    find(singular(fold(separateWords(withoutTool(heading)))));
  if (found) return found;
  // A remark in brackets or after a colon explains a heading and does not change it.
  const short = singular(fold(separateWords(heading).replace(/\(.*?\)|\[.*?\]|[:*?].*$/g, '')));
  return find(short) ?? known.numbered?.(short) ?? longestInside(short, known);
}

/** `Persona 2` and `Stage 3`: one of several columns for the same thing. */
function numberedColumn(key: string): Recognized | undefined {
  const name = /^(\D{2,}?) ?[2-9]$/.exec(key)?.[1];
  const found = name === undefined ? undefined : lookUp(name.trim());
  return found?.why === undefined && found !== undefined && manyColumns.has(found.target) ? found : undefined;
}

function lookUp(key: string): Recognized | undefined {
  const why = kept.get(key);
  return why === undefined ? exact.get(key) : { target: 'keep', why };
}

/** The longest known heading inside this one, if only words without meaning are around it. */
function longestInside<Meaning>(
  key: string,
  { fillers, find, inside = (found) => found }: KnownHeadings<Meaning>,
): Meaning | undefined {
  const words = key.split(' ');
  for (let length = words.length - 1; length > 0; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const around = [...words.slice(0, start), ...words.slice(start + length)];
      const found = find(words.slice(start, start + length).join(' '));
      if (found && around.every((word) => fillers.has(word) || fillers.has(`${word}s`))) return inside(found);
    }
  }
  return undefined;
}

/** The audience that a yes means under a heading that asks whether a piece may be sent. */
export function audienceOfYes(heading: string): Share | undefined {
  return recognizeBy(heading, { find: (key) => sendable.get(key), fillers: FILLERS });
}

/** Whether a heading means segments in content that has segments. */
export function namesSegments(heading: string): boolean {
  return heading.length <= LONGEST_HEADING && segments.has(singular(fold(separateWords(heading))));
}

/** Whether the cells of a column tell pages with the same title apart, such as a slug. */
export function tellsApart(heading: string): boolean {
  return TELLS_APART.has(fold(separateWords(heading)));
}

/** Whether a heading has no meaning: it is the letter of a column, or a word such as "Column" with a number. */
export function saysNothing(heading: string): boolean {
  return /^(?:column|unnamed|field|col|spalte|f)?[ :_-]*(?:[a-z]{1,2}|\d*)(?: \(\d+\))?$/i.test(heading.trim());
}
