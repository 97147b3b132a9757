/** What the site's scripts fetch: each file once, and again only after a failure. */
import type { PieceFacts } from '../../../data/facts.ts';
import type { SynonymGroup } from '../../../data/search/synonyms.ts';
import { type Row, rowsOf } from '../../../data/unpack-facts.ts';
import { policy, today } from '../../frame/browser/readers-day.ts';
import { type Engine, openEngine } from '../engine.ts';
import type { FinderData } from '../finder-data.ts';
import { type Vocabulary, vocabularyOf } from '../spelling.ts';

/** The path of the site, with a slash at both ends. */
export const base = document.documentElement.dataset.base ?? '/';

/** The facts of all pieces, and their rows. */
export interface Pieces {
  readonly facts: PieceFacts;
  readonly rows: readonly Row[];
}

const getFacts = once(() => fetchJson<PieceFacts>('content/facts.json'));

/** The latest pieces, and the day on which they were judged. */
let latest: (Pieces & { readonly day: string }) | undefined;

/** The pieces as of today. The same object until the day changes. */
export async function getPieces(): Promise<Pieces> {
  const facts = await getFacts();
  if (latest?.day !== today) latest = { day: today, facts, rows: rowsOf(facts, policy, today) };
  return latest;
}

export const getFinderData = once(() => fetchJson<FinderData>('find/finder.json'));

/** The words of the content that a misspelled word may mean. */
export const getVocabulary = once(async (): Promise<Vocabulary> => {
  const [{ facts }, { names, questions }, { synonyms }] = await Promise.all([
    getPieces(),
    getFinderData(),
    getEngine(),
  ]);
  const asks = Object.values(questions).flatMap((asked) => asked.map(([, ask]) => ask));
  return vocabularyOf([...facts.columns.title, ...asks, ...names, ...synonyms.flat()]);
});

/** The words that mean the same. */
export const getSynonyms = once(async (): Promise<readonly SynonymGroup[]> => {
  const { synonyms } = await fetchJson<{ synonyms: readonly SynonymGroup[] }>('pagefind/parts.json');
  return synonyms;
});

export const getEngine = once((): Promise<Engine> => openEngine(base));

/** Fetches a file of this site. */
export async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(base + path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return response.json();
}

function once<T>(get: () => Promise<T>): () => Promise<T> {
  let got: Promise<T> | undefined;
  return () => {
    got ??= get().catch((error: unknown) => {
      got = undefined;
      throw error;
    });
    return got;
  };
}
