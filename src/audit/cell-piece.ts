import type { Question } from '../schema/persona.ts';
import { freshnessRank } from './freshness.ts';
import { compareId } from './order.ts';
import { needsOnlyReview, type PieceAudit } from './piece-audit.ts';

/** A live piece in one cell that it serves. */
export interface CellPiece {
  readonly piece: PieceAudit;
  /** Primary: made for exactly this. Secondary: listed, but fills no need. */
  readonly fit: 'primary' | 'secondary';
  /** The questions of this cell that it says it answers, in the order of the persona’s file. */
  readonly answers: Question[];
}

/** Sorts the pieces of a cell, the one to reach for first: usable, then primary, then freshest, then by id. */
export function compareCellPieces(a: CellPiece, b: CellPiece): number {
  return (
    Number(b.piece.usable) - Number(a.piece.usable) ||
    Number(b.fit === 'primary') - Number(a.fit === 'primary') ||
    rank(a.piece) - rank(b.piece) ||
    compareId(a.piece.piece, b.piece.piece)
  );
}

function rank({ freshness }: PieceAudit): number {
  return freshnessRank(freshness?.state ?? 'expired');
}

/** The pieces that can fill needs: usable and primary, in the order given. */
export function fillingPieces(pieces: readonly CellPiece[]): PieceAudit[] {
  return pieces.filter(({ piece, fit }) => piece.usable && fit === 'primary').map(({ piece }) => piece);
}

/** The primary pieces that a review alone would let fill needs again, in the order given. */
export function stalePrimary(pieces: readonly CellPiece[]): CellPiece[] {
  return pieces.filter(({ piece, fit }) => fit === 'primary' && needsOnlyReview(piece));
}
