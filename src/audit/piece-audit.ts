import type { Piece } from '../content/model.ts';
import type { Format } from '../schema/format.ts';
import type { PieceStatus } from '../schema/piece.ts';
import { type Freshness, freshness, type ReviewRules } from './freshness.ts';
import type { PieceUsage, UsageTotal } from './usage.ts';

/** Why a piece cannot meet needs. */
export type Unusable =
  | { readonly code: 'status'; readonly status: PieceStatus }
  /** `into` is the id of the piece that takes over. */
  | { readonly code: 'merge'; readonly into: string | undefined }
  | { readonly code: 'remove' }
  | { readonly code: 'stale' | 'expired'; readonly freshness: Freshness; readonly expires: string | undefined };

/** A piece and what the audit says about it. */
export interface PieceAudit {
  readonly piece: Piece;
  readonly format: Format;
  /** The id of the first piece in its chain of translations; its own id if it is not a translation. */
  readonly original: string;
  /** Live pieces only, because others need no review. */
  readonly freshness?: Freshness | undefined;
  /** Whether it can meet needs: live, neither stale nor expired, and without a decision to merge or remove it. */
  readonly usable: boolean;
  /** Whether it is an idea that sales still has to approve, in a team that asks sales. */
  readonly forSales: boolean;
  /** Why it is not usable: the reason that would remain if the others were fixed. Absent if it is usable. */
  readonly unusableBecause?: Unusable | undefined;
  /** How often it was used; absent without a list of usage. Counts in no coverage. */
  readonly usage?: PieceUsage | undefined;
  /** Its recent use, if the team ranks pieces by it. */
  readonly usedFirst?: UsageTotal | undefined;
}

/**
 * Judges one piece.
 *
 * @param about.format The piece’s format. Its review interval applies unless the piece sets one.
 * @param today `YYYY-MM-DD`.
 */
export function auditPiece(
  piece: Piece,
  about: Pick<PieceAudit, 'format' | 'forSales' | 'original' | 'usage' | 'usedFirst'>,
  rules: ReviewRules,
  today: string,
): PieceAudit {
  if (piece.status !== 'live') {
    return { piece, ...about, usable: false, unusableBecause: { code: 'status', status: piece.status } };
  }
  const judged = freshness(piece, piece.reviewEvery ?? about.format.reviewEvery, rules, today);
  const unusableBecause = leaving(piece) ?? worn(piece, judged);
  return { piece, ...about, freshness: judged, usable: unusableBecause === undefined, unusableBecause };
}

/** Whether a review alone would make the piece usable again. */
export function needsOnlyReview({ piece, freshness: judged }: PieceAudit): boolean {
  return judged?.state === 'stale' && leaving(piece) === undefined;
}

/** Whether there is a decision to merge or remove the piece. */
export function isLeaving(piece: Piece): boolean {
  return leaving(piece) !== undefined;
}

function leaving({ decision }: Piece): Unusable | undefined {
  if (decision?.verdict === 'merge') return { code: 'merge', into: decision.into };
  return decision?.verdict === 'remove' ? { code: 'remove' } : undefined;
}

function worn({ expires }: Piece, judged: Freshness): Unusable | undefined {
  const { state } = judged;
  return state === 'expired' || state === 'stale' ? { code: state, freshness: judged, expires } : undefined;
}
