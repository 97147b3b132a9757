import { z } from 'zod';
import type { Audit } from '../audit/audit.ts';
import { replacementsIn } from '../audit/replacements.ts';
import { pieceStatus, share } from '../schema/piece.ts';
import { pageAddress } from './address.ts';
import type { CsvValue } from './csv.ts';
import { flag, list, maybeDate, maybeNumber, maybeText, text } from './fields.ts';
import { namesIn } from './names.ts';
import { type ColumnType, type PieceColumn, type PublishedPiece, pieceColumns } from './piece-columns.ts';

const columns: readonly (readonly [string, PieceColumn])[] = Object.entries(pieceColumns);

const types = {
  ...{ text, maybeText, maybeDate, maybeNumber, flag, list },
  status: (description: string) => pieceStatus.meta({ description }),
  share: (description: string) => share.meta({ description }),
} as const satisfies Record<ColumnType, (description: string) => z.ZodType>;

/** One piece as it is published. */
export const pieceRow = z.strictObject(
  Object.fromEntries(columns.map(([name, { about, type }]) => [name, types[type](about)])),
);

/** Every piece, live or not, in order of id. */
export function pieceRows(audit: Audit): Readonly<Record<string, CsvValue>>[] {
  const { site } = audit.model;
  const names = namesIn(audit.model);
  const replacements = replacementsIn(audit.model.pieces);
  return [...audit.pieces.values()].map((audited) => {
    const { id } = audited.piece;
    const piece: PublishedPiece = {
      ...audited,
      names,
      replacedBy: (replacements.get(id) ?? []).map((newer) => newer.id),
      page: pageAddress(site, `/content/${id}/`),
    };
    return Object.fromEntries(columns.map(([name, { published }]) => [name, published(piece) ?? null]));
  });
}
