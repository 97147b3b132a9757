import type { Piece } from '../content/model.ts';
import { compareId, compareText } from '../kit/order.ts';
import type { Decision } from '../schema/piece.ts';
import type { Audit } from './audit.ts';
import { listsPiece } from './lens.ts';
import type { PieceAudit } from './piece-audit.ts';

/** What is left to do for a decision. */
export type Todo =
  | { readonly code: 'remove' | 'update' }
  /** `into` is the piece that takes over, or only its id if it does not exist. */
  | { readonly code: 'merge'; readonly into: Piece | string };

/** A decision that was made but not carried out. */
export interface UnfinishedDecision {
  readonly audited: PieceAudit;
  readonly decision: Decision;
  readonly todo: Todo;
}

/**
 * The live pieces whose decision was not carried out: those to remove or merge, and those to update that were not
 * reviewed on a later day. Under a lens, only the pieces that it lists. Oldest decision first; ties by id.
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

function leftToDo(piece: Piece, { verdict, into = '', on: date }: Decision, pieces: Audit['pieces']): Todo | undefined {
  switch (verdict) {
    case 'remove':
      return { code: 'remove' };
    case 'merge':
      return { code: 'merge', into: pieces.get(into)?.piece ?? into };
    case 'update':
      return piece.reviewed !== undefined && piece.reviewed.on > date ? undefined : { code: 'update' };
    case 'keep':
      return undefined;
  }
}
