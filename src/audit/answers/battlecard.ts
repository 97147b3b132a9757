/** What a rep should know about a competitor, from everything that names it. */
import type { Competitor } from '../../content/model.ts';
import type { Audit } from '../audit.ts';
import { type Freshness, freshness } from '../freshness.ts';
import type { PieceAudit } from '../piece-audit.ts';
import { type Answer, answerList } from './answer-list.ts';
import { byCount, type CompetitorDeals, type DealsInPeriod, dealsAgainst } from './win-loss.ts';

export interface Battlecard {
  readonly competitor: Competitor;
  readonly freshness: Freshness;
  readonly deals: CompetitorDeals;
  /** Why we won, and why we lost: most deals first. */
  readonly won: readonly DealsInPeriod[];
  readonly lost: readonly DealsInPeriod[];
  /** The questions it raises, in the order of the list of answers. */
  readonly answers: readonly Answer[];
  /** The pieces that name it, by id. */
  readonly pieces: readonly PieceAudit[];
}

/** The battlecard of a competitor. */
export function battlecard(audit: Audit, competitor: Competitor): Battlecard {
  const deals = dealsAgainst(audit, competitor);
  const { id, reviewed, reviewEvery } = competitor;
  return {
    competitor,
    freshness: freshness({ reviewed }, reviewEvery, audit.model.site, audit.today),
    deals,
    won: byCount(deals.all, 'won'),
    lost: byCount(deals.all, 'lost'),
    answers: answerList(audit).filter(({ competitors }) => competitors.some((one) => one.id === id)),
    pieces: [...audit.pieces.values()].filter(({ piece }) => piece.competitors.includes(id)),
  };
}
