import type { Cell } from '../cell.ts';
import { stalePrimary } from '../cell-piece.ts';
import type { QuestionNeed } from '../needs.ts';
import type { PieceAudit } from '../piece-audit.ts';
import type { Survey } from '../survey.ts';
import { cheapestPiece, create, missingFormats, review } from './actions.ts';
import { type Action, cellGap, cellName, type Gap } from './gap.ts';

/** The questions that nothing usable answers. Where a stale piece answers one, reviewing that piece is the cheapest way. */
export function questionGaps({ cells, formats }: Survey): Gap[] {
  return cells.flatMap((cell) => {
    const unmet = cell.needs.filter((need) => need.kind === 'question').filter(({ state }) => state === 'unmet');
    if (unmet.length === 0) return [];
    const answeredByStale = staleAnswers(cell);
    const otherwise = widenOrCreate(cell, formats);
    return unmet.map((need) => questionGap(cell, need, answeredByStale.get(need.question.id), otherwise));
  });
}

function questionGap(
  cell: Cell,
  { id, question }: QuestionNeed,
  stale: PieceAudit | undefined,
  otherwise: Action,
): Gap {
  const found = stale === undefined ? 'No usable piece' : 'Only a stale piece';
  return cellGap(
    cell,
    { label: `question ${question.id}`, value: question.priority },
    {
      id,
      kind: stale === undefined ? 'question' : 'stale',
      title: `${found} answers “${question.ask}” for ${cellName(cell)}.`,
      action: stale === undefined ? otherwise : review(stale),
      question,
    },
  );
}

/** For each question, the first stale piece of the cell that answers it. */
function staleAnswers(cell: Cell): Map<string, PieceAudit> {
  const found = new Map<string, PieceAudit>();
  for (const { piece, answers } of stalePrimary(cell.pieces)) {
    for (const { id } of answers) if (!found.has(id)) found.set(id, piece);
  }
  return found;
}

function widenOrCreate(cell: Cell, formats: Survey['formats']): Action {
  const cheapest = cheapestPiece(cell);
  if (cheapest === undefined) return create(missingFormats(cell, formats)[0], 'that answers the question');
  const { piece, format } = cheapest;
  return {
    verb: 'update',
    piece,
    effort: format.effort,
    text: `Update “${piece.title}” so that it also answers the question.`,
  };
}
