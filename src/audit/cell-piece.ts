import type { Question } from '../schema/persona.ts';
import type { PieceStatus, Share } from '../schema/piece.ts';
import { freshnessRank, freshnessStates } from './freshness.ts';
import { needsOnlyReview, type PieceAudit } from './piece-audit.ts';

/** A piece in a cell that it serves. */
export interface CellPiece {
  readonly audited: PieceAudit;
  /** Primary: made for this cell. Secondary: listed, but meets no need. */
  readonly fit: 'primary' | 'secondary';
  /** The questions of this cell that it claims to answer, in the order of the persona’s file. */
  readonly answers: Question[];
}

/** The order of labels for a buyer: anyone, then some, then no one outside. */
const SHARE_RANK: Readonly<Record<Share, number>> = { public: 0, prospects: 0, customers: 1, partners: 1, internal: 2 };
const SHARE_RANKS = 3;

/** More than the number of questions in any cell. */
const MANY_ANSWERS = 1000;

/**
 * The live pieces of a cell, best first: usable, then primary, then freshest, then the most questions answered, then
 * for prospects, then, if the team wants it, used; ties in the order given.
 */
export function inOrder(pieces: readonly CellPiece[]): CellPiece[] {
  return sortedBy(pieces, place);
}

/**
 * Sorts by a whole number that is calculated once for each piece; ties keep their order. The index of each piece is
 * part of its number, so that plain numbers can be sorted without a comparison function.
 */
function sortedBy(pieces: readonly CellPiece[], numberOf: (cellPiece: CellPiece) => number): CellPiece[] {
  const count = pieces.length;
  const keys = Float64Array.from(pieces, (cellPiece, at) => numberOf(cellPiece) * count + at).sort();
  return Array.from(keys, (key) => pieces[key % count] as CellPiece);
}

/** The criteria as digits of one number, the most important first. */
function place({ audited, fit, answers }: CellPiece): number {
  let number = audited.usable ? 0 : 1;
  number = number * 2 + (fit === 'primary' ? 0 : 1);
  number = number * freshnessStates.length + freshnessRank(audited.freshness?.state ?? 'expired');
  number = number * MANY_ANSWERS + MANY_ANSWERS - 1 - Math.min(answers.length, MANY_ANSWERS - 1);
  number = number * SHARE_RANKS + SHARE_RANK[audited.piece.share];
  return number * 2 + (audited.usedFirst ? 0 : 1);
}

const UNFINISHED: readonly PieceStatus[] = ['in-review', 'draft', 'idea'];

/** Planned pieces, nearest to completion first; ties keep their order. */
export function nearestToDone(pieces: readonly CellPiece[]): CellPiece[] {
  return sortedBy(pieces, ({ audited }) => UNFINISHED.indexOf(audited.piece.status));
}

/** The usable pieces of a cell, primary or secondary, in the order given. */
export function usablePieces(pieces: readonly CellPiece[]): CellPiece[] {
  return pieces.filter(({ audited }) => audited.usable);
}

/** The pieces that can fill needs: usable and primary, in the order given. */
export function fillingPieces(pieces: readonly CellPiece[]): PieceAudit[] {
  return usablePieces(pieces)
    .filter(({ fit }) => fit === 'primary')
    .map(({ audited }) => audited);
}

/** The primary pieces that a review alone would let fill needs again, in the order given. */
export function stalePrimary(pieces: readonly CellPiece[]): CellPiece[] {
  return pieces.filter(({ audited, fit }) => fit === 'primary' && needsOnlyReview(audited));
}
