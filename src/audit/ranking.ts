import type { Piece } from '../content/model.ts';
import type { Question } from '../schema/persona.ts';
import type { Share } from '../schema/piece.ts';
import type { Product } from '../schema/product.ts';
import type { CellNames } from './cell.ts';
import type { CellPiece } from './cell-piece.ts';
import type { Freshness } from './freshness.ts';
import type { PieceAudit, Unusable } from './piece-audit.ts';
import { isAbout, mainLanguage } from './reach.ts';
import type { UsageTotal } from './usage.ts';

/** What a reader is looking for in a cell. */
export interface Wanted {
  readonly product?: Pick<Product, 'id' | 'name'> | undefined;
  /** One of the cell's questions. */
  readonly question?: Asked | undefined;
  /** The language that the buyer reads. */
  readonly language?: string | undefined;
}

type Asked = Pick<Question, 'id' | 'ask'>;

/** The part of a piece that ranking uses. */
export interface Rankable {
  readonly audited: Pick<PieceAudit, 'usable' | 'unusableBecause' | 'freshness' | 'usedFirst'> & {
    readonly piece: Pick<Piece, 'id' | 'language' | 'products' | 'share' | 'translationOf'>;
  };
  readonly fit: CellPiece['fit'];
  readonly answers: readonly Asked[];
}

/** The part of a cell that ranking uses. Its pieces must be in the order of `inOrder`. */
export interface RankableCell<P extends Rankable> extends CellNames {
  readonly pieces: readonly P[];
}

/** A criterion and its result. */
export type Reason =
  | { readonly about: 'usable'; readonly because: Unusable }
  | { readonly about: 'question'; readonly question: Asked; readonly answered: boolean }
  | { readonly about: 'language'; readonly language: string; readonly spoken: boolean }
  /** `named` is `all` if the piece is about all products. */
  | { readonly about: 'product'; readonly product: Pick<Product, 'name'>; readonly named: boolean | 'all' }
  | { readonly about: 'fit'; readonly fit: CellPiece['fit']; readonly cell: CellNames }
  | { readonly about: 'freshness'; readonly freshness: Freshness }
  | { readonly about: 'answers'; readonly questions: readonly Asked[] }
  | { readonly about: 'share'; readonly share: Share }
  | { readonly about: 'usage'; readonly used: UsageTotal };

export interface RankedPiece<P extends Rankable = CellPiece> {
  readonly cellPiece: P;
  /** Starts at 1. */
  readonly rank: number;
  /** Why it has this rank: one reason for each criterion, in order. */
  readonly reasons: Reason[];
  /** The same piece in other languages, best first. They have no rank of their own. */
  readonly translations: readonly P[];
}

/**
 * The live pieces of a cell, best first, with the reasons. A piece and its translations have one rank. The only criteria, in
 * this order:
 *
 * 1. usable before not usable;
 * 2. pieces that answer the wanted question;
 * 3. pieces in the wanted language;
 * 4. pieces about the wanted product;
 * 5. primary before secondary;
 * 6. fresh, then due, then overdue;
 * 7. the most of the cell's questions answered;
 * 8. pieces for prospects, then those for customers or partners only, then internal ones;
 * 9. if the team ranks by use, pieces that were used lately;
 * 10. by id.
 *
 * @param home The language of the site. It stands for its translations where no language is wanted.
 */
export function rankPieces<P extends Rankable>(cell: RankableCell<P>, wanted: Wanted, home: string): RankedPiece<P>[] {
  return families(cell, wanted, home).map(([cellPiece, ...translations], index) => ({
    cellPiece,
    rank: index + 1,
    reasons: reasonsFor(cellPiece, cell, wanted),
    translations,
  }));
}

/** The pieces in the order of `rankPieces`: each the first of itself and its translations, without the reasons. */
export function families<P extends Rankable>(
  { pieces }: Pick<RankableCell<P>, 'pieces'>,
  wanted: Wanted,
  home: string,
): (readonly [P, ...P[]])[] {
  const byOriginal = new Map<string, P[]>();
  for (const each of inOrder(pieces, wanted)) {
    const { id, translationOf = id } = each.audited.piece;
    const family = byOriginal.get(translationOf);
    if (family) family.push(each);
    else byOriginal.set(translationOf, [each]);
  }
  return [...byOriginal.values()].flatMap((family): (readonly [P, ...P[]])[] => {
    const first =
      family.find((each) => isIn(each, wanted.language ?? home)) ??
      family.find((each) => isIn(each, home)) ??
      family.find(({ audited }) => audited.piece.translationOf === undefined) ??
      family[0];
    return first ? [[first, ...family.filter((each) => each !== first)]] : [];
  });
}

function inOrder<P extends Rankable>(pieces: readonly P[], { language, product, question }: Wanted): P[] {
  const byMerit: P[][] = Array.from({ length: 16 }, () => []);
  for (const each of pieces) {
    const { piece, usable } = each.audited;
    const merit =
      (usable ? 8 : 0) +
      (question !== undefined && answersIt(each, question) ? 4 : 0) +
      (language !== undefined && isIn(each, language) ? 2 : 0) +
      (product !== undefined && isAbout(piece, product.id) ? 1 : 0);
    byMerit[15 - merit]?.push(each);
  }
  return byMerit.flat();
}

function isIn({ audited }: Rankable, language: string): boolean {
  return mainLanguage(audited.piece.language) === mainLanguage(language);
}

function answersIt({ answers }: Rankable, { id }: Asked): boolean {
  return answers.some((answered) => answered.id === id);
}

function reasonsFor(
  cellPiece: Rankable,
  { persona, stage }: CellNames,
  { language, product, question }: Wanted,
): Reason[] {
  const { freshness, piece, unusableBecause, usedFirst } = cellPiece.audited;
  const others = cellPiece.answers.filter(({ id }) => id !== question?.id);
  const usable = unusableBecause === undefined;
  return [
    ...(usable ? [] : [{ about: 'usable', because: unusableBecause } as const]),
    ...(question ? [{ about: 'question', question, answered: answersIt(cellPiece, question) } as const] : []),
    ...(language ? [{ about: 'language', language, spoken: isIn(cellPiece, language) } as const] : []),
    ...(product ? [{ about: 'product', product, named: namesProduct(piece, product) } as const] : []),
    { about: 'fit', fit: cellPiece.fit, cell: { persona, stage } },
    ...(freshness && usable ? [{ about: 'freshness', freshness } as const] : []),
    ...(others.length === 0 ? [] : [{ about: 'answers', questions: others } as const]),
    ...(usable ? [{ about: 'share', share: piece.share } as const] : []),
    ...(usedFirst ? [{ about: 'usage', used: usedFirst } as const] : []),
  ];
}

function namesProduct({ products }: Pick<Piece, 'products'>, { id }: Pick<Product, 'id'>): 'all' | boolean {
  return products.length === 0 ? 'all' : products.includes(id);
}
