import type { Piece } from '../content/model.ts';
import { compareId } from '../kit/order.ts';
import type { PublishedModel, PublishedRequest } from '../publish/published.ts';
import type { Format } from '../schema/format.ts';
import type { Question } from '../schema/persona.ts';
import type { Serves } from '../schema/piece.ts';
import { auditCell, type Cell, type CellContents, cellId } from './cell.ts';
import type { CellPiece } from './cell-piece.ts';
import { compareEffort } from './formats.ts';
import type { Lens } from './lens.ts';
import { countedLosses, type LossView, type LostDeals, lossAnswer } from './losses.ts';
import { isOpen } from './open-requests.ts';
import { auditPiece, isLeaving, type PieceAudit } from './piece-audit.ts';
import { suitsQuestion } from './reach.ts';
import { asksSales, waitsForSales } from './topics.ts';
import { usageJudge } from './usage.ts';

/** The pieces and cells in which gaps are found. */
export interface Survey {
  readonly model: PublishedModel;
  readonly lens: Lens;
  /** Every piece, live or not, sorted by id. */
  readonly pieces: ReadonlyMap<string, PieceAudit>;
  /** Active personas, the highest priority first, then by id; for each, the stages in the order of the journey. */
  readonly cells: Cell[];
  /** The cell of an active persona at a stage. */
  cell(persona: string, stage: string): Cell | undefined;
  /** The formats, least effort first, then by id. */
  readonly formats: Format[];
  /** The open requests, sorted by id. */
  readonly openRequests: PublishedRequest[];
  /** The deals lost in the last year, in the order of the file; also those outside of every cell. */
  readonly losses: LossInCell[];
}

/** Lost deals, and the cell where they were lost; without a cell when no active persona or stage is named. */
export interface LossInCell extends LossView {
  readonly cell: Cell | undefined;
}

/**
 * Judges every piece and every cell once. Each piece goes into the cells it names, so the work grows with the content
 * and not with pieces × cells.
 *
 * @param today `YYYY-MM-DD`.
 * @param asked Whether ideas wait for sales. Under a lens, the whole model decides it.
 * @throws {Error} If a piece names a format that is not in the model.
 */
export function survey(model: PublishedModel, today: string, lens: Lens, asked = asksSales(model)): Survey {
  const { policy } = model.site;
  const pieces = auditPieces(model, today, asked);
  const openRequests = model.requests.filter(isOpen).toSorted(compareId);
  const contents = emptyCells(model);
  const grid = gridOf(contents);
  for (const audited of pieces.values()) place(audited, grid, today);
  for (const request of openRequests) cellAsked(request, grid)?.openRequests.push(request);
  const lostDeals = countedLosses(model, today);
  for (const lost of lostDeals) cellLost(lost, grid)?.losses.push(lost);
  const cells = contents.map((cell) => auditCell(cell, policy));
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  return {
    model,
    lens,
    pieces,
    cells,
    cell: (persona, stage) => byId.get(cellId(persona, stage)),
    formats: model.formats.toSorted((a, b) => compareEffort(a, b) || compareId(a, b)),
    openRequests,
    losses: lostDeals.map((lost) => {
      const cell = byId.get(cellId(lost.deals.persona ?? '', lost.deals.stage ?? ''));
      return { ...lost, answer: lossAnswer(lost.deals, cell?.needs ?? []), cell };
    }),
  };
}

function auditPieces(model: PublishedModel, today: string, asked: boolean): Map<string, PieceAudit> {
  const formats = new Map(model.formats.map((format) => [format.id, format]));
  const byId = new Map<string, Piece>();
  for (const piece of model.pieces) byId.set(piece.id, piece);
  const judged = new Map<string, PieceAudit>();
  const { rankByUsage } = model.site.policy;
  const usageOf = usageJudge(model, today);
  for (const piece of model.pieces.toSorted(compareId)) {
    const format = formats.get(piece.format);
    if (format === undefined) {
      throw new Error(`The piece ${piece.id} names the format ${piece.format}, which the model does not hold.`);
    }
    const original = originalOf(piece, byId);
    const forSales = asked && waitsForSales(piece);
    const usage = usageOf(piece);
    judged.set(
      piece.id,
      auditPiece(
        piece,
        { format, forSales, original, usage, usedFirst: rankByUsage ? usage?.used : undefined },
        model.site,
        today,
      ),
    );
  }
  return judged;
}

/** The first piece in a chain of translations. The reader refuses circular chains. */
function originalOf({ id, translationOf }: Piece, pieces: ReadonlyMap<string, Piece>): string {
  if (translationOf === undefined) return id;
  const source = pieces.get(translationOf);
  return source === undefined ? translationOf : originalOf(source, pieces);
}

/** Every cell, without pieces and requests, in the order of the grid. */
function emptyCells(model: PublishedModel): CellContents[] {
  const personas = model.personas
    .filter(({ status }) => status === 'active')
    .sort((a, b) => b.priority - a.priority || compareId(a, b));
  return personas.flatMap((persona) =>
    model.stages.map((stage) => {
      const questions = persona.questions.filter((question) => question.stage === stage.id);
      return { persona, stage, questions, pieces: [], planned: [], openRequests: [], losses: [] };
    }),
  );
}

/** The cells by persona and stage. */
type Grid = ReadonlyMap<string, ReadonlyMap<string, CellContents>>;

function gridOf(cells: readonly CellContents[]): Grid {
  const byPersona = Map.groupBy(cells, ({ persona }) => persona.id);
  return new Map([...byPersona].map(([id, row]) => [id, new Map(row.map((cell) => [cell.stage.id, cell]))]));
}

/**
 * Puts a piece into the cells it serves: among the pieces if it is live, among the planned ones if it is unfinished and
 * made for the cell. A cell that it names twice gets it once, with all its answers.
 */
function place(audited: PieceAudit, grid: Grid, today: string): void {
  const live = audited.piece.status === 'live';
  if (!live && !isPlanned(audited.piece, today)) return;
  for (const pair of audited.piece.serves) {
    const cell = grid.get(pair.persona)?.get(pair.stage);
    if (cell === undefined || (!live && pair.fit === 'secondary')) continue;
    const list = live ? cell.pieces : cell.planned;
    const earlier = list.at(-1)?.audited === audited ? list.pop() : undefined;
    const fit = earlier?.fit === 'primary' ? 'primary' : pair.fit;
    list.push({ audited, fit, answers: answersOf(audited, pair, { cell, earlier }) });
  }
}

/**
 * The questions of a cell that a piece answers by a pair, together with those of an earlier pair of the same cell. A
 * piece does not answer questions about products that it does not name.
 */
function answersOf(
  { piece }: PieceAudit,
  { answers }: Serves,
  { cell, earlier }: { readonly cell: CellContents; readonly earlier: CellPiece | undefined },
): Question[] {
  if (answers.length === 0) return earlier?.answers ?? [];
  return cell.questions.filter(
    (question) =>
      (answers.includes(question.id) && suitsQuestion(piece, question)) || earlier?.answers.includes(question),
  );
}

/**
 * Whether an unfinished piece would be usable once it is live: it has not expired, and no decision says to remove or
 * merge it.
 */
function isPlanned(piece: Piece, today: string): boolean {
  const onItsWay = piece.status === 'idea' || piece.status === 'draft' || piece.status === 'in-review';
  return onItsWay && !isLeaving(piece) && (piece.expires === undefined || today <= piece.expires);
}

function cellLost({ deals }: LostDeals, grid: Grid): CellContents | undefined {
  return grid.get(deals.persona ?? '')?.get(deals.stage ?? '');
}

function cellAsked({ ask }: PublishedRequest, grid: Grid): CellContents | undefined {
  return ask.persona === undefined || ask.stage === undefined ? undefined : grid.get(ask.persona)?.get(ask.stage);
}
