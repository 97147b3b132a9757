/** One search for what a reader typed: also for words that mean the same. The list of pieces and the search both use it. */
import { markOf, mentionFinder } from '../../data/search/synonyms.ts';
import { oncePer } from '../../kit/once-per.ts';
import { plain, plainWords, UNSPACED } from '../../kit/plain-words.ts';
import type { Engine, Hit } from './engine.ts';
import { withoutStopWords } from './stop-words.ts';

/** One way to look for what was typed. */
export interface Try {
  /** What the index is asked for. */
  readonly looked: string;
  /** Its words in lower case without accents. */
  readonly words: readonly string[];
  /** Whether marks of synonyms replace some of the words. */
  readonly meant: boolean;
}

/** A record that was found, and how. */
export interface Found {
  readonly hit: Hit;
  readonly tries: readonly Try[];
}

/** How much a match of a word with the same meaning counts of a match of the word itself. */
const MEANT = 0.6;

/** With more groups than this in a search, they are not tried one by one. */
const SINGLY = 2;

const finderOf = oncePer((engine: Engine) => mentionFinder(engine.synonyms));

/** The ways to look for words: as typed, then with the marks of words that mean the same. */
function triesFor(typed: string, engine: Engine): Try[] {
  // Languages without spaces between words need the text as it was typed.
  if (UNSPACED.test(typed)) return [{ looked: typed, words: plainWords(typed), meant: false }];
  const written = typed.normalize('NFC').match(WORDS) ?? [];
  const mentions = finderOf(engine)(written.map(plain));
  const tryWith = (chosen: typeof mentions): Try => {
    const looked = withoutStopWords(
      written.flatMap((word, at) => {
        const mention = chosen.find(({ from, to }) => at >= from && at < to);
        if (!mention) return [word];
        return at === mention.from ? [markOf(mention.group)] : [];
      }),
      engine.ignored,
    );
    return { looked: looked.join(' '), words: looked.map(plain), meant: chosen.length > 0 };
  };
  const singly = mentions.length > 1 && mentions.length <= SINGLY ? mentions : [];
  return [tryWith([]), ...(mentions.length > 0 ? [tryWith(mentions)] : []), ...singly.map((each) => tryWith([each]))];
}

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;

/** The other words that a search for these words looks for. */
export function alsoSearched(typed: string, engine: Engine): string[] {
  const words = plainWords(typed);
  const written = ` ${words.join(' ')} `;
  const groups = new Set(finderOf(engine)(words).map(({ group }) => group));
  return [...groups]
    .flatMap((group) => engine.synonyms[group] ?? [])
    .filter((word) => !written.includes(` ${plainWords(word).join(' ')} `));
}

/** The records that match, best first. */
export function lookUp(engine: Engine, typed: string, archived: boolean): Promise<Found[]> {
  return lookFor(triesFor(typed, engine), engine, archived);
}

/** The records that have the very words, best first: less to load than `lookUp`. */
export function lookUpAsTyped(engine: Engine, typed: string, archived: boolean): Promise<Found[]> {
  return lookFor(triesFor(typed, engine).slice(0, 1), engine, archived);
}

async function lookFor(tries: readonly Try[], engine: Engine, archived: boolean): Promise<Found[]> {
  const tried = tries.map(async (each) => ({
    hits: await engine.search({ words: each.looked, archived }),
    each,
  }));
  return merged(await Promise.all(tried));
}

/** The records of all tries, each once, with the best score. */
function merged(tried: readonly { readonly hits: readonly Hit[]; readonly each: Try }[]): Found[] {
  const found = new Map<string, { hit: Hit; score: number; tries: Try[] }>();
  for (const { each, hits } of tried) {
    for (const hit of hits) {
      const score = hit.score * (each.meant ? MEANT : 1);
      const other = found.get(hit.key);
      if (other) {
        other.tries.push(each);
        other.score = Math.max(other.score, score);
      } else found.set(hit.key, { hit, score, tries: [each] });
    }
  }
  return [...found.values()].sort((a, b) => b.score - a.score).map(({ hit, tries }) => ({ hit, tries }));
}
