import type { Piece } from '../../content/model.ts';
import type { Product } from '../../schema/product.ts';
import type { Cell } from '../cell.ts';
import { stalePrimary } from '../cell-piece.ts';
import type { Survey } from '../survey.ts';
import { cheapestPiece, create, review } from './actions.ts';
import { type Action, cellGap, cellName, type Gap } from './gap.ts';
import { isAbout, mainLanguage } from './reach.ts';

/** The products and languages that a cell leaves out although its needs are met. A sunset product needs nothing. */
export function dimensionGaps(survey: Survey): Gap[] {
  const products = survey.model.products.filter(({ status }) => status !== 'sunset');
  const languages = [...new Set(survey.model.site.languages)];
  const met = survey.cells.filter(({ state }) => state === 'covered' || state === 'crowded');
  return met.flatMap((cell) => [
    ...products.flatMap((product) => productGap(cell, product, survey) ?? []),
    ...languages.flatMap((language) => languageGap(cell, language, survey) ?? []),
  ]);
}

function productGap(cell: Cell, product: Product, { formats }: Survey): Gap | undefined {
  const reaches = (piece: Piece) => isAbout(piece, product.id);
  if (isReached(cell, reaches)) return undefined;
  return cellGap(
    cell,
    { label: `product ${product.name}`, value: 1 },
    {
      id: `dimension/${cell.id}/product/${product.id}`,
      kind: 'dimension',
      title: `No usable piece for ${cellName(cell)} is about ${product.name}.`,
      action: reviewOf(cell, reaches) ?? create(formats[0], `about ${product.name} for ${cellName(cell)}`),
      product,
    },
  );
}

function languageGap(cell: Cell, language: string, { formats }: Survey): Gap | undefined {
  const reaches = (piece: Piece) => mainLanguage(piece.language) === mainLanguage(language);
  if (isReached(cell, reaches)) return undefined;
  const otherwise = translation(cell, language) ?? create(formats[0], `in ${language} for ${cellName(cell)}`);
  return cellGap(
    cell,
    { label: `language ${language}`, value: 1 },
    {
      id: `dimension/${cell.id}/language/${language}`,
      kind: 'dimension',
      title: `No usable piece for ${cellName(cell)} is in the language ${language}.`,
      action: reviewOf(cell, reaches) ?? otherwise,
      language,
    },
  );
}

function isReached(cell: Cell, reaches: (piece: Piece) => boolean): boolean {
  return cell.filling.some(({ piece }) => reaches(piece));
}

function reviewOf(cell: Cell, reaches: (piece: Piece) => boolean): Action | undefined {
  const stale = stalePrimary(cell.pieces).find(({ piece }) => reaches(piece.piece));
  return stale && review(stale.piece);
}

function translation(cell: Cell, language: string): Action | undefined {
  const cheapest = cheapestPiece(cell);
  if (cheapest === undefined) return undefined;
  const { piece, format } = cheapest;
  return {
    verb: 'translate',
    piece,
    effort: format.effort,
    text: `Translate “${piece.title}” into the language ${language}.`,
  };
}
