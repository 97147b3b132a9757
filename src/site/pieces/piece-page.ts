/** The page about a piece, and the frame that a build makes once and fills in for every piece. */
import type { Audit, PieceAudit } from '../../audit/audit.ts';
import { piecePageWords } from '../../words/pieces/page.ts';
import { type Html, trusted } from '../frame/html.ts';
import type { Past } from '../frame/site-content.ts';
import { pieceArticle } from './piece-article.ts';

/** What a page passes to its frame. */
export interface PiecePage {
  readonly title: string;
  readonly description: string;
  /** The file that the page is about. */
  readonly source: string;
  readonly article: Html;
}

/** The page about a piece. */
export function piecePage(audited: PieceAudit, audit: Audit, past: Past | undefined): PiecePage {
  const { format, piece } = audited;
  return {
    title: piece.title,
    description: piece.summary ?? piecePageWords.description(format.name, piece.title),
    source: piece.path,
    article: pieceArticle(audited, audit, past),
  };
}

/** In place of an id in the address of the frame. No piece can have this id. */
export const FRAME_ID = '_frame';

/** The frame, with marks in place of a piece's own words. */
export const framePage: PiecePage = {
  title: 'mark-of-the-title',
  description: 'mark-of-the-description',
  source: 'mark-of-the-source',
  article: trusted('mark-of-the-article'),
};
