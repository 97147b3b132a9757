import { compareText } from '../../kit/order.ts';
import type { PieceFields } from '../../schema/piece.ts';
import { similarTitle } from '../../words/findings/pieces.ts';
import type { Loaded } from '../record.ts';
import type { Context } from './context.ts';

/** Titles are nearly the same if they share at least this part of all their distinct words. */
const SIMILAR = 0.8;

/**
 * Reports pieces in one language whose titles are nearly the same, by the Jaccard similarity of their words. Translations,
 * successors and retired pieces do not count.
 *
 * Compares only titles of similar length that share three of their rarest words, so that the time per title hardly grows
 * with their number (prefix filtering, after Chaudhuri, Ganti and Kaushik, 2006; by several words after Wang, Li and Feng,
 * 2012).
 */
export function checkSimilarTitles({ loaded, site, reporter }: Context): void {
  const pieces = loaded.piece.records.filter(({ fields }) => fields.status !== 'retired');
  for (const [place, twin] of twinsOf(pieces, site?.fields.language ?? '')) {
    const [piece, other] = [pieces[place], pieces[twin]];
    if (!piece || !other) continue;
    const message = similarTitle(other.source.path, other.fields.title);
    reporter.inRecord(piece, { rule: 'piece/similar-title', message, path: ['title'] });
  }
}

/** For the place of a title, that of the first title that is nearly the same, if there is one before it. */
type Twins = ReadonlyMap<number, number>;

/** What was found for the last titles. `dev` reads the folder after every change, and few changes are to a title. */
let last: { readonly titles: string; readonly twins: Twins } | undefined;

function twinsOf(pieces: readonly Loaded<PieceFields>[], siteLanguage: string): Twins {
  const languages = pieces.map(({ fields }) => fields.language ?? siteLanguage);
  const titles = JSON.stringify(
    pieces.map(({ id, fields: { title, translationOf, supersedes, decision } }, place) => [
      ...[id, languages[place], title, translationOf, decision?.into],
      ...supersedes,
    ]),
  );
  if (last?.titles !== titles) last = { titles, twins: findTwins(pieces, languages) };
  return last.twins;
}

function findTwins(pieces: readonly Loaded<PieceFields>[], languages: readonly string[]): Twins {
  const words = numbered(pieces.map(({ fields }) => wordsOf(fields.title)));
  const titles: Title[] = pieces.map((piece, place) => ({
    piece,
    place,
    language: languages[place] ?? '',
    words: words[place] ?? [],
  }));

  const twins = new Map<number, number>();
  const index = new Map<number, Title[]>();
  for (const title of titles) {
    const keys = keysOf(title.words);
    let twin: Title | undefined;
    for (const { theirs } of keys) {
      const found = index.get(theirs)?.find((other) => isTwin(title, other));
      if (found && (twin === undefined || found.place < twin.place)) twin = found;
    }
    if (twin) twins.set(title.place, twin.place);
    for (const { mine } of keys) {
      const known = index.get(mine);
      if (known) known.push(title);
      else index.set(mine, [title]);
    }
  }
  return twins;
}

interface Title {
  readonly piece: Loaded<PieceFields>;
  /** Its place among all titles. */
  readonly place: number;
  readonly language: string;
  /** Its different words as numbers, the rarest first. */
  readonly words: readonly number[];
}

/** The words of every title as ascending numbers: the rarer a word among all titles, the lower its number. */
function numbered(titles: readonly ReadonlySet<string>[]): number[][] {
  const frequency = new Map<string, number>();
  for (const words of titles) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rarestFirst = [...frequency].sort(([a, often], [b, oftenToo]) => often - oftenToo || compareText(a, b));
  const numbers = new Map(rarestFirst.map(([word], number) => [word, number]));
  return titles.map((words) => Array.from(words, (word) => numbers.get(word) ?? 0).sort((a, b) => a - b));
}

/** How many rare words two titles must share to be compared. For long titles, which have many words, one is enough. */
const SHARED = { words: 3, longFrom: 16 };

/** The key under which a title is found by titles of a certain length, and the key under which it finds them. */
interface Keys {
  readonly mine: number;
  readonly theirs: number;
}

/**
 * The keys of a title, for each number of words that a similar title can have. The two numbers determine how many words the
 * titles must share, and so how many of the first (rarest) words must include a shared one.
 *
 * Different words can have the same key: it says which titles to compare, never that they are similar.
 */
function keysOf(words: readonly number[]): Keys[] {
  const count = words.length;
  const most = Math.floor(count / SIMILAR);
  const keys: Keys[] = [];
  for (let other = Math.ceil(count * SIMILAR); other <= most; other += 1) {
    const shared = sharedBy(count, other);
    const together = Math.min(Math.max(count, other) < SHARED.longFrom ? SHARED.words : 1, shared);
    choose(words, { from: 0, to: count - shared + together }, together, 0, (chosen) =>
      keys.push({ mine: mix(mix(chosen, count), other), theirs: mix(mix(chosen, other), count) }),
    );
  }
  return keys;
}

/** Calls `give` with one number for each way to choose `count` of the words, in order. */
function choose(
  words: readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
  count: number,
  before: number,
  give: (chosen: number) => void,
): void {
  if (count === 0) {
    give(before);
    return;
  }
  for (let at = from; at <= to - count; at += 1)
    choose(words, { from: at + 1, to }, count - 1, mix(before, words[at] ?? 0), give);
}

/** One number of 32 bits for two numbers in their order. */
function mix(a: number, b: number): number {
  const mixed = Math.imul(a ^ Math.imul(b + 1, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function isTwin(title: Title, other: Title): boolean {
  return (
    title.language === other.language && nearlySame(title.words, other.words) && !related(title.piece, other.piece)
  );
}

/** How many words two titles with these numbers of words must share to be nearly the same. */
function sharedBy(count: number, other: number): number {
  return Math.ceil((SIMILAR * (count + other)) / (1 + SIMILAR) - 1e-9);
}

/** The distinct words of a title. In a language without spaces between words, a title is one word. */
function wordsOf(title: string): ReadonlySet<string> {
  return new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [title]);
}

/** Whether two titles share enough words; stops at the first word that makes it impossible. */
function nearlySame(words: readonly number[], others: readonly number[]): boolean {
  let spare = words.length - sharedBy(words.length, others.length);
  let at = 0;
  for (const word of words) {
    while ((others[at] ?? word) < word) at += 1;
    if (others[at] !== word) spare -= 1;
    if (spare < 0) return false;
  }
  return spare >= 0;
}

function related(a: Loaded<PieceFields>, b: Loaded<PieceFields>): boolean {
  const names = (one: Loaded<PieceFields>, other: Loaded<PieceFields>) =>
    one.fields.translationOf === other.id ||
    one.fields.supersedes.includes(other.id) ||
    one.fields.decision?.into === other.id;
  return names(a, b) || names(b, a);
}
