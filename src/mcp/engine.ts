/** The search of the site without a browser: the same records, from an index in memory that knows forms of words by their endings. */
import type { SearchRecord } from '../data/search/record.ts';
import type { SynonymGroup } from '../data/search/synonyms.ts';
import { plainWords } from '../kit/plain-words.ts';
import type { Engine, Hit, HitDetails } from '../site/finding/engine.ts';

/** How much a word counts in each part of a record: the same as on the site. */
const WEIGHTS = { title: 5, also: 3, format: 2, about: 0.3, content: 1 } as const;

/** Typed words shorter than this match only whole words. */
const SHORTEST_BEGINNING = 3;

/** The most letters by which a form of a word is longer, as in `pricing` and `price`. */
const ENDING = 3;

/** The words whose records are kept for the next search: the latest. */
const KEPT = 50;

interface Indexed {
  readonly record: SearchRecord;
  readonly words: ReadonlyMap<string, number>;
}

/**
 * @param company Its name says nothing in a search of its own content.
 */
export function memoryEngine(
  records: readonly SearchRecord[],
  synonyms: readonly SynonymGroup[],
  company: string,
): Engine {
  const indexed = records.map((record): Indexed => ({ record, words: weighed(record) }));
  const having = new Map<string, Indexed[]>();
  for (const each of indexed) {
    for (const word of each.words.keys()) {
      const others = having.get(word);
      if (others) others.push(each);
      else having.set(word, [each]);
    }
  }
  const beginning = Map.groupBy(having.keys(), beginningOf);
  // A search looks for the same word several times: as typed, with others, and among retired pieces.
  const known = new Map<string, ReadonlyMap<Indexed, number>>();
  const scored = (word: string): ReadonlyMap<Indexed, number> => {
    const scores = known.get(word) ?? scoresOf(word, beginning.get(beginningOf(word)) ?? [], having, indexed.length);
    known.delete(word);
    known.set(word, scores);
    for (const oldest of known.keys()) {
      if (known.size <= KEPT) break;
      known.delete(oldest);
    }
    return scores;
  };
  return {
    synonyms,
    ignored: plainWords(company),
    search({ archived = false, within, words }) {
      const typed = [...new Set(plainWords(words))];
      if (typed.length === 0) return Promise.resolve([]);
      const scores = typed.map(scored);
      const [first = new Map<Indexed, number>()] = scores;
      const hits = [...first.keys()].flatMap((each): Hit[] => {
        const { filters, kind, language, part, url } = each.record;
        if (part === 'archived' && !archived) return [];
        if (within && !within.values.some((value) => filters[within.filter]?.includes(value))) return [];
        if (!scores.every((found) => found.has(each))) return [];
        const score = scores.reduce((sum, found) => sum + (found.get(each) ?? 0), 0);
        return [{ kind, id: url, key: url, language, score, details: () => Promise.resolve(detailsOf(each.record)) }];
      });
      return Promise.resolve(hits.sort((a, b) => b.score - a.score));
    },
    completed: () => Promise.resolve(),
    isComplete: () => true,
  };
}

/** Every word of a record, with the weight of its best place and a little more for each repetition. */
function weighed({ content, meta }: SearchRecord): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const [place, weight] of Object.entries(WEIGHTS)) {
    const text = place === 'content' ? content : (meta[place] ?? '');
    const counts = new Map<string, number>();
    for (const word of plainWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, count] of counts) words.set(word, (words.get(word) ?? 0) + weight * (1 + Math.log(count)));
  }
  return words;
}

/** A word and its forms begin with the same letters. */
function beginningOf(word: string): string {
  return word.slice(0, SHORTEST_BEGINNING);
}

/**
 * The records with a word or a form of it; rare words count more.
 *
 * @param alike The words that begin as the typed one.
 */
function scoresOf(
  typed: string,
  alike: readonly string[],
  having: ReadonlyMap<string, readonly Indexed[]>,
  total: number,
): ReadonlyMap<Indexed, number> {
  const found = new Map<Indexed, number>();
  for (const word of alike) {
    const likeness = likenessOf(typed, word);
    if (likeness === 0) continue;
    for (const each of having.get(word) ?? []) {
      const score = likeness * (each.words.get(word) ?? 0);
      if (score > (found.get(each) ?? 0)) found.set(each, score);
    }
  }
  const rarity = Math.log(1 + total / (1 + found.size));
  return new Map([...found].map(([each, score]) => [each, score * rarity]));
}

/** From 0 to 1: the same word, its beginning, or another form of it. */
function likenessOf(typed: string, word: string): number {
  if (typed === word) return 1;
  if (typed.length >= SHORTEST_BEGINNING && word.startsWith(typed)) return typed.length / word.length;
  if (word.length > SHORTEST_BEGINNING && typed.startsWith(word) && typed.length - word.length <= ENDING) return 0.6;
  const stem = word.slice(0, -1);
  if (stem.length > SHORTEST_BEGINNING && typed.startsWith(stem) && typed.length - stem.length <= ENDING) return 0.5;
  return 0;
}

function detailsOf({ content, filters, meta, url }: SearchRecord): HitDetails {
  return { url, content, raw_content: content, excerpt: '', filters, meta };
}
