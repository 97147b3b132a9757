import type { Piece } from '../content/model.ts';
import type { Format } from '../schema/format.ts';
import type { Policy } from '../schema/site.ts';
import { type Freshness, freshness } from './freshness.ts';
import { freshnessReason } from './freshness-reason.ts';
import { type Sentence, sentence } from './sentence.ts';

/** A piece with what the audit says of it. */
export interface PieceAudit {
  readonly piece: Piece;
  readonly format: Format;
  /** The id of the piece that it is a translation of, however often translated on; its own when it is none. */
  readonly original: string;
  /** Live pieces only: nobody needs to review what nobody may send. */
  readonly freshness?: Freshness | undefined;
  /** Whether it can meet needs: live, neither stale nor expired, and not decided to be merged or removed. */
  readonly usable: boolean;
  /** Why it is not usable, in plain words; the reason that would outlast the others. Absent when it is usable. */
  readonly unusableBecause?: Sentence | undefined;
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
    return { piece, format, original, usable: false, unusableBecause: sentence`status ${piece.status}` };
  }
  const judged = freshness(piece, piece.reviewEvery ?? format.reviewEvery, policy, today);
  const unusableBecause = leaving(piece) ?? worn(piece, judged);
  return { piece, format, original, freshness: judged, usable: unusableBecause === undefined, unusableBecause };
}

/** Whether a review alone would make the piece usable again. */
export function needsOnlyReview({ piece, freshness: judged }: PieceAudit): boolean {
  return judged?.state === 'stale' && leaving(piece) === undefined;
}

/** Whether it was decided that the piece goes: merged into another or removed. */
export function isLeaving(piece: Piece): boolean {
  return leaving(piece) !== undefined;
}

function leaving({ decision }: Piece): Sentence | undefined {
  if (decision?.verdict === 'merge') return sentence`to be merged into ${decision.into ?? 'another'}`;
  if (decision?.verdict === 'remove') return sentence`to be removed`;
  return undefined;
}

function worn(piece: Piece, judged: Freshness): Sentence | undefined {
  return judged.state === 'expired' || judged.state === 'stale' ? freshnessReason(judged, piece.expires) : undefined;
}
