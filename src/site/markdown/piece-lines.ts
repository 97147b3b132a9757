/** A piece in a list: its title, who may receive it, and where its Markdown is. */
import type { PieceAudit } from '../../audit/piece-audit.ts';
import { oneLine } from '../../kit/markdown.ts';
import type { Site } from '../../schema/site.ts';
import { audienceText } from '../pieces/in-words.ts';
import { daysOf, sendStateOf } from '../pieces/may-send.ts';
import { markdownAddress } from './addresses.ts';
import { link } from './lines.ts';

/** Pieces as list items. */
export function pieceLines(pieces: readonly PieceAudit[], site: Site): string[] {
  return pieces.filter((audited) => isShown(audited, site)).map((audited) => pieceLine(audited, site));
}

/** Whether a piece has a Markdown version: on a public site only what anyone may receive. */
export function isShown({ piece }: PieceAudit, site: Pick<Site, 'public'>): boolean {
  return !site.public || piece.share === 'public';
}

function pieceLine(audited: PieceAudit, site: Site): string {
  const { format, piece } = audited;
  const audience = audienceText(sendStateOf(audited), daysOf(audited));
  return `- ${link(piece.title, markdownAddress(site, `/content/${piece.id}/`))} (${oneLine(format.name)}). ${oneLine(audience)}`;
}
