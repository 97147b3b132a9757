import type { Piece } from '../content/model.ts';
import type { PublishedModel } from '../publish/published.ts';
import type { Share } from '../schema/piece.ts';
import type { Cell } from './cell.ts';
import { type Gap, requestOf } from './gaps/gap.ts';
import { isAbout, mainLanguage, mayBeSentTo } from './reach.ts';

/**
 * Narrows an audit. `product`, `language` and `share` decide what counts; `persona`, `stage` and `owner` only what is
 * listed. A record must match all that are set. An unknown id matches nothing; an unknown product matches only pieces
 * about all products.
 */
export interface Lens {
  /** Pieces about this product count, and requests that name no other product. */
  readonly product?: string | undefined;
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

/** The parts of a lens that exclude a piece; none if it counts. */
export function leftOutBy(piece: Piece, { product, language, share }: Lens): Array<'product' | 'language' | 'share'> {
  return [
    ...(product === undefined || isAbout(piece, product) ? [] : (['product'] as const)),
    ...(language === undefined || mainLanguage(piece.language) === mainLanguage(language)
      ? []
      : (['language'] as const)),
    ...(share === undefined || mayBeSentTo(piece, share) ? [] : (['share'] as const)),
  ];
}

/**
 * The model without the pieces and requests that do not count under a lens; the same model if everything counts. It
 * only removes records, so a lens never shows more coverage.
 */
export function applyLens(model: PublishedModel, lens: Lens): PublishedModel {
  const { product, language, share } = lens;
  if (product === undefined && language === undefined && share === undefined) return model;
  return {
    ...model,
    pieces: model.pieces.filter((piece) => leftOutBy(piece, lens).length === 0),
    requests: model.requests.filter(
      ({ ask }) => product === undefined || ask.product === undefined || ask.product === product,
    ),
  };
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
