import { compareId } from '../kit/order.ts';
import type { Question } from '../schema/persona.ts';
import type { Cell } from './cell.ts';
import { compareEffort } from './formats.ts';
import type { PieceAudit } from './piece-audit.ts';
import { tellingWords, wordsOf } from './text-words.ts';

/** The pieces that share words with a text. A guess that a person must check. */
export interface Likeness {
  /** How many of the text’s significant words each piece shares. Pieces that share none are absent. Unordered. */
  readonly shared: ReadonlyMap<PieceAudit, number>;
  /** The shared words, as written in the text and in its order. */
  readonly words: (audited: PieceAudit) => string[];
}

/** The number of rare words that a piece must share to be suggested. One is often chance. */
export const ALIKE = 2;

/** Only rare words count. Words in more pieces than this are not rare: one in `oneIn` pieces, within these limits. */
export const WIDESPREAD = {
  oneIn: 50,
  atMost: 20,
  /** In a small library, a few pieces are already more than one in `oneIn`. */
  atLeast: 3,
} as const;

/**
 * Finds the words that texts share with unretired pieces: with title, summary, when to use, and the questions of active
 * personas that they answer. Each piece is read once, for the first text, and only for words in these texts. So the
 * work grows with the content, not with pieces × texts.
 *
 * @param texts All texts that the result can be called with.
 */
export function likenessOf(
  texts: Iterable<string>,
  pieces: Iterable<PieceAudit>,
  cells: readonly Cell[],
): (text: string) => Likeness {
  const known = new Map<string, Likeness>();
  let index: Index | undefined;
  return (text) => {
    index ??= piecesByWord(texts, pieces, cells);
    const found = known.get(text) ?? compare(text, index);
    known.set(text, found);
    return found;
  };
}

/** For each word of the texts, the pieces that have it. */
type Index = ReadonlyMap<string, ReadonlySet<PieceAudit>>;

function compare(text: string, index: Index): Likeness {
  const words = [...tellingWords(text)].map(([word, written]) => ({ written, pieces: index.get(word) ?? NONE }));
  const shared = new Map<PieceAudit, number>();
  for (const { pieces } of words) for (const audited of pieces) shared.set(audited, (shared.get(audited) ?? 0) + 1);
  return {
    shared,
    words: (audited) => words.filter(({ pieces }) => pieces.has(audited)).map(({ written }) => written),
  };
}

const NONE: ReadonlySet<PieceAudit> = new Set();

/** Skips widespread words. Stops counting the pieces of a word once it is known to be widespread. */
function piecesByWord(texts: Iterable<string>, pieces: Iterable<PieceAudit>, cells: readonly Cell[]): Index {
  const read = [...pieces].filter(({ piece }) => piece.status !== 'retired');
  const { oneIn, atMost, atLeast } = WIDESPREAD;
  const limit = Math.min(atMost, Math.max(atLeast, read.length / oneIn));
  const index = new Map<string, Set<PieceAudit>>();
  for (const text of texts) for (const word of tellingWords(text).keys()) index.set(word, new Set());
  // A word of a piece matches with and without `s`, in one lookup.
  const sets = new Map([...index].flatMap(([word, set]) => [[word, set] as const, [`${word}s`, set] as const]));
  const add = (word: string, audited: PieceAudit) => {
    const set = sets.get(word);
    if (set !== undefined && set.size <= limit) set.add(audited);
  };
  for (const audited of read) {
    const { title, summary = '', whenToUse = '' } = audited.piece;
    for (const word of wordsOf(`${title} ${summary} ${whenToUse}`)) add(word, audited);
  }
  for (const [{ ask }, answering] of piecesByQuestion(cells, limit)) {
    for (const word of wordsOf(ask)) for (const audited of answering) add(word, audited);
  }
  for (const [word, { size }] of index) if (size > limit) index.delete(word);
  return index;
}

/** For each question, the pieces that claim to answer it, but only as many as it takes to exceed `limit`. */
function piecesByQuestion(cells: readonly Cell[], limit: number): Map<Question, PieceAudit[]> {
  const found = new Map<Question, PieceAudit[]>();
  for (const cell of cells) {
    for (const question of cell.questions) found.set(question, []);
    for (const { audited, answers } of [...cell.pieces, ...cell.planned]) {
      for (const question of answers) {
        const list = found.get(question);
        if (list !== undefined && list.length <= limit) list.push(audited);
      }
    }
  }
  return found;
}

/** Sorts pieces by likeness: the most shared words first, then the least effort, then by id. */
export function compareLikeness({ shared }: Likeness): (a: PieceAudit, b: PieceAudit) => number {
  return (a, b) =>
    (shared.get(b) ?? 0) - (shared.get(a) ?? 0) || compareEffort(a.format, b.format) || compareId(a.piece, b.piece);
}
