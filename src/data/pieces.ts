import { z } from 'zod';
import type { Audit } from '../audit/audit.ts';
import { replacementsIn } from '../audit/replacements.ts';
import { pieceStatus, share } from '../schema/piece.ts';
import { pieceColumnHelp } from '../words/data/piece-columns.ts';
import { pageAddress } from './address.ts';
import type { CsvValue } from './csv.ts';
import { flag, list, maybeDate, maybeNumber, maybeText, text } from './fields.ts';
import { namesIn } from './names.ts';
import type { ColumnType, PieceColumn, PublishedPiece } from './piece-column.ts';
import { pieceColumns } from './piece-columns.ts';

type ColumnName = keyof typeof pieceColumns;

const columns = Object.entries(pieceColumns) as readonly (readonly [ColumnName, PieceColumn])[];

/** A column without help does not compile. */
const help: Readonly<Record<ColumnName, string>> = pieceColumnHelp;

const types = {
  ...{ text, maybeText, maybeDate, maybeNumber, flag, list },
  status: (description: string) => pieceStatus.meta({ description }),
  share: (description: string) => share.meta({ description }),
} as const satisfies Record<ColumnType, (description: string) => z.ZodType>;

/** One published piece. */
export const pieceRow = z.strictObject(
  Object.fromEntries(columns.map(([name, { type }]) => [name, types[type](help[name])])),
);

/** Every piece, live or not, by id. */
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
