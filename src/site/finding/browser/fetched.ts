/** What lists and the search fetch. */
import type { PieceFacts } from '../../../data/facts.ts';
import { type Row, rowsOf } from '../../../data/unpack-facts.ts';
import { base, fetchJson, once } from '../../frame/browser/fetch-json.ts';
import { policy, today } from '../../frame/browser/readers-day.ts';
import { type Engine, openEngine } from '../engine.ts';
import { type Vocabulary, vocabularyOf } from '../spelling.ts';
import { getFinderData } from './fetched-finder.ts';

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

export const getEngine = once((): Promise<Engine> => openEngine(base));
