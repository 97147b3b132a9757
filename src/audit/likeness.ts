import type { Persona } from '../content/model.ts';
import { compareEffort } from './formats.ts';
import { compareId } from './order.ts';
import type { PieceAudit } from './piece-audit.ts';
import { tellingWords, wordsOf } from './words.ts';

/** A text, and the pieces that speak of the same things. A guess from words, to be checked by a person. */
export interface Likeness {
  /** How many telling words of the text a piece shares; pieces that share none are not there. In no order. */
  readonly shared: ReadonlyMap<PieceAudit, number>;
  /** Which words these are, as the text writes them and in its order. */
  readonly words: (piece: PieceAudit) => string[];
}

/** How many words a piece from elsewhere must share before it is suggested; one in common is often chance. */
export const ALIKE = 2;

/** A word that more than one in `WIDESPREAD` of the pieces have tells nothing; nor does one that more than `MANY` have. */
const WIDESPREAD = 20;
const MANY = 50;

/** In a small library, words of up to so many pieces count all the same. */
const FEW = 5;

/**
 * Finds what texts have in common with pieces that are live or on their way there: with title, summary, when to use,
 * and the questions that they answer. Each piece is read once, when the first text is asked for, and only for words of
 * these texts: the work grows with the content, not with pieces × texts.
 *
 * @param texts Every text that may be asked for.
 */
export function likenessOf(
  texts: Iterable<string>,
  pieces: Iterable<PieceAudit>,
  personas: readonly Persona[],
): (text: string) => Likeness {
  const known = new Map<string, Likeness>();
  let index: ReadonlyMap<string, readonly PieceAudit[]> | undefined;
  return (text) => {
    index ??= piecesByWord(texts, pieces, personas);
    const found = known.get(text) ?? compare(text, index);
    known.set(text, found);
    return found;
  };
}

function compare(text: string, index: ReadonlyMap<string, readonly PieceAudit[]>): Likeness {
  const words = [...tellingWords(text)].map(([word, written]) => ({ written, pieces: index.get(word) ?? [] }));
  const shared = new Map<PieceAudit, number>();
  for (const { pieces } of words) for (const piece of pieces) shared.set(piece, (shared.get(piece) ?? 0) + 1);
  return {
    shared,
    words: (piece) => words.filter(({ pieces }) => pieces.includes(piece)).map(({ written }) => written),
  };
}

/** For each word of the texts, the pieces that have it; words that too many have are left out. */
function piecesByWord(
  texts: Iterable<string>,
  pieces: Iterable<PieceAudit>,
  personas: readonly Persona[],
): ReadonlyMap<string, readonly PieceAudit[]> {
  const read = [...pieces].filter(({ piece }) => piece.status !== 'retired');
  const limit = Math.min(MANY, Math.max(FEW, read.length / WIDESPREAD));
  const index = new Map<string, PieceAudit[]>();
  for (const text of texts) for (const word of tellingWords(text).keys()) index.set(word, []);
  // A piece has a word in either form, and one look finds its list.
  const lists = new Map([...index].flatMap(([word, list]) => [[word, list] as const, [`${word}s`, list] as const]));
  const listsOf = (text: string) =>
    wordsOf(text)
      .map((word) => lists.get(word))
      .filter((list) => list !== undefined);
  const questions = new Map(
    personas.map((persona) => [persona.id, new Map(persona.questions.map(({ id, ask }) => [id, listsOf(ask)]))]),
  );
  const add = (piece: PieceAudit, list: PieceAudit[]) => {
    if (list.length <= limit && list.at(-1) !== piece) list.push(piece);
  };
  for (const piece of read) {
    const { title, summary = '', whenToUse = '', serves } = piece.piece;
    for (const word of wordsOf(`${title} ${summary} ${whenToUse}`)) {
      const list = lists.get(word);
      if (list !== undefined) add(piece, list);
    }
    for (const { persona, answers } of serves) {
      for (const id of answers) for (const list of questions.get(persona)?.get(id) ?? []) add(piece, list);
    }
  }
  for (const [word, list] of index) if (list.length > limit) index.delete(word);
  return index;
}

/** Sorts pieces by likeness: the most shared words first, then the least effort, then by id. */
export function compareLikeness({ shared }: Likeness): (a: PieceAudit, b: PieceAudit) => number {
  return (a, b) =>
    (shared.get(b) ?? 0) - (shared.get(a) ?? 0) || compareEffort(a.format, b.format) || compareId(a.piece, b.piece);
}
