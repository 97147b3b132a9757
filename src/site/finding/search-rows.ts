/** Which pieces of a list have some words: in their titles, or anywhere in their text. */
import type { Row } from '../../data/unpack-facts.ts';
import { oncePer } from '../../kit/once-per.ts';
import type { Engine } from './engine.ts';
import { search } from './search.ts';
import type { Vocabulary } from './spelling.ts';
import { readyTitle, titleTest } from './titles.ts';

/** The place of the row of a record, by the hash of the record. */
export type RowsByHash = Readonly<Record<string, number>>;

/** The places of rows, the best match first. */
export type Places = readonly number[];

const readyTitleOf = oncePer(({ title }: Row) => readyTitle(title));

/** The rows whose titles have every word or a word that starts with it. Needs no request. */
export function titlesWith(rows: readonly Row[], words: string): Places {
  const matches = titleTest(words);
  return rows.flatMap((row) => (matches(readyTitleOf(row)) ? row.place : []));
}

/**
 * The rows that have the words anywhere, or words that mean the same: the results of the search, then titles.
 *
 * @param rowsOf Fetches the rows of a language's records.
 */
export async function rowsWithWords(
  rows: readonly Row[],
  words: string,
  engine: Engine,
  getVocabulary: () => Promise<Vocabulary>,
  rowsOf: (language: string) => Promise<RowsByHash>,
): Promise<Places> {
  if (!engine.isComplete()) await engine.completed();
  const { found: whole, piecesPartly } = await search(engine, words, true, getVocabulary);
  const hits = [...whole, ...piecesPartly].flatMap(({ hit }) => (hit.kind === 'piece' ? [hit] : []));
  const byLanguage = new Map(
    await Promise.all(
      [...new Set(hits.map(({ language }) => language))].map(
        async (language) => [language, await rowsOf(language)] as const,
      ),
    ),
  );
  const found = hits.flatMap(({ id, language }) => byLanguage.get(language)?.[id] ?? []);
  return [...new Set([...found, ...titlesWith(rows, words)])];
}
