/** The pieces of a cell that can be among the best for some product or question, for a browser to rank. */

import type { Audit, Cell, CellPiece } from '../../audit/audit.ts';
import { usablePieces } from '../../audit/cell-piece.ts';
import type { JudgedDates } from '../../audit/freshness.ts';
import { families } from '../../audit/ranking.ts';
import type { UsageTotal } from '../../audit/usage.ts';
import type { Named } from '../../data/facts.ts';
import type { Share } from '../../schema/piece.ts';
import { groupedByUse, sendStateOf } from '../pieces/may-send.ts';
import { buyerLanguages } from './buyer-languages.ts';

/** The number of pieces of a cell shown in full: as many as a rep can compare in 90 seconds. */
export const BEST = 5;

/** A piece in a cell. */
export interface RankingPiece extends JudgedDates {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  /** The piece that it translates. */
  readonly translationOf?: string | undefined;
  readonly format: string;
  readonly share: Share;
  /** The ids of its products; none means all. */
  readonly products: readonly string[];
  readonly fit: CellPiece['fit'];
  /** The ids of the questions of this cell that it answers. */
  readonly answers: readonly string[];
  readonly whenToUse?: string | undefined;
  readonly say?: string | undefined;
  readonly url?: string | undefined;
  /** Its recent use, if the team ranks by it. */
  readonly usedFirst?: UsageTotal | undefined;
  /** The day of its last review. */
  readonly reviewed?: string | undefined;
}

export interface CellRanking {
  /** The language of the site. */
  readonly home: string;
  readonly persona: string;
  readonly stage: string;
  readonly questions: readonly Named[];
  readonly products: readonly Named[];
  /** Usable on the day of the audit, in the order of the cell. */
  readonly pieces: readonly RankingPiece[];
}

/**
 * What a browser needs to rank a cell: only pieces that are among the best of their use for some product, language or question,
 * with their translations.
 */
export function cellRanking(cell: Cell, { model }: Audit): CellRanking {
  const usable = usablePieces(cell.pieces);
  const best = new Set<CellPiece>();
  const groups = groupedByUse(usable, ({ audited }) => sendStateOf(audited)).map(({ members }) => ({
    pieces: members,
  }));
  for (const product of [undefined, ...model.products]) {
    for (const question of [undefined, ...cell.questions]) {
      for (const language of [undefined, ...buyerLanguages(model)]) {
        for (const group of groups) {
          const ranked = families(group, { product, question, language }, model.site.language);
          for (const family of ranked.slice(0, BEST)) for (const cellPiece of family) best.add(cellPiece);
        }
      }
    }
  }
  return {
    home: model.site.language,
    persona: cell.persona.name,
    stage: cell.stage.name,
    questions: cell.questions.map(({ ask, id }) => [id, ask]),
    products: model.products.map(({ id, name }) => [id, name]),
    pieces: usable.filter((cellPiece) => best.has(cellPiece)).map(rankingPiece),
  };
}

function rankingPiece({ answers, fit, audited: { format, freshness, piece, usedFirst } }: CellPiece): RankingPiece {
  const { expires, id, products, say, share, title, url, whenToUse } = piece;
  return {
    id,
    title,
    language: piece.language,
    translationOf: piece.translationOf,
    format: format.name,
    share,
    products,
    fit,
    answers: answers.map((question) => question.id),
    due: freshness?.dueOn,
    expires,
    unreviewed: freshness?.unreviewed,
    whenToUse,
    say,
    url,
    reviewed: piece.reviewed?.on,
    usedFirst,
  };
}
