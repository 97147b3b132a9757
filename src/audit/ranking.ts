import type { Piece } from '../content/model.ts';
import type { Question } from '../schema/persona.ts';
import type { Share } from '../schema/piece.ts';
import type { Product } from '../schema/product.ts';
import type { CellPiece } from './cell-piece.ts';
import { freshnessReason } from './freshness-reason.ts';
import type { PieceAudit } from './piece-audit.ts';
import { isAbout } from './reach.ts';
import { type CellNames, type Sentence, sentence } from './sentence.ts';

/** What somebody asks for within a cell. */
export interface Wanted {
  readonly product?: Pick<Product, 'id' | 'name'> | undefined;
  /** One of the cell's questions. */
  readonly question?: Asked | undefined;
}

type Asked = Pick<Question, 'id' | 'ask'>;

/** As much of a piece in a cell as ranking reads. */
export interface Rankable {
  readonly audited: Pick<PieceAudit, 'usable' | 'unusableBecause' | 'freshness'> & {
    readonly piece: Pick<Piece, 'products' | 'share'>;
  };
  readonly fit: CellPiece['fit'];
  readonly answers: readonly Asked[];
}

/** As much of a cell as ranking reads: its pieces in the order of `inOrder`. */
export interface RankableCell<P extends Rankable> extends CellNames {
  readonly pieces: readonly P[];
}

/** One thing that was compared, and what is said of it. */
interface Reason {
  readonly about: 'usable' | 'question' | 'product' | 'fit' | 'freshness' | 'answers' | 'share';
  readonly text: Sentence;
}

export interface RankedPiece<P extends Rankable = CellPiece> {
  readonly cellPiece: P;
  /** From 1. */
  readonly rank: number;
  /** Why it stands there: one plain phrase for each thing that was compared, in that order. */
  readonly reasons: Reason[];
}

/**
 * The live pieces of a cell, the one to reach for first, with the reasons. Compared in this order, and by nothing
 * else:
 *
 * 1. usable before not usable;
 * 2. what answers the question asked for;
 * 3. what is about the product asked for;
 * 4. primary before secondary;
 * 5. fresh, then due, then overdue;
 * 6. the most of the cell's questions answered;
 * 7. what may be sent to prospects, then what only customers or partners may get, then what is internal;
 * 8. the order of ids.
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

function reasonsFor(cellPiece: Rankable, cell: CellNames, { product, question }: Wanted): Reason[] {
  const { freshness, unusableBecause } = cellPiece.audited;
  const others = cellPiece.answers.filter(({ id }) => id !== question?.id);
  const usable = unusableBecause === undefined;
  const says: Readonly<Record<Reason['about'], Sentence | undefined>> = {
    usable: usable ? undefined : sentence`not usable: ${unusableBecause}`,
    question:
      question &&
      (answersIt(cellPiece, question)
        ? sentence`answers “${question.ask}”`
        : sentence`does not say that it answers “${question.ask}”`),
    product: product && [aboutProduct(cellPiece.audited, product)],
    fit: cellPiece.fit === 'primary' ? sentence`made for ${{ cell }}` : sentence`also useful here`,
    freshness: freshness && usable ? freshnessReason(freshness) : undefined,
    answers: others.length === 0 ? undefined : [`answers ${others.map(({ ask }) => `“${ask}”`).join(', ')}`],
    share: usable ? [SHARE_REASONS[cellPiece.audited.piece.share]] : undefined,
  };
  const compared = Object.entries(says) as [Reason['about'], Sentence | undefined][];
  return compared.flatMap(([about, text]) => (text === undefined ? [] : { about, text }));
}

function aboutProduct({ piece }: Rankable['audited'], { id, name }: Pick<Product, 'id' | 'name'>): string {
  if (piece.products.length === 0) return 'about all products';
  return piece.products.includes(id) ? `about ${name}` : `not about ${name}`;
}

/** What a label says of the place of a piece. */
const SHARE_REASONS: Readonly<Record<Share, string>> = {
  public: 'may be sent to anybody',
  prospects: 'may be sent to prospects',
  customers: 'only for customers',
  partners: 'only for partners',
  internal: 'internal only',
};
