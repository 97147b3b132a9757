import type { Piece } from '../content/model.ts';
import type { Format } from '../schema/format.ts';
import type { PieceStatus } from '../schema/piece.ts';
import type { Policy } from '../schema/site.ts';
import { type Freshness, freshness } from './freshness.ts';

/** Why a piece cannot meet needs. */
export type Unusable =
  | { readonly code: 'status'; readonly status: PieceStatus }
  /** `into` is the id of the piece that takes over. */
  | { readonly code: 'merge'; readonly into: string | undefined }
  | { readonly code: 'remove' }
  | { readonly code: 'stale' | 'expired'; readonly freshness: Freshness; readonly expires: string | undefined };

/** A piece as the audit judges it. */
export interface PieceAudit {
  readonly piece: Piece;
  readonly format: Format;
  /** The id of the first piece in its chain of translations; its own when it is not a translation. */
  readonly original: string;
  /** Of live pieces only: what no one may send needs no review. */
  readonly freshness?: Freshness | undefined;
  /** Whether it can meet needs: live, neither stale nor expired, and not decided to be merged or removed. */
  readonly usable: boolean;
  /** Why it is not usable: the reason that would outlast the others. Absent when it is usable. */
  readonly unusableBecause?: Unusable | undefined;
}

/**
 * Judges one piece.
 *
 * @param about.format The piece's own format; its review interval holds unless the piece sets one.
 * @param today `YYYY-MM-DD`.
 */
export function auditPiece(
  piece: Piece,
  { format, original }: Pick<PieceAudit, 'format' | 'original'>,
  policy: Policy,
  today: string,
): PieceAudit {
  if (piece.status !== 'live') {
    return { piece, format, original, usable: false, unusableBecause: { code: 'status', status: piece.status } };
  }
  const judged = freshness(piece, piece.reviewEvery ?? format.reviewEvery, policy, today);
  const unusableBecause = leaving(piece) ?? worn(piece, judged);
  return { piece, format, original, freshness: judged, usable: unusableBecause === undefined, unusableBecause };
}

/** Whether a review alone would make the piece usable again. */
export function needsOnlyReview({ piece, freshness: judged }: PieceAudit): boolean {
  return judged?.state === 'stale' && leaving(piece) === undefined;
}

/** Whether it was decided to merge the piece into another or to remove it. */
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
