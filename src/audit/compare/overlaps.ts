import type { Piece } from '../../content/model.ts';
import type { Question } from '../../schema/persona.ts';
import type { Audit } from '../audit.ts';
import type { Cell } from '../cell.ts';
import type { PieceAudit } from '../piece-audit.ts';
import { mainLanguage } from '../reach.ts';

/** A question that a piece newly answers although others in the same language already do. */
export interface Overlap {
  readonly piece: Piece;
  readonly cell: Cell;
  readonly question: Question;
  /** In the order of the cell. */
  readonly others: readonly Piece[];
}

/**
 * Finds duplicated content: usable primary pieces that newly answer a question which another piece in their language
 * already answers. A translation is not a duplicate.
 */
export function overlaps(before: Audit | undefined, after: Audit): Overlap[] {
  const answered = new Set(answers(before).map(({ audited, cell, question }) => key(audited, cell, question)));
  return answers(after)
    .filter(({ audited, cell, question }) => !answered.has(key(audited, cell, question)))
    .flatMap(({ audited, cell, question, together }): Overlap[] => {
      const others = together.filter((other) => other !== audited && repeats(audited, other));
      const known = others.filter((other) => answered.has(key(other, cell, question)));
      return known.length === 0
        ? []
        : [{ piece: audited.piece, cell, question, others: known.map((other) => other.piece) }];
    });
}

function repeats(audited: PieceAudit, other: PieceAudit): boolean {
  return (
    audited.original !== other.original && mainLanguage(audited.piece.language) === mainLanguage(other.piece.language)
  );
}

/** Every answer that meets a need. */
function answers(audit: Audit | undefined) {
  return (audit?.cells ?? []).flatMap((cell) =>
    cell.needs.flatMap((need) =>
      need.kind === 'question'
        ? need.pieces.map((audited) => ({ audited, cell, question: need.question, together: need.pieces }))
        : [],
    ),
  );
}

function key({ piece }: PieceAudit, cell: Cell, { id }: Question): string {
  return `${piece.id} ${cell.id} ${id}`;
}
