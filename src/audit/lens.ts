import type { Piece } from '../content/model.ts';
import type { PublishedModel } from '../publish/published.ts';
import type { Question } from '../schema/persona.ts';
import type { Share } from '../schema/piece.ts';
import type { Segment } from '../schema/segment.ts';
import type { Cell } from './cell.ts';
import { type Gap, requestOf } from './gaps/gap.ts';
import type { PieceAudit } from './piece-audit.ts';
import { isAbout, isForSegment, mainLanguage, mayBeSentTo, namesProduct } from './reach.ts';

/**
 * Narrows an audit. `product`, `segment`, `language` and `share` decide what counts; `persona`, `stage` and `owner` only
 * what is listed. A record must match all that are set. An unknown id matches nothing; an unknown product or segment
 * matches only pieces that name none.
 */
export interface Lens {
  /** Pieces that name this product or none count, and the questions, requests and losses that name no other one. */
  readonly product?: string | undefined;
  /** Pieces that name this segment or none of its dimension count. */
  readonly segment?: string | undefined;
  /** Pieces in this language count, whatever the region. */
  readonly language?: string | undefined;
  /** Pieces that this audience may receive count. */
  readonly share?: Share | undefined;
  /** Lists the cells and gaps of this persona. */
  readonly persona?: string | undefined;
  /** Lists the cells and gaps of this stage. */
  readonly stage?: string | undefined;
  /** Lists the cells with pieces of this owner, and the gaps that wait for them. */
  readonly owner?: string | undefined;
}

/** A part of a lens that decides which pieces count. */
type LensPart = 'product' | 'segment' | 'language' | 'share';

/** The parts of a lens that exclude a piece; none if it counts. @param segments The segments of the model. */
export function leftOutBy(
  piece: Piece,
  { product, segment, language, share }: Lens,
  segments: readonly Segment[],
): LensPart[] {
  return [
    ...(product === undefined || isAbout(piece, product) ? [] : (['product'] as const)),
    ...(segment === undefined || countsForSegment(piece, segment, segments) ? [] : (['segment'] as const)),
    ...(language === undefined || mainLanguage(piece.language) === mainLanguage(language)
      ? []
      : (['language'] as const)),
    ...(share === undefined || mayBeSentTo(piece, share) ? [] : (['share'] as const)),
  ];
}

/**
 * What counts under a lens, decided here for the grid, the gaps, the report, the lists and the evidence: the model
 * without the questions that are not required, and without the pieces, requests and losses that do not count. The model
 * itself when everything counts. A question that names products is required only for those. Its audit never meets a
 * need that the whole does not meet.
 */
export function applyLens(model: PublishedModel, lens: Lens): PublishedModel {
  const { product, segment, language, share } = lens;
  if ([product, segment, language, share].every((part) => part === undefined)) return model;
  const pieces = model.pieces.filter((piece) => leftOutBy(piece, lens, model.segments).length === 0);
  if (product === undefined) return { ...model, pieces };
  const personas = model.personas.map((persona) => ({
    ...persona,
    questions: persona.questions.filter((question) => isRequiredFor(question, product)),
  }));
  const others = new Set(
    model.personas.flatMap(({ id, questions }) =>
      questions.filter((question) => !isRequiredFor(question, product)).map((question) => `${id}/${question.id}`),
    ),
  );
  const isElsewhere = (about: { readonly persona?: string | undefined; readonly question?: string | undefined }) =>
    about.question !== undefined && others.has(`${about.persona}/${about.question}`);
  const { agreement } = model;
  return {
    ...model,
    pieces,
    personas,
    requests: model.requests.filter(
      ({ ask }) => (ask.product === undefined || ask.product === product) && !isElsewhere(ask),
    ),
    ...(agreement && {
      agreement: {
        ...agreement,
        losses: agreement.losses.map((period) => ({
          ...period,
          deals: period.deals.filter((deals) => !isElsewhere(deals)),
        })),
      },
    }),
  };
}

/** Whether a piece counts for the segment with an id. */
function countsForSegment(piece: Piece, id: string, segments: readonly Segment[]): boolean {
  const segment = segments.find((each) => each.id === id);
  return segment === undefined ? piece.segments.length === 0 : isForSegment(piece, segment, segments);
}

/** Whether a question is required for a product: it names that product or none. */
function isRequiredFor({ products }: Question, product: string): boolean {
  return products.length === 0 || products.includes(product);
}

/**
 * The content about a product at a stage: the usable pieces that name the product and are primary there. Pieces that
 * name no product are of use for all, and about none.
 */
export function contentAbout(pieces: Iterable<PieceAudit>, product: string, stage: string): PieceAudit[] {
  return [...pieces].filter(
    ({ piece, usable }) =>
      usable &&
      namesProduct(piece, product) &&
      piece.serves.some((pair) => pair.stage === stage && pair.fit === 'primary'),
  );
}

/** Whether a cell is listed under a lens. */
export function listsCell({ persona, stage, owner }: Lens, cell: Cell): boolean {
  return (
    (persona === undefined || cell.persona.id === persona) &&
    (stage === undefined || cell.stage.id === stage) &&
    (owner === undefined || [...cell.pieces, ...cell.planned].some(({ audited }) => audited.piece.owner === owner))
  );
}

/**
 * Whether a gap is listed under a lens. A gap without a cell belongs to the persona and stage of its request. A gap
 * belongs to the owner of the piece that its action is about, and of the request that it is about.
 */
export function listsGap({ persona, stage, owner }: Lens, gap: Gap): boolean {
  const { action } = gap;
  const request = requestOf(gap);
  return (
    (persona === undefined || (gap.cell?.persona.id ?? request?.ask.persona) === persona) &&
    (stage === undefined || (gap.cell?.stage.id ?? request?.ask.stage) === stage) &&
    (owner === undefined || action.piece?.owner === owner || request?.triage.owner === owner)
  );
}

/** Whether a piece is listed under a lens: it belongs to the owner, and serves the persona and stage in one pair. */
export function listsPiece({ persona, stage, owner }: Lens, piece: Piece): boolean {
  return (
    (owner === undefined || piece.owner === owner) &&
    ((persona === undefined && stage === undefined) ||
      piece.serves.some(
        (pair) => (persona === undefined || pair.persona === persona) && (stage === undefined || pair.stage === stage),
      ))
  );
}
