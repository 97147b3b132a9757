/** What drives the topics of pieces, and which ideas wait for sales to approve them. */
import type { Piece } from '../content/model.ts';
import { compareId, compareText } from '../kit/order.ts';
import type { PublishedModel } from '../publish/published.ts';
import type { Team } from '../schema/person.ts';
import { type OriginFrom, originFrom } from '../schema/piece.ts';
import type { Policy } from '../schema/policy.ts';
import { quarterOf } from './agreement/pull-apart.ts';

/** Where a topic came from; `unknown` if the piece does not say. */
export type Origin = OriginFrom | 'unknown';

/** Every origin, in the order of display. */
export const origins: readonly Origin[] = [...originFrom.options, 'unknown'];

/** Pieces by the origin of their topics. */
export interface OriginCounts {
  readonly pieces: Readonly<Record<Origin, readonly Piece[]>>;
  readonly total: number;
  /** Those that say where the topic came from. Shares are of these. */
  readonly known: number;
  /** Those from sales: its ideas and its requests. */
  readonly fromSales: number;
}

/** The topics of all pieces. Each piece is in `all`, in one period and in one team. */
export interface Topics {
  readonly all: OriginCounts;
  /**
   * By the quarter in which the piece was published, the newest first; then pieces that are planned, and published ones
   * without a date. Only those with pieces.
   */
  readonly periods: ReadonlyArray<{ readonly period: TopicPeriod; readonly counts: OriginCounts }>;
  /** By the team of the owner, in the order of people.yaml. */
  readonly teams: ReadonlyArray<{ readonly team: Team; readonly counts: OriginCounts }>;
}

/** A quarter such as `2026-Q4`, pieces that are not live yet, or pieces without a date of publication. */
export type TopicPeriod = 'planned' | 'undated' | `${number}-Q${number}`;

/** Counts the topics of every piece; undefined if no piece says where its topic came from. */
export function topicsOf({ pieces, people }: Pick<PublishedModel, 'pieces' | 'people'>): Topics | undefined {
  if (pieces.every(({ origin }) => origin === undefined)) return undefined;
  const sorted = pieces.toSorted(compareId);
  const periods = Map.groupBy(sorted, periodOf);
  const teamOf = new Map(people.map(({ id, team }) => [id, team]));
  const teams = Map.groupBy(sorted, ({ owner }) => teamOf.get(owner));
  const order = [...new Set(people.map(({ team }) => team))];
  return {
    all: countOrigins(sorted),
    periods: [...periods]
      .map(([period, members]) => ({ period, counts: countOrigins(members) }))
      .sort((a, b) => comparePeriods(a.period, b.period)),
    teams: order.flatMap((team) => {
      const members = teams.get(team);
      return members ? [{ team, counts: countOrigins(members) }] : [];
    }),
  };
}

function periodOf({ published, status }: Piece): TopicPeriod {
  if (status !== 'live' && status !== 'retired') return 'planned';
  return published === undefined ? 'undated' : (quarterOf(published) as TopicPeriod);
}

/** Planned pieces first, then quarters from new to old, then those without a date. */
function comparePeriods(a: TopicPeriod, b: TopicPeriod): number {
  const place = (period: TopicPeriod) => (period === 'planned' ? 0 : period === 'undated' ? 2 : 1);
  return place(a) - place(b) || compareText(b, a);
}

function countOrigins(pieces: readonly Piece[]): OriginCounts {
  const found = Map.groupBy(pieces, ({ origin }): Origin => origin?.from ?? 'unknown');
  const of = (origin: Origin) => found.get(origin) ?? [];
  return {
    pieces: {
      sales: of('sales'),
      request: of('request'),
      gap: of('gap'),
      search: of('search'),
      campaign: of('campaign'),
      event: of('event'),
      loss: of('loss'),
      other: of('other'),
      unknown: of('unknown'),
    },
    total: pieces.length,
    known: pieces.length - of('unknown').length,
    fromSales: of('sales').length + of('request').length,
  };
}

/** What decides whether sales approves ideas. */
interface Approving {
  readonly pieces: readonly Piece[];
  readonly site: { readonly policy: Pick<Policy, 'approveIdeas'> };
}

/**
 * Whether ideas wait for sales: the policy says so, or a piece was approved once. A team that does not ask sales hears
 * nothing of it.
 */
export function asksSales({ pieces, site }: Approving): boolean {
  return site.policy.approveIdeas || pieces.some(({ approved }) => approved !== undefined);
}

/** The ideas that sales has not approved, by id; none in a team that does not ask sales. */
export function ideasToApprove(model: Approving): Piece[] {
  return asksSales(model) ? model.pieces.filter(waitsForSales).toSorted(compareId) : [];
}

/** Whether a piece is an idea that sales has not approved, and that no decision drops. */
export function waitsForSales({ approved, decision, status }: Piece): boolean {
  const dropped = decision?.verdict === 'remove' || decision?.verdict === 'merge';
  return status === 'idea' && approved === undefined && !dropped;
}
