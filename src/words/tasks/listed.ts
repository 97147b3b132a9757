import type { Piece } from '../../content/model.ts';
import { type Sentence, sentence } from '../parts.ts';

/** Pieces by title: `“A”, “B” or “C”`. */
export function listed(pieces: readonly Piece[], last: 'and' | 'or'): Sentence {
  return pieces.flatMap((piece, index) => {
    const between = index === 0 ? '' : index === pieces.length - 1 ? ` ${last} ` : ', ';
    return sentence`${between}“${{ piece }}”`;
  });
}
