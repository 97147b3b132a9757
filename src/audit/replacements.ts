import type { Piece } from '../content/model.ts';

/** By the id of the older piece: the pieces that replace it, in the order given. */
export function replacementsIn(pieces: Iterable<Piece>): Map<string, Piece[]> {
  const found = new Map<string, Piece[]>();
  for (const piece of pieces) {
    for (const older of piece.supersedes) found.set(older, [...(found.get(older) ?? []), piece]);
  }
  return found;
}
