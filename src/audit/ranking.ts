import type { Piece } from '../content/model.ts';
import type { Question } from '../schema/persona.ts';
import type { Share } from '../schema/piece.ts';
import type { Product } from '../schema/product.ts';
import type { CellNames } from './cell.ts';
import type { CellPiece } from './cell-piece.ts';
import type { Freshness } from './freshness.ts';
import type { PieceAudit, Unusable } from './piece-audit.ts';
import { isAbout } from './reach.ts';

/** What a reader is looking for in a cell. */
export interface Wanted {
  readonly product?: Pick<Product, 'id' | 'name'> | undefined;
  /** One of the cell's questions. */
  readonly question?: Asked | undefined;
}

type Asked = Pick<Question, 'id' | 'ask'>;

/** The part of a piece that ranking uses. */
export interface Rankable {
  readonly audited: Pick<PieceAudit, 'usable' | 'unusableBecause' | 'freshness'> & {
    readonly piece: Pick<Piece, 'products' | 'share'>;
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
  /** `named` is `all` if the piece is about all products. */
  | { readonly about: 'product'; readonly product: Pick<Product, 'name'>; readonly named: boolean | 'all' }
  | { readonly about: 'fit'; readonly fit: CellPiece['fit']; readonly cell: CellNames }
  | { readonly about: 'freshness'; readonly freshness: Freshness }
  | { readonly about: 'answers'; readonly questions: readonly Asked[] }
  | { readonly about: 'share'; readonly share: Share };

export interface RankedPiece<P extends Rankable = CellPiece> {
  readonly cellPiece: P;
  /** Starts at 1. */
  readonly rank: number;
  /** Why it has this rank: one reason for each criterion, in order. */
  readonly reasons: Reason[];
}

/**
 * The live pieces of a cell, best first, with the reasons. The only criteria, in this order:
 *
 * 1. usable before not usable;
 * 2. pieces that answer the wanted question;
 * 3. pieces about the wanted product;
 * 4. primary before secondary;
 * 5. fresh, then due, then overdue;
 * 6. the most of the cell's questions answered;
 * 7. pieces for prospects, then those for customers or partners only, then internal ones;
 * 8. by id.
 */
export function rankPieces<P extends Rankable>(cell: RankableCell<P>, wanted: Wanted = {}): RankedPiece<P>[] {
  return orderPieces(cell, wanted).map((cellPiece, index) => ({
    cellPiece,
    rank: index + 1,
    reasons: reasonsFor(cellPiece, cell, wanted),
  }));
}

/** The pieces in the order of `rankPieces`, without the reasons. */
export function orderPieces<P extends Rankable>({ pieces }: Pick<RankableCell<P>, 'pieces'>, wanted: Wanted): P[] {
  const { product, question } = wanted;
  const answers = (cellPiece: P) => Number(question !== undefined && answersIt(cellPiece, question));
  const about = ({ audited }: P) => Number(product !== undefined && isAbout(audited.piece, product.id));
  return pieces.toSorted(
    (a, b) => Number(b.audited.usable) - Number(a.audited.usable) || answers(b) - answers(a) || about(b) - about(a),
  );
}

function answersIt({ answers }: Rankable, { id }: Asked): boolean {
  return answers.some((answered) => answered.id === id);
}

function reasonsFor(cellPiece: Rankable, { persona, stage }: CellNames, { product, question }: Wanted): Reason[] {
  const { freshness, piece, unusableBecause } = cellPiece.audited;
  const others = cellPiece.answers.filter(({ id }) => id !== question?.id);
  const usable = unusableBecause === undefined;
  return [
    ...(usable ? [] : [{ about: 'usable', because: unusableBecause } as const]),
    ...(question ? [{ about: 'question', question, answered: answersIt(cellPiece, question) } as const] : []),
    ...(product ? [{ about: 'product', product, named: namesProduct(piece, product) } as const] : []),
    { about: 'fit', fit: cellPiece.fit, cell: { persona, stage } },
    ...(freshness && usable ? [{ about: 'freshness', freshness } as const] : []),
    ...(others.length === 0 ? [] : [{ about: 'answers', questions: others } as const]),
    ...(usable ? [{ about: 'share', share: piece.share } as const] : []),
  ];
}

function namesProduct({ products }: Pick<Piece, 'products'>, { id }: Pick<Product, 'id'>): 'all' | boolean {
  return products.length === 0 ? 'all' : products.includes(id);
}
