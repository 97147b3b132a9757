/** What the search shows of each kind of record. */
import { freshnessOn, type ReviewPolicy } from '../../audit/freshness.ts';
import { type SearchKind, searchKinds } from '../../data/search/kinds.ts';
import type { PieceStatus, Share } from '../../schema/piece.ts';
import { maySend, type SendState } from '../pieces/may-send.ts';
import { arranged, type Judged, MOST, type ResultPart } from './arrange.ts';
import type { HitDetails } from './engine.ts';
import type { Found } from './query.ts';
import type { Answer } from './search.ts';
import { strengthOf } from './strength.ts';

/** The results of one kind: their number, and the best of them. */
export interface Group {
  readonly kind: SearchKind;
  /** Whether these are pieces with some of the words, below records that have all of them. */
  readonly partly?: true;
  readonly total: number;
  /** Pieces in the parts of their use; every other kind in one part. */
  readonly parts: readonly ResultPart<HitDetails>[];
}

/** The day on which results are judged, and the policy for freshness. */
export interface Day {
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly policy: ReviewPolicy;
}

/** The number of results shown of each kind but pieces. */
const SHOWN: Readonly<Record<Exclude<SearchKind, 'piece'>, number>> = {
  question: 4,
  persona: 3,
  term: 3,
  competitor: 3,
  request: 3,
};

/** The number of results of a kind that have only some of the words. */
const SHOWN_PARTLY = 3;

/** The number of pieces read for the first results, which must not wait for more. */
export const AT_ONCE = 6;

/** The number of pieces read at a time, and in all, until enough may be sent: each can cost a request. */
const AT_A_TIME = 12;
const CONSIDERED = 60;

/**
 * The results by kind. Kinds without results are left out. A persona or term that has the very name comes before pieces that
 * only match. Pieces with some of the words are above requests, and left out below a record that has the very name.
 *
 * @param atATime The number of pieces to read at a time, until enough may be sent.
 */
export async function groupsOf(
  { archived, found, partly, piecesPartly = [] }: Pick<Answer, 'archived' | 'found' | 'partly'> & Partial<Answer>,
  day: Day,
  atATime = AT_A_TIME,
): Promise<Group[]> {
  const byKind = Map.groupBy(found, ({ hit }) => hit.kind);
  const groups = await Promise.all(
    searchKinds.map(async (kind) => {
      const hits = (byKind.get(kind) ?? []).slice(0, partly ? SHOWN_PARTLY : Number.POSITIVE_INFINITY);
      const considered =
        kind === 'piece' ? await bestPieces(hits, day, atATime) : await judgeAll(hits.slice(0, SHOWN[kind]), day);
      const kept = considered.filter(({ state }) => kind !== 'piece' || archived || state.freshness !== 'expired');
      const parts =
        kind === 'piece' ? arranged(kept) : [{ heading: undefined, pieces: kept.map(({ piece }) => piece) }];
      const total = hits.length - considered.length + kept.length;
      return { kind, total, parts, exact: kept.some(({ strength }) => strength === 'exact') };
    }),
  );
  const pieceIsMeant = groups.some(({ exact, kind }) => kind === 'piece' && exact);
  const shown = groups
    .filter(({ total }) => total > 0)
    .toSorted((a, b) => (pieceIsMeant ? 0 : Number(b.exact) - Number(a.exact)));
  const some = shown.some(({ exact }) => exact) ? [] : await judgeAll(piecesPartly.slice(0, SHOWN_PARTLY), day);
  if (some.length === 0) return shown;
  const pieces: Group = { kind: 'piece', partly: true, total: some.length, parts: arranged(some) };
  const isRequest = ({ kind }: Group) => kind === 'request';
  return [...shown.filter((group) => !isRequest(group)), pieces, ...shown.filter(isRequest)];
}

/** Reads on until there are enough pieces that may be sent. */
async function bestPieces(hits: readonly Found[], day: Day, atATime: number): Promise<Judged<HitDetails>[]> {
  const looked: Judged<HitDetails>[] = [];
  for (let at = 0; at < Math.min(hits.length, CONSIDERED); at += atATime) {
    for (const each of await judgeAll(hits.slice(at, at + atATime), day)) looked.push(each);
    if (looked.filter(({ state }) => maySend(state)).length >= MOST) break;
  }
  return looked;
}

function judgeAll(hits: readonly Found[], day: Day): Promise<Judged<HitDetails>[]> {
  return Promise.all(hits.map((found) => judged(found, day)));
}

async function judged({ hit, tries }: Found, day: Day): Promise<Judged<HitDetails>> {
  const piece = await hit.details();
  return { piece, state: pieceState(piece, day), strength: strengthOf(piece, tries) };
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
