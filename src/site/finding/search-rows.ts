/** Which pieces of a list hold some words: in their titles, or anywhere in what the search looks through. */
import type { Row } from '../../data/unpack-facts.ts';
import { oncePer } from '../../kit/once-per.ts';
import type { Engine } from './engine.ts';
import { nearTitles } from './found.ts';
import { readyTitle, titleMatcher } from './titles.ts';

/** By the hash of a record: the place of its row. */
export type RowsByHash = Readonly<Record<string, number>>;

/** The places of rows, the best match first. */
export type Places = readonly number[];

const readyTitleOf = oncePer(({ title }: Row) => readyTitle(title));

/** The rows whose titles hold every word, at least its beginning. Answers at once. */
export function titlesWith(rows: readonly Row[], words: string): Places {
  const wrongIn = titleMatcher(words);
  return rows.flatMap((row) => (wrongIn(readyTitleOf(row)) === 0 ? row.place : []));
}

/**
 * The rows that hold the words anywhere: what the search finds, then what only a title holds; and where there is
 * nothing, titles with a letter that is wrong.
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
  const hits = (await engine.search({ words, gone: true })).filter(({ kind }) => kind === 'piece');
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
