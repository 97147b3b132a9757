/** What a search finds: as typed; else with corrected spelling; else among retired pieces; else with some of the words. */
import { plainWords } from '../../kit/plain-words.ts';
import type { Engine } from './engine.ts';
import { hasEveryWord } from './likely.ts';
import { type Found, lookUp } from './query.ts';
import { corrected, type Vocabulary } from './spelling.ts';
import { withoutStopWords } from './stop-words.ts';

export interface Answer {
  /** Best first. */
  readonly found: readonly Found[];
  /** What was looked for: what was typed, or its correction. */
  readonly words: string;
  /** Whether the records have only some of the words. */
  readonly partly: boolean;
  /** Pieces with some of the words, if other records have all of them and no piece has. */
  readonly piecesPartly: readonly Found[];
  /** Whether retired and expired records are among them. */
  readonly archived: boolean;
}

/**
 * @param archived Includes retired and expired records from the start.
 * @param getVocabulary Fetches the words of the content. Called only if nothing has the words as typed.
 */
export async function search(
  engine: Engine,
  typed: string,
  archived: boolean,
  getVocabulary: () => Promise<Vocabulary>,
): Promise<Answer> {
  const whole = async (found: readonly Found[], words: string, withRetired: boolean): Promise<Answer> => {
    const piecesPartly = found.some(isPiece) ? [] : await piecesWithSome(await withSome(engine, words), words);
    return { found, words, partly: false, piecesPartly, archived: withRetired };
  };
  const first = await lookUp(engine, typed, archived);
  if (answers(first)) return whole(first, typed, archived);
  const better = corrected(typed, await getVocabulary());
  if (better !== undefined) {
    const found = await lookUp(engine, better, archived);
    if (answers(found)) return whole(found, better, archived);
  }
  if (!archived) {
    const retired = await lookUp(engine, typed, true);
    if (answers(retired)) return whole(retired, typed, true);
  }
  const some = await withSome(engine, better ?? typed);
  const pieces = await piecesWithSome(some, better ?? typed);
  const found = [...pieces, ...some.filter((each) => !isPiece(each))];
  const none = { piecesPartly: [], archived };
  if (some.length === 0) return { found: first, words: typed, partly: false, ...none };
  return { found: [...found, ...first], words: better ?? typed, partly: true, ...none };
}

/** Whether something was found other than requests, which ask for content and are none. */
function answers(found: readonly Found[]): boolean {
  return found.some(({ hit }) => hit.kind !== 'request');
}

function isPiece({ hit }: Found): boolean {
  return hit.kind === 'piece';
}

/** The number of pieces with some of the words whose formats are read: each can cost a request. */
const FORMATS_READ = 12;

/** Pieces with some of the words. Those of a format that was typed are first: it is what the reader wants to have. */
async function piecesWithSome(some: readonly Found[], typed: string): Promise<Found[]> {
  const words = plainWords(typed);
  const judged = await Promise.all(
    some
      .filter(isPiece)
      .slice(0, FORMATS_READ)
      .map(async (found) => {
        const { meta } = await found.hit.details();
        const format = plainWords(meta.format ?? '');
        return { found, isWanted: format.length > 0 && hasEveryWord(format, words) };
      }),
  );
  return judged.toSorted((a, b) => Number(b.isWanted) - Number(a.isWanted)).map(({ found }) => found);
}

/** A record with fewer of the words than this is not shown, unless none has more. */
const SHARE_OF_WORDS = 0.4;

/** Everything but requests with the most of some words, or of words that mean the same; rare words count more. */
async function withSome(engine: Engine, typed: string): Promise<Found[]> {
  const single = [...new Set(withoutStopWords(plainWords(typed), engine.ignored))].filter((word) => word.length > 2);
  const looked = await Promise.all(single.map((word) => lookUp(engine, word, false)));
  const sums = new Map<string, { found: Found; held: number; worth: number }>();
  for (const found of looked) {
    const worth = 1 / Math.log2(2 + found.length);
    for (const each of found) {
      if (each.hit.kind === 'request') continue;
      const sum = sums.get(each.hit.key);
      if (sum) {
        sum.held += 1;
        sum.worth += worth;
      } else sums.set(each.hit.key, { found: each, held: 1, worth });
    }
  }
  const most = [...sums.values()].reduce((highest, { held }) => Math.max(highest, held), 0);
  const enough = Math.min(most, Math.ceil(single.length * SHARE_OF_WORDS));
  return [...sums.values()]
    .filter(({ held }) => held >= enough)
    .sort((a, b) => b.held - a.held || b.worth - a.worth)
    .map(({ found }) => found);
}
