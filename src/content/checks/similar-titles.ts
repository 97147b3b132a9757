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
  const titles = loaded.piece.records
    .filter(({ fields }) => fields.status !== 'retired')
    .map((piece, place) => ({
      piece,
      place,
      language: piece.fields.language ?? site?.fields.language ?? '',
      words: wordsOf(piece.fields.title),
    }));
  const frequency = new Map<string, number>();
  for (const { words } of titles) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rarestFirst = (a: string, b: string) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || compareText(a, b);

  const index = new Map<string, typeof titles>();
  for (const title of titles) {
    const words = [...title.words].sort(rarestFirst);
    const isTwin = (other: (typeof titles)[number]) =>
      nearlySame(words, other.words) && !related(title.piece, other.piece);
    const keys = keysOf(title.language, words);
    const twins = keys.flatMap(({ theirs }) => index.get(theirs)?.find(isTwin) ?? []);
    if (twins.length > 0) {
      const { piece } = twins.reduce((first, twin) => (twin.place < first.place ? twin : first));
      const message = similarTitle(piece.source.path, piece.fields.title);
      reporter.inRecord(title.piece, { rule: 'piece/similar-title', message, path: ['title'] });
    }
    for (const { mine } of keys) {
      const known = index.get(mine);
      if (known) known.push(title);
      else index.set(mine, [title]);
    }
  }
}

/** How many rare words two titles must share to be compared. For long titles, which have many words, one is enough. */
const SHARED = { words: 3, longFrom: 16 };

/** The key under which a title is found by titles of a certain length, and the key under which it finds them. */
interface Keys {
  readonly mine: string;
  readonly theirs: string;
}

/**
 * The keys of a title, for each number of words that a similar title can have. The two numbers determine how many words the
 * titles must share, and so how many of the first (rarest) words must include a shared one.
 */
function keysOf(language: string, words: readonly string[]): Keys[] {
  const count = words.length;
  const most = Math.floor(count / SIMILAR);
  const keys: Keys[] = [];
  for (let other = Math.ceil(count * SIMILAR); other <= most; other += 1) {
    const shared = sharedBy(count, other);
    const combined = Math.min(Math.max(count, other) < SHARED.longFrom ? SHARED.words : 1, shared);
    for (const chosen of choices(words.slice(0, count - shared + combined), combined))
      keys.push({ mine: `${language} ${count} ${other} ${chosen}`, theirs: `${language} ${other} ${count} ${chosen}` });
  }
  return keys;
}

/** How many words two titles with these numbers of words must share to be nearly the same. */
function sharedBy(count: number, other: number): number {
  return Math.ceil((SIMILAR * (count + other)) / (1 + SIMILAR) - 1e-9);
}

/** Every way to choose `count` of the words, in their order. */
function choices(words: readonly string[], count: number): string[] {
  if (count === 1) return [...words];
  return words.flatMap((word, place) => choices(words.slice(place + 1), count - 1).map((rest) => `${word} ${rest}`));
}

/** The distinct words of a title. In a language without spaces between words, a title is one word. */
function wordsOf(title: string): ReadonlySet<string> {
  return new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [title]);
}

/** Whether two titles share enough words; stops at the first word that makes it impossible. */
function nearlySame(words: readonly string[], others: ReadonlySet<string>): boolean {
  let spare = words.length - sharedBy(words.length, others.size);
  if (spare < 0) return false;
  for (const word of words) {
    if (!others.has(word)) {
      spare -= 1;
      if (spare < 0) return false;
    }
  }
  return true;
}

function related(a: Loaded<PieceFields>, b: Loaded<PieceFields>): boolean {
  const names = (one: Loaded<PieceFields>, other: Loaded<PieceFields>) =>
    one.fields.translationOf === other.id ||
    one.fields.supersedes.includes(other.id) ||
    one.fields.decision?.into === other.id;
  return names(a, b) || names(b, a);
}
