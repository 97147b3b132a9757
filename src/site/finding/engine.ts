/**
 * The search in the browser, with Pagefind. Every language of the content has its own index and stemming. The index with
 * the most records answers first.
 */
import type { SearchKind, SearchPart } from '../../data/search/kinds.ts';
import type { SynonymGroup } from '../../data/search/synonyms.ts';
import { plainWords, UNSPACED } from '../../kit/plain-words.ts';
import { hasEveryWord } from './likely.ts';

/** A record that was found. */
export interface Hit {
  readonly kind: SearchKind;
  /** The id of the record in the index of its language. */
  readonly id: string;
  readonly language: string;
  /** What tells it from all records of all languages. */
  readonly key: string;
  readonly score: number;
  /** Fetches what the result shows. */
  details(): Promise<HitDetails>;
}

export interface HitDetails {
  readonly url: string;
  /** The text around the match, with matches between `<mark>` and `</mark>`. */
  readonly excerpt: string;
  /** The text that the excerpt comes from. */
  readonly content: string;
  /** The same with `<` and `>` escaped, and marks between words in languages without spaces. */
  readonly raw_content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

interface Query {
  readonly words: string;
  /** Includes retired and expired pieces. */
  readonly archived?: boolean;
  /** Only records with one of these values. */
  readonly within?: { readonly filter: 'persona' | 'product'; readonly values: readonly string[] } | undefined;
}

export interface Engine {
  /** The groups of words that mean the same. */
  readonly synonyms: readonly SynonymGroup[];
  /** The words of the company's name, which are on every page and say nothing. */
  readonly ignored: readonly string[];
  /** The best results first, in the languages that are ready: at least the first. */
  search(query: Query): Promise<Hit[]>;
  /** Loads all other languages. Call it after the first search, which must not wait for them. */
  completed(): Promise<void>;
  /** Whether all languages are loaded. */
  isComplete(): boolean;
}

/** `parts.json` */
interface Parts {
  readonly languages: readonly Language[];
  readonly synonyms: readonly SynonymGroup[];
  readonly company: string;
}

interface Language {
  readonly code: string;
  readonly indexes: readonly Index[];
}

interface Index {
  readonly part: SearchPart;
  readonly folder: string;
}

/** The part of Pagefind's program that is used. */
interface Program {
  createInstance(options: object): Instance;
}

interface Instance {
  mergeIndex(path: string, options: object): Promise<void>;
  search(
    words: string,
    options: object,
  ): Promise<{
    readonly results: ReadonlyArray<{ readonly id: string; readonly score: number; data(): Promise<HitDetails> }>;
  }>;
}

/** A loaded language. */
interface Ready extends Language {
  readonly instance: Instance;
  /** The kinds of records other than pieces, by their hash. */
  readonly kinds: Readonly<Record<string, SearchKind>>;
  /** The indexes of retired and expired pieces, loaded on first use. */
  archived?: Promise<unknown>;
}

/**
 * Starts the search.
 *
 * @param base The path of the site, with slashes around it.
 * @throws When the index cannot be fetched.
 */
export async function openEngine(base: string): Promise<Engine> {
  const folder = `${base}pagefind/`;
  const { company, languages, synonyms } = await fetchJson<Parts>(`${folder}parts.json`);
  const [first, ...others] = languages;
  const ready: Ready[] = first ? [await openLanguage(first, folder, base)] : [];
  let rest: Promise<void> | undefined;
  let complete = others.length === 0;
  return {
    synonyms,
    ignored: plainWords(company),
    async search(query) {
      const found = await Promise.all(ready.map((language) => searchIn(language, query, folder, base)));
      return found.flat().sort((a, b) => b.score - a.score);
    },
    completed() {
      rest ??= Promise.all(others.map((language) => openLanguage(language, folder, base))).then(
        (opened) => {
          ready.push(...opened);
          complete = true;
        },
        (error: unknown) => {
          rest = undefined;
          throw error;
        },
      );
      return rest;
    },
    isComplete: () => complete,
  };
}

/** A match in a name counts almost like one in the title; in what a record has to do with, less than in its text. */
const RANKING = { metaWeights: { title: 5, also: 3, format: 2, about: 0.3 } };

async function openLanguage({ code, indexes }: Language, folder: string, base: string): Promise<Ready> {
  const [first = { part: 'piece', folder: 'piece' }, ...others] = indexes;
  // Each language needs its own copy of the program, which has one stemming.
  const [program, kinds]: [Program, Ready['kinds']] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js?${code}`),
    fetchJson<Ready['kinds']>(`${folder}${code}/kinds.json`),
  ]);
  const instance = program.createInstance({
    basePath: `${folder}${code}/${first.folder}/`,
    baseUrl: base,
    mergeFilter: { part: first.part },
    ranking: RANKING,
  });
  const merged = others.filter(({ part }) => part !== 'archived');
  await Promise.all(merged.map((index) => merge(instance, index, { code, folder, base })));
  return { code, indexes, instance, kinds };
}

function merge(
  instance: Instance,
  index: Index,
  { base, code, folder }: Record<'base' | 'code' | 'folder', string>,
): Promise<void> {
  const options = { baseUrl: base, mergeFilter: { part: index.part }, language: code, ranking: RANKING };
  return instance.mergeIndex(`${folder}${code}/${index.folder}/`, options);
}

async function searchIn(language: Ready, query: Query, folder: string, base: string): Promise<Hit[]> {
  const { code, indexes, instance, kinds } = language;
  const { archived = false, within, words } = query;
  const filters = within && { any: within.values.map((value) => ({ [within.filter]: value })) };
  const looked = segmented(words, code);
  const searches = [];
  if (indexes.some(({ part }) => part !== 'archived')) {
    searches.push(instance.search(looked, { filters: { ...filters, not: { part: 'archived' } } }));
  }
  const [, ...others] = indexes;
  const left = others.filter(({ part }) => part === 'archived');
  if (archived && indexes.some(({ part }) => part === 'archived')) {
    language.archived ??= Promise.all(left.map((index) => merge(instance, index, { code, folder, base })));
    await language.archived;
    searches.push(instance.search(looked, { filters: { ...filters, part: 'archived' } }));
  }
  const groups = (await Promise.all(searches)).flatMap(({ results }) => [
    ...Map.groupBy(results, ({ id }) => kinds[id] ?? 'piece'),
  ]);
  const found = await Promise.all(
    groups.map(async ([kind, results]) => ((await areLikely(results, words, code)) ? [{ kind, results }] : [])),
  );
  return found
    .flat()
    .flatMap(({ kind, results }) =>
      results.map(({ data, id, score }) => ({ kind, id, language: code, key: `${code}/${id}`, score, details: data })),
    );
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`A part of the search, ${address}, answered ${response.status}.`);
  return response.json();
}

type Results = Awaited<ReturnType<Instance['search']>>['results'];

/** Whether results match the search. All do or none: an index either knows a word or does not. */
async function areLikely([best]: Results, words: string, language: string): Promise<boolean> {
  if (!best) return false;
  if (unspaced.includes(language) && UNSPACED.test(words)) return true;
  const { content, meta } = await best.data();
  return hasEveryWord(plainWords(words), plainWords([content, ...Object.values(meta)].join('\n')));
}

/** Languages without spaces between words. */
const unspaced: readonly string[] = ['zh', 'ja', 'th'];

/** In languages without spaces between words, splits a query into words as the index does. */
function segmented(words: string, language: string): string {
  if (!unspaced.includes(language)) return words;
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(words);
  return [...segments].map(({ segment }) => segment).join(' ');
}
