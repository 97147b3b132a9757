import type { z } from 'zod';
import type { pieceSchema } from '../../src/schema/piece.ts';

/** The fields of a piece as they are in a file. */
export type PieceInput = z.input<typeof pieceSchema>;

export interface GeneratedPiece {
  readonly id: string;
  readonly fields: PieceInput;
  readonly body: string;
}
