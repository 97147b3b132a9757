import type { Piece } from '../../content/model.ts';
import type { Product } from '../../schema/product.ts';
import type { Segment } from '../../schema/segment.ts';
import { type Cell, isCovered } from '../cell.ts';
import { stalePrimary } from '../cell-piece.ts';
import { compareEffort } from '../formats.ts';
import type { PieceAudit } from '../piece-audit.ts';
import { isAbout, isForSegment, mainLanguage, segmentsIn } from '../reach.ts';
import type { Action } from './action.ts';
import * as actions from './actions.ts';
import { pieceMeant } from './demand.ts';
import { usualFormats } from './format-choice.ts';
import { cellGap, type Gap } from './gap.ts';
import type { GapContext } from './gap-context.ts';

/**
 * The products, segments and languages that a cell lacks although its needs are met. A sunset product needs nothing.
 * Under a lens on one of them, others of its kind are not missing.
 */
export function dimensionGaps(context: GapContext): Gap[] {
  const { lens, model } = context;
  const products = lens.product === undefined ? model.products.filter(({ status }) => status !== 'sunset') : [];
  const segments = lens.segment === undefined ? model.segments : [];
  const languages = lens.language === undefined ? [...new Set(model.site.languages)] : [];
  const met = context.cells.filter(isCovered);
  return met.flatMap((cell) => [
    ...products.flatMap((product) => productGap(cell, product, context) ?? []),
    ...segments.flatMap((segment) => segmentGap(cell, segment, context) ?? []),
    ...languages.flatMap((language) => languageGap(cell, language, context) ?? []),
  ]);
}

function productGap(cell: Cell, product: Product, context: GapContext): Gap | undefined {
  const reaches = (piece: Piece) => isAbout(piece, product.id);
  if (isReached(cell, reaches)) return undefined;
  const planned = cell.planned.map(({ audited }) => audited).filter(({ piece }) => reaches(piece));
  return cellGap(
    cell,
    { of: 'product', name: product.name, value: 1 },
    {
      id: `dimension/${cell.id}/product/${product.id}`,
      kind: 'dimension',
      missing: { code: 'product', product, cell },
      action: reviewOrFinish(cell, reaches, planned) ?? widenOrCreate(cell, product, context),
      planned: planned.map(({ piece }) => piece),
    },
  );
}

function segmentGap(cell: Cell, segment: Segment, context: GapContext): Gap | undefined {
  const reaches = (piece: Piece) => isForSegment(piece, segment, context.model.segments);
  if (isReached(cell, reaches)) return undefined;
  const planned = cell.planned.map(({ audited }) => audited).filter(({ piece }) => reaches(piece));
  return cellGap(
    cell,
    { of: 'segment', name: segment.name, value: 1 },
    {
      id: `dimension/${cell.id}/segment/${segment.id}`,
      kind: 'dimension',
      missing: { code: 'segment', segment, cell },
      action: reviewOrFinish(cell, reaches, planned) ?? widenToSegmentOrCreate(cell, segment, context),
      planned: planned.map(({ piece }) => piece),
    },
  );
}

function languageGap(cell: Cell, language: string, context: GapContext): Gap | undefined {
  const reaches = (piece: Piece) => mainLanguage(piece.language) === mainLanguage(language);
  if (isReached(cell, reaches)) return undefined;
  const planned = cell.planned.map(({ audited }) => audited).filter(({ piece }) => reaches(piece));
  return cellGap(
    cell,
    { of: 'language', language, value: 1 },
    {
      id: `dimension/${cell.id}/language/${language}`,
      kind: 'dimension',
      missing: { code: 'language', language, cell },
      action: reviewOrFinish(cell, reaches, planned) ?? actions.translate(toTranslate(cell, context), language),
      planned: planned.map(({ piece }) => piece),
    },
  );
}

function isReached(cell: Cell, reaches: (piece: Piece) => boolean): boolean {
  return cell.filling.some(({ piece }) => reaches(piece));
}

function reviewOrFinish(
  cell: Cell,
  reaches: (piece: Piece) => boolean,
  planned: readonly PieceAudit[],
): Action | undefined {
  const stale = stalePrimary(cell.pieces).find(({ audited }) => reaches(audited.piece));
  if (stale !== undefined) return actions.review(stale.audited);
  return planned[0] && actions.finish(planned[0]);
}

function widenOrCreate(cell: Cell, product: Product, context: GapContext): Action {
  const wide = leastEffort(cell.filling.filter(({ piece }) => piece.products.length > 1));
  const widened = wide && actions.widen(wide, product);
  return widened ?? actions.create(usualFormats(cell, context)[0], { code: 'product', product: product.name, cell });
}

function widenToSegmentOrCreate(cell: Cell, segment: Segment, context: GapContext): Action {
  const { segments } = context.model;
  const wide = leastEffort(
    cell.filling.filter(({ piece }) => segmentsIn(piece, segment.dimension, segments).length > 1),
  );
  const widened = wide && actions.widenToSegment(wide, segment, segments);
  return widened ?? actions.create(usualFormats(cell, context)[0], { code: 'segment', segment: segment.name, cell });
}

/** The piece that an open request here wants translated; else the piece of the cell that takes the least effort. */
function toTranslate(cell: Cell, { likeness }: GapContext): PieceAudit | undefined {
  for (const { ask } of cell.openRequests) {
    const meant = ask.kind === 'translate' ? pieceMeant(ask, cell, likeness(ask.title)) : undefined;
    if (meant !== undefined && cell.filling.includes(meant)) return meant;
  }
  return leastEffort(cell.filling);
}

/** The piece whose format takes the least effort; ties keep their order. */
function leastEffort(pieces: readonly PieceAudit[]): PieceAudit | undefined {
  return pieces.toSorted((a, b) => compareEffort(a.format, b.format))[0];
}
