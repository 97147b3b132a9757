/** One search over all kinds of records: what to show of each, and titles that match except for a letter. */
import { freshnessOn, type ReviewPolicy } from '../../audit/freshness.ts';
import type { Named } from '../../data/facts.ts';
import { type SearchKind, searchKinds } from '../../data/search-kinds.ts';
import type { Row } from '../../data/unpack-facts.ts';
import type { PieceStatus, Share } from '../../schema/piece.ts';
import { groupedByUse, maySend, type SendState, useOf, uses } from '../pieces/may-send.ts';
import type { Engine, Hit, HitDetails } from './engine.ts';
import { readyTitle, titleMatcher } from './titles.ts';

/** The results of one kind: their number, and the best of them. */
export interface Group {
  readonly kind: SearchKind;
  readonly total: number;
  /** Pieces that may be sent come first, those that must not be used last. */
  readonly shown: readonly HitDetails[];
}

/** The day on which results are judged, and the policy for freshness. */
export interface Day {
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly policy: ReviewPolicy;
}

/** The number of results shown of each kind: what a reader sees at a glance. */
const SHOWN: Readonly<Record<SearchKind, number>> = { piece: 6, question: 4, persona: 3, request: 3 };

/** The number of pieces shown of each use other than those that may be sent. */
const SHOWN_APART = 3;

/** The number of hits searched for pieces that may be sent: each costs a request. */
const CONSIDERED = 60;

/** With at least this many pieces found, titles with one wrong letter are not shown. */
export const ENOUGH = 3;

/**
 * Searches every kind of record. Kinds without results are left out.
 *
 * @param archived Includes retired and expired pieces.
 * @param day Shows what became stale or expired after the index was made.
 */
export async function findAll(engine: Engine, words: string, archived: boolean, day: Day): Promise<Group[]> {
  const found = Map.groupBy(await engine.search({ words, archived }), ({ kind }) => kind);
  const groups = await Promise.all(
    searchKinds.map(async (kind) => {
      const hits = found.get(kind) ?? [];
      if (kind === 'piece') return { kind, ...(await bestPieces(hits, archived, day)) };
      const shown = await Promise.all(hits.slice(0, SHOWN[kind]).map((hit) => hit.details()));
      return { kind, total: hits.length, shown };
    }),
  );
  return groups.filter(({ total }) => total > 0);
}

/** The best pieces that may be sent, then the best of every other use. Reads on until there are enough. */
async function bestPieces(hits: readonly Hit[], archived: boolean, day: Day): Promise<Pick<Group, 'total' | 'shown'>> {
  const stateOf = (hit: HitDetails) => pieceState(hit, day);
  const looked: HitDetails[] = [];
  let left = 0;
  for (let at = 0; at < Math.min(hits.length, CONSIDERED); at += SHOWN.piece) {
    const next = await Promise.all(hits.slice(at, at + SHOWN.piece).map((hit) => hit.details()));
    const kept = next.filter((hit) => archived || stateOf(hit).freshness !== 'expired');
    left += next.length - kept.length;
    looked.push(...kept);
    if (looked.filter((hit) => maySend(stateOf(hit))).length >= SHOWN.piece) break;
  }
  const shown = groupedByUse(looked, stateOf).flatMap(({ members, use }) =>
    members.slice(0, use === 'send' ? SHOWN.piece : SHOWN_APART),
  );
  return { total: hits.length - left, shown };
}

/** Whether a found piece may be sent on a day, and why not. */
export function pieceState({ filters, meta }: HitDetails, { policy, today }: Day): SendState {
  const [status] = filters.status ?? [];
  const [share = 'internal'] = filters.share ?? [];
  const { due, expires, unreviewed } = meta;
  const judged = freshnessOn({ due, expires, unreviewed: unreviewed !== undefined }, policy, today).state;
  return {
    status: status as PieceStatus,
    share: share as Share,
    freshness: status === 'live' ? judged : undefined,
    leaving: meta.decision !== undefined,
  };
}

/**
 * The pieces whose titles match the words except for a letter in at least one: those that may be sent first, then those
 * with the fewest such words.
 */
export function nearTitles(rows: readonly Row[], words: string, archived: boolean, most: number): Row[] {
  const wrongIn = titleMatcher(words);
  const rank = (row: Row) => uses.indexOf(useOf(row));
  return rows
    .flatMap((row) => {
      if (!archived && (row.status === 'retired' || row.freshness === 'expired')) return [];
      const wrong = wrongIn(readyTitle(row.title));
      return wrong === undefined ? [] : [{ row, wrong }];
    })
    .sort((a, b) => rank(a.row) - rank(b.row) || a.wrong - b.wrong || a.row.place - b.row.place)
    .slice(0, most)
    .map(({ row }) => row);
}

/** The closest matches to words without results. */
export interface Nearest {
  /** The id and name of the cell with a similar question or piece. */
  readonly cell?: Named | undefined;
  /** Open requests that share words with the search. */
  readonly requests: readonly HitDetails[];
}

/** The number of similar open requests shown. */
const ALIKE = 3;

/** Searches for each word alone: the cell of the question or piece with the most of the words, and open requests. */
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

/** The records with the most of some words; ties by score. */
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
