/** A piece in a list: its title, who may receive it, and where its Markdown is. */
import type { Audit, PieceAudit } from '../../audit/audit.ts';
import { oneLine } from '../../kit/markdown.ts';
import type { Site } from '../../schema/site.ts';
import { audienceText } from '../pieces/in-words.ts';
import { daysOf, sendStateOf } from '../pieces/may-send.ts';
import { pieceAddress } from './addresses.ts';
import { link } from './lines.ts';

/** Pieces as list items. */
export function pieceLines(pieces: readonly PieceAudit[], audit: Audit): string[] {
  return pieces.filter((audited) => isShown(audited, audit.model.site)).map((audited) => pieceLine(audited, audit));
}

/** Whether a piece is shown: on a public site only what anyone may receive. */
export function isShown({ piece }: Pick<PieceAudit, 'piece'>, site: Pick<Site, 'public'>): boolean {
  return !site.public || piece.share === 'public';
}

function pieceLine(audited: PieceAudit, audit: Audit): string {
  const { format, piece } = audited;
  const audience = audienceText(sendStateOf(audited), daysOf(audited));
  return `- ${link(piece.title, pieceAddress(audit, piece.id))} (${oneLine(format.name)}). ${oneLine(audience)}`;
}
