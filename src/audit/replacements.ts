import type { Piece } from '../content/model.ts';

/** The pieces that replace each piece, by its id, in the order given. */
export function replacementsIn(pieces: Iterable<Piece>): Map<string, Piece[]> {
  const found = new Map<string, Piece[]>();
  for (const piece of pieces) {
    for (const older of piece.supersedes) found.set(older, [...(found.get(older) ?? []), piece]);
  }
  return found;
}
