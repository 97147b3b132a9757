/** Which pieces of a list have some words: in their titles, or anywhere in their text. */
import type { Row } from '../../data/unpack-facts.ts';
import { oncePer } from '../../kit/once-per.ts';
import type { Engine } from './engine.ts';
import { nearTitles } from './found.ts';
import { readyTitle, titleMatcher } from './titles.ts';

/** The place of the row of a record, by the hash of the record. */
export type RowsByHash = Readonly<Record<string, number>>;

/** The places of rows, the best match first. */
export type Places = readonly number[];

const readyTitleOf = oncePer(({ title }: Row) => readyTitle(title));

/** The rows whose titles have every word or a word that starts with it. Needs no request. */
export function titlesWith(rows: readonly Row[], words: string): Places {
  const wrongIn = titleMatcher(words);
  return rows.flatMap((row) => (wrongIn(readyTitleOf(row)) === 0 ? row.place : []));
}

/**
 * The rows that have the words anywhere: results of the search, then titles. Without results, titles with one wrong
 * letter.
 *
 * @param rowsOf Fetches the rows of a language's records.
 */
export async function rowsWithWords(
  rows: readonly Row[],
  words: string,
  engine: Engine,
  rowsOf: (language: string) => Promise<RowsByHash>,
): Promise<Places> {
  if (!engine.isComplete()) await engine.completed();
  const hits = (await engine.search({ words, archived: true })).filter(({ kind }) => kind === 'piece');
  const byLanguage = new Map(
    await Promise.all(
      [...new Set(hits.map(({ language }) => language))].map(
        async (language) => [language, await rowsOf(language)] as const,
      ),
    ),
  );
  const found = hits.flatMap(({ id, language }) => byLanguage.get(language)?.[id] ?? []);
  const all = [...new Set([...found, ...titlesWith(rows, words)])];
  return all.length > 0 ? all : nearTitles(rows, words, true, rows.length).map(({ place }) => place);
}
