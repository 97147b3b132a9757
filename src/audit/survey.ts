import type { ContentRequest, Model } from '../content/model.ts';
import type { Format } from '../schema/format.ts';
import { auditCell, type Cell, type CellContents, cellId } from './cell.ts';
import { isOpen } from './demand.ts';
import { compareEffort } from './formats.ts';
import { compareId } from './order.ts';
import { auditPiece, type PieceAudit } from './piece-audit.ts';

/** The pieces and cells, judged: what gaps are looked for in. */
export interface Survey {
  readonly model: Model;
  /** Every piece, live or not, in order of id. */
  readonly pieces: ReadonlyMap<string, PieceAudit>;
  /** Active personas, the highest priority first, then by id; for each, the stages in the order of the journey. */
  readonly cells: Cell[];
  /** The cell of an active persona at a stage. */
  cell(persona: string, stage: string): Cell | undefined;
  /** The formats, the least work first, then by id. */
  readonly formats: Format[];
  /** The requests that sales still waits for, in order of id. */
  readonly openRequests: ContentRequest[];
}

/**
 * Judges every piece and every cell once. Each piece is put into the cells it names, so that the work grows with
 * the content and not with pieces × cells.
 *
 * @param today `YYYY-MM-DD`.
 * @throws {Error} When a piece names a format that the model does not hold.
 */
export function survey(model: Model, today: string): Survey {
  const { policy } = model.site;
  const pieces = auditPieces(model, today);
  const openRequests = model.requests.filter(isOpen).toSorted(compareId);
  const contents = emptyCells(model);
  for (const piece of pieces.values()) if (piece.piece.status === 'live') place(piece, contents);
  for (const request of openRequests) cellAsked(request, contents)?.openRequests.push(request);
  const cells = [...contents.values()].map((cell) => auditCell(cell, policy));
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  return {
    model,
    pieces,
    cells,
    cell: (persona, stage) => byId.get(cellId(persona, stage)),
    formats: model.formats.toSorted((a, b) => compareEffort(a, b) || compareId(a, b)),
    openRequests,
  };
}

function auditPieces(model: Model, today: string): Map<string, PieceAudit> {
  const formats = new Map(model.formats.map((format) => [format.id, format]));
  const judged = model.pieces.toSorted(compareId).map((piece): [string, PieceAudit] => {
    const format = formats.get(piece.format);
    if (format === undefined) {
      throw new Error(`The piece ${piece.id} names the format ${piece.format}, which the model does not hold.`);
    }
    return [piece.id, auditPiece(piece, format, model.site.policy, today)];
  });
  return new Map(judged);
}

/** Every cell, without pieces and requests, by id and in the order of the grid. */
function emptyCells(model: Model): Map<string, CellContents> {
  const personas = model.personas
    .filter(({ status }) => status === 'active')
    .sort((a, b) => b.priority - a.priority || compareId(a, b));
  const cells = personas.flatMap((persona) =>
    model.stages.map((stage): CellContents => {
      const questions = persona.questions.filter((question) => question.stage === stage.id);
      return { persona, stage, questions, pieces: [], openRequests: [] };
    }),
  );
  return new Map(cells.map((cell) => [cellId(cell.persona.id, cell.stage.id), cell]));
}

/** Puts a live piece into the cells it serves. A cell that it names twice gets it once, with all it says there. */
function place(piece: PieceAudit, cells: ReadonlyMap<string, CellContents>): void {
  for (const claim of piece.piece.serves) {
    const cell = cells.get(cellId(claim.persona, claim.stage));
    if (cell === undefined) continue;
    const earlier = cell.pieces.at(-1)?.piece === piece ? cell.pieces.pop() : undefined;
    const fit = earlier?.fit === 'primary' ? 'primary' : claim.fit;
    const answers = cell.questions.filter(
      (question) => claim.answers.includes(question.id) || earlier?.answers.includes(question),
    );
    cell.pieces.push({ piece, fit, answers });
  }
}

function cellAsked({ ask }: ContentRequest, cells: ReadonlyMap<string, CellContents>): CellContents | undefined {
  return ask.persona === undefined || ask.stage === undefined ? undefined : cells.get(cellId(ask.persona, ask.stage));
}
