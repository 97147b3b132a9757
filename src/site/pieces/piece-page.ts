/** The page about a piece, and the frame that a build makes once and fills in for each of them. */
import type { Audit, PieceAudit } from '../../audit/audit.ts';
import { type Html, trusted } from '../frame/html.ts';
import type { Past } from '../frame/site-content.ts';
import { pieceArticle } from './piece-article.ts';

/** What the frame of a page is given. */
export interface PiecePage {
  readonly title: string;
  readonly description: string;
  /** The file that the page tells of. */
  readonly source: string;
  readonly article: Html;
}

/** The page about a piece. */
export function piecePage(audited: PieceAudit, audit: Audit, past: Past | undefined): PiecePage {
  const { format, piece } = audited;
  return {
    title: piece.title,
    description: piece.summary ?? `${format.name}: ${piece.title}`,
    source: piece.path,
    article: pieceArticle(audited, audit, past),
  };
}

/** Takes the place of an id in the address of the frame. No piece can have it. */
export const FRAME_ID = '_frame';

/** The frame: marks stand where a piece's own words go. */
export const framePage: PiecePage = {
  title: 'mark-of-the-title',
  description: 'mark-of-the-description',
  source: 'mark-of-the-source',
  article: trusted('mark-of-the-article'),
};
