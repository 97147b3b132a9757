import type { PieceFields } from '../../schema/piece.ts';
import type { Loaded } from '../record.ts';
import type { Context } from './context.ts';

/** Titles are nearly the same when they share at least this part of all their different words. */
const SIMILAR = 0.8;

/**
 * Pieces of one language whose titles are nearly the same: at least four fifths of the different words of both are
 * shared (Jaccard similarity), whatever their order. Translations, successors and retired pieces do not count.
 *
 * Compares only titles that share one of their rarest words, so that ten thousand titles take no longer per title
 * than a hundred (prefix filtering, after Chaudhuri, Ganti and Kaushik, 2006).
 */
export function checkSimilarTitles({ pieces, site, reporter }: Context): void {
  const titles = pieces
    .filter(({ fields }) => fields.status !== 'retired')
    .map((piece) => ({
      piece,
      language: piece.fields.language ?? site?.fields.language ?? '',
      words: wordsOf(piece.fields.title),
    }));
  const frequency = new Map<string, number>();
  for (const { words } of titles) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rarestFirst = (a: string, b: string) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1);

  const index = new Map<string, typeof titles>();
  for (const title of titles) {
    const words = [...title.words].sort(rarestFirst);
    // Two titles this similar cannot differ in all of their first (rarest) words.
    const rare = words.slice(0, words.length - Math.ceil(SIMILAR * words.length) + 1);
    const isTwin = (other: (typeof titles)[number]) =>
      other.language === title.language && nearlySame(words, other.words) && !related(title.piece, other.piece);
    let twin: (typeof titles)[number] | undefined;
    for (const word of rare) twin ??= index.get(word)?.find(isTwin);
    if (twin) {
      const message = `The title is nearly the same as that of ${twin.piece.source.path} ("${twin.piece.fields.title}").`;
      reporter.inRecord(title.piece, { rule: 'piece/similar-title', message, path: ['title'] });
    }
    for (const word of rare) {
      const known = index.get(word);
      if (known) known.push(title);
      else index.set(word, [title]);
    }
  }
}

/** The different words of a title. Where a language sets no blanks between words, a title is one word. */
function wordsOf(title: string): ReadonlySet<string> {
  return new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [title]);
}

/** Whether two titles share enough of their words; gives up at the first word that makes it impossible. */
function nearlySame(words: readonly string[], others: ReadonlySet<string>): boolean {
  const needed = Math.ceil((SIMILAR * (words.length + others.size)) / (1 + SIMILAR) - 1e-9);
  let spare = words.length - needed;
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
