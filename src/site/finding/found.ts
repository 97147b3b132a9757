/** One search over all kinds: what is shown of each, and titles that match but for a letter. */
import { freshness, type ReviewPolicy } from '../../audit/freshness.ts';
import type { Named } from '../../data/facts.ts';
import { type SearchKind, searchKinds } from '../../data/search-kinds.ts';
import type { Row } from '../../data/unpack-facts.ts';
import type { PieceStatus, Share } from '../../schema/piece.ts';
import { maySend, groupedByUse, type SendState, useOf, uses } from '../pieces/may-send.ts';
import type { Engine, Hit, HitDetails } from './engine.ts';
import { readyTitle, titleMatcher } from './titles.ts';

/** The results of one kind: how many there are, and what is shown of the best. */
export interface Group {
  readonly kind: SearchKind;
  readonly total: number;
  /** Of pieces first what may be sent, and last what must not be used. */
  readonly shown: readonly HitDetails[];
}

/** The day on which results are judged, and the numbers that freshness depends on. */
export interface Day {
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly policy: ReviewPolicy;
}

/** How many results of each kind are shown: what a reader sees at a glance. */
const SHOWN: Readonly<Record<SearchKind, number>> = { piece: 6, question: 4, persona: 3, request: 3 };

/** How many pieces of each other use are shown beside those that may be sent. */
const SHOWN_APART = 3;

/** The most pieces that are searched for those that may be sent: each costs a request. */
const LOOKED_AT = 60;

/** With so many pieces found, nobody needs those whose titles are one letter off. */
export const ENOUGH = 3;

/**
 * Searches for words in every kind. Kinds without a result are left out.
 *
 * @param gone With what is retired or has expired.
 * @param day What has become stale or has expired since the index was made is known by it.
 */
export async function findAll(engine: Engine, words: string, gone: boolean, day: Day): Promise<Group[]> {
  const found = Map.groupBy(await engine.search({ words, gone }), ({ kind }) => kind);
  const groups = await Promise.all(
    searchKinds.map(async (kind) => {
      const hits = found.get(kind) ?? [];
      if (kind === 'piece') return { kind, ...(await bestPieces(hits, gone, day)) };
      const shown = await Promise.all(hits.slice(0, SHOWN[kind]).map((hit) => hit.details()));
      return { kind, total: hits.length, shown };
    }),
  );
  return groups.filter(({ total }) => total > 0);
}

/** The best pieces that may be sent, then the best of every other use. Looks further down until there are enough. */
async function bestPieces(hits: readonly Hit[], gone: boolean, day: Day): Promise<Pick<Group, 'total' | 'shown'>> {
  const standing = (hit: HitDetails) => pieceStanding(hit, day);
  const looked: HitDetails[] = [];
  let left = 0;
  for (let at = 0; at < Math.min(hits.length, LOOKED_AT); at += SHOWN.piece) {
    const next = await Promise.all(hits.slice(at, at + SHOWN.piece).map((hit) => hit.details()));
    const kept = next.filter((hit) => gone || standing(hit).freshness !== 'expired');
    left += next.length - kept.length;
    looked.push(...kept);
    if (looked.filter((hit) => maySend(standing(hit))).length >= SHOWN.piece) break;
  }
  const shown = groupedByUse(looked, standing).flatMap(({ members, use }) =>
    members.slice(0, use === 'send' ? SHOWN.piece : SHOWN_APART),
  );
  return { total: hits.length - left, shown };
}

/** Whether a piece that was found may be sent on a day, and why not. */
export function pieceStanding({ filters, meta }: HitDetails, { policy, today }: Day): SendState {
  const [status] = filters.status ?? [];
  const [share = 'internal'] = filters.share ?? [];
  // A review that is due on a day is one of that day which holds for no day at all.
  const judged = freshness({ published: meta.due, expires: meta.expires }, 0, policy, today).state;
  return {
    status: status as PieceStatus,
    share: share as Share,
    freshness: status === 'live' ? judged : undefined,
    leaving: meta.decision !== undefined,
  };
}

/**
 * The pieces whose titles hold the words, but for a letter in at least one: first what may be sent, then the fewest
 * such words.
 */
export function nearTitles(rows: readonly Row[], words: string, gone: boolean, most: number): Row[] {
  const wrongIn = titleMatcher(words);
  const rank = (row: Row) => uses.indexOf(useOf(row));
  return rows
    .flatMap((row) => {
      if (!gone && (row.status === 'retired' || row.freshness === 'expired')) return [];
      const wrong = wrongIn(readyTitle(row.title));
      return wrong === undefined ? [] : [{ row, wrong }];
    })
    .sort((a, b) => rank(a.row) - rank(b.row) || a.wrong - b.wrong || a.row.place - b.row.place)
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
