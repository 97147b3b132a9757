import { compareId } from '../kit/order.ts';
import type { Format } from '../schema/format.ts';
import type { Question } from '../schema/persona.ts';
import type { CellPiece } from './cell-piece.ts';
import type { PieceAudit } from './piece-audit.ts';

/** Met by a usable primary piece that is fresh or due; at risk if only overdue or unreviewed pieces meet it; else unmet. */
export type NeedState = 'met' | 'at-risk' | 'unmet';

/** The need to have a question answered. */
export interface QuestionNeed {
  readonly kind: 'question';
  /** `question/<persona>/<question>` */
  readonly id: string;
  readonly question: Question;
  readonly state: NeedState;
  /** The usable primary pieces that answer it, in the cell's order. */
  readonly pieces: PieceAudit[];
}

/** The need for one more distinct format. */
export interface FormatNeed {
  readonly kind: 'format';
  /** `format/<persona>/<stage>/<number>` */
  readonly id: string;
  /** From 1 to the formats wanted. */
  readonly number: number;
  readonly state: NeedState;
  /** The format that meets it; absent if unmet. */
  readonly format?: Format;
  /** The usable primary pieces of that format, in the cell's order. */
  readonly pieces: PieceAudit[];
}

export type Need = QuestionNeed | FormatNeed;

/**
 * One need per question: a cell is covered if the buyer’s questions are answered, not if it has many pieces, because
 * three pieces can answer the same question.
 *
 * @param pieces The pieces of the cell in its order.
 */
export function questionNeeds(
  persona: string,
  questions: readonly Question[],
  pieces: readonly CellPiece[],
): QuestionNeed[] {
  const answering = new Map<string, PieceAudit[]>(questions.map(({ id }) => [id, []]));
  for (const { audited, fit, answers } of pieces) {
    if (!audited.usable || fit !== 'primary') continue;
    for (const { id } of answers) answering.get(id)?.push(audited);
  }
  return questions.map((question) => {
    const found = answering.get(question.id) ?? [];
    return {
      kind: 'question',
      id: `question/${persona}/${question.id}`,
      question,
      state: needState(found),
      pieces: found,
    };
  });
}

/**
 * One need per distinct format wanted; the usual three per stage is Forrester's "3×3": buyers use about three
 * distinct types of content in each stage. Formats with a fresh or due piece fill the needs first, in the order
 * of their ids, then formats that only overdue or unreviewed pieces have.
 *
 * @param cell The cell's id.
 * @param wanted How many distinct formats are wanted.
 * @param filling The usable primary pieces of the cell in its order.
 */
export function formatNeeds(cell: string, wanted: number, filling: readonly PieceAudit[]): FormatNeed[] {
  const byFormat = Map.groupBy(filling, ({ piece }) => piece.format);
  const present = [...byFormat]
    .map(([id, pieces]) => ({ id, pieces, atRisk: needState(pieces) === 'at-risk' }))
    .sort((a, b) => Number(a.atRisk) - Number(b.atRisk) || compareId(a, b));
  return Array.from({ length: wanted }, (_, index) => {
    const pieces = present[index]?.pieces ?? [];
    const number = index + 1;
    return {
      kind: 'format',
      id: `format/${cell}/${number}`,
      number,
      state: needState(pieces),
      format: pieces[0]?.format,
      pieces,
    };
  });
}

function needState(usable: readonly PieceAudit[]): NeedState {
  if (usable.length === 0) return 'unmet';
  const current = usable.some(({ freshness }) => freshness?.state === 'fresh' || freshness?.state === 'due');
  return current ? 'met' : 'at-risk';
}
