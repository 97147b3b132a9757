/** One search over all kinds: what is shown of each, and titles that match but for a letter. */
import type { Named } from '../../data/facts.ts';
import { type SearchKind, searchKinds } from '../../data/search-kinds.ts';
import type { Engine, HitDetails } from './engine.ts';
import type { Row } from './rows.ts';
import { readyTitle, titleMatcher } from './titles.ts';

/** The results of one kind: how many there are, and what is shown of the best. */
export interface Group {
  readonly kind: SearchKind;
  readonly total: number;
  readonly shown: readonly HitDetails[];
}

/** How many results of each kind are shown: what a reader sees at a glance. */
const SHOWN: Readonly<Record<SearchKind, number>> = { piece: 6, question: 4, persona: 3, request: 3 };

/** With so many pieces found, nobody needs those whose titles are one letter off. */
export const ENOUGH = 3;

/**
 * Searches for words in every kind. Kinds without a result are left out.
 *
 * @param gone With what is retired or has expired.
 * @param today `YYYY-MM-DD`, for what has expired since the index was made.
 */
export async function findAll(engine: Engine, words: string, gone: boolean, today: string): Promise<Group[]> {
  const found = Map.groupBy(await engine.search({ words, gone }), ({ kind }) => kind);
  const groups = await Promise.all(
    searchKinds.map(async (kind) => {
      const hits = found.get(kind) ?? [];
      const best = await Promise.all(hits.slice(0, SHOWN[kind]).map((hit) => hit.details()));
      const shown = best.filter(({ meta }) => gone || meta.expires === undefined || today <= meta.expires);
      return { kind, total: hits.length - best.length + shown.length, shown };
    }),
  );
  return groups.filter(({ total }) => total > 0);
}

/** The pieces whose titles hold the words, but for a letter in at least one; the fewest such words first. */
export function nearTitles(rows: readonly Row[], words: string, gone: boolean, most: number): Row[] {
  const wrongIn = titleMatcher(words);
  return rows
    .flatMap((row) => {
      if (!gone && (row.status === 'retired' || row.freshness === 'expired')) return [];
      const wrong = wrongIn(readyTitle(row.title));
      return wrong === undefined ? [] : [{ row, wrong }];
    })
    .sort((a, b) => a.wrong - b.wrong || a.row.place - b.row.place)
    .slice(0, most)
    .map(({ row }) => row);
}

/** What comes nearest to words that nothing was found for. */
export interface Nearest {
  /** The cell where something like it is asked: its id and its name. */
  readonly cell?: Named | undefined;
  /** Open requests that share words with it. */
  readonly requests: readonly HitDetails[];
}

/** How many open requests that look the same are shown. */
const ALIKE = 3;

/** Looks for every word alone: the cell of the question or piece with the most of the words, and open requests. */
export async function nearest(
  engine: Engine,
  words: string,
  cells: Readonly<Record<string, string>>,
): Promise<Nearest> {
  const single = [...new Set(words.split(/\s+/).filter((word) => word.length > 2))];
  const requests = await byMostWords(engine, single, 'request', { open: 'yes' });
  for (const kind of ['question', 'piece'] as const) {
    const [best] = await byMostWords(engine, single, kind);
    const id = best?.filters.cell?.find((cell) => cells[cell] !== undefined);
    const name = id === undefined ? undefined : cells[id];
    if (id !== undefined && name !== undefined) return { cell: [id, name], requests };
  }
  return { requests };
}

/** The records that hold the most of some words, then those that hold them best. */
async function byMostWords(
  engine: Engine,
  words: readonly string[],
  kind: SearchKind,
  filters: Readonly<Record<string, string>> = {},
): Promise<HitDetails[]> {
  const found = await Promise.all(words.map((each) => engine.search({ words: each, filters })));
  const sums = new Map<string, { held: number; score: number; hit: (typeof found)[number][number] }>();
  for (const hit of found.flat().filter((each) => each.kind === kind)) {
    const key = `${hit.language}/${hit.id}`;
    const sum = sums.get(key) ?? { held: 0, score: 0, hit };
    sums.set(key, { held: sum.held + 1, score: sum.score + hit.score, hit });
  }
  const best = [...sums.values()].sort((a, b) => b.held - a.held || b.score - a.score);
  return Promise.all(best.slice(0, ALIKE).map(({ hit }) => hit.details()));
}
