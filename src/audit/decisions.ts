import type { Piece } from '../content/model.ts';
import { compareId, compareText } from '../kit/order.ts';
import type { Decision } from '../schema/piece.ts';
import type { Audit } from './audit.ts';
import { listsPiece } from './lens.ts';
import type { PieceAudit } from './piece-audit.ts';
import { type Sentence, sentence } from './sentence.ts';

/** A decision that was taken and is not carried out. */
export interface UnfinishedDecision {
  readonly audited: PieceAudit;
  readonly decision: Decision;
  /** What is left to do, in one plain sentence. */
  readonly todo: Sentence;
}

/**
 * The live pieces whose decision is not carried out: decided to be removed or merged and still live, or to be updated
 * and not reviewed on a later day. Under a lens only the pieces that it lists. The oldest decision first, ties by id.
 */
export function unfinishedDecisions({ pieces, lens }: Audit): UnfinishedDecision[] {
  return [...pieces.values()]
    .flatMap((audited) => {
      const { decision, status } = audited.piece;
      const todo =
        decision && status === 'live' && listsPiece(lens, audited.piece)
          ? leftToDo(audited.piece, decision, pieces)
          : undefined;
      return decision && todo ? [{ audited, decision, todo }] : [];
    })
    .sort((a, b) => compareText(a.decision.on, b.decision.on) || compareId(a.audited.piece, b.audited.piece));
}

function leftToDo(
  piece: Piece,
  { verdict, into = '', on: date }: Decision,
  pieces: Audit['pieces'],
): Sentence | undefined {
  switch (verdict) {
    case 'remove':
      return sentence`Take “${{ piece }}” down and set its status to retired: on ${{ date }} it was decided to remove it.`;
    case 'merge': {
      const found = pieces.get(into)?.piece;
      const heir = found ? { piece: found } : into;
      return sentence`Move what is worth keeping of “${{ piece }}” into “${heir}” and retire it: so it was decided on ${{ date }}.`;
    }
    case 'update':
      return piece.reviewed !== undefined && piece.reviewed.on > date
        ? undefined
        : sentence`Update “${{ piece }}” and date its review: on ${{ date }} it was decided to update it.`;
    case 'keep':
      return undefined;
  }
}
