/** What a column of published pieces is: its type, and its value in each place where pieces are listed. */
import type { PieceAudit } from '../audit/audit.ts';
import type { PieceStatus, Share } from '../schema/piece.ts';
import type { PieceFacts } from './facts.ts';
import type { Names } from './names.ts';
import type { Row, RowNames } from './unpack-facts.ts';

/** The values of each type of column: the types in `fields.ts`, and two enumerations. */
interface Values {
  readonly text: string;
  readonly maybeText: string | null | undefined;
  readonly maybeDate: string | null | undefined;
  readonly maybeNumber: number | null | undefined;
  readonly flag: boolean;
  readonly list: readonly string[];
  readonly status: PieceStatus;
  readonly share: Share;
}

export type ColumnType = keyof Values;

/** A piece, with the values of its columns that come from other records. */
export interface PublishedPiece extends PieceAudit {
  readonly names: Names;
  /** The ids of the pieces that replace it. */
  readonly replacedBy: readonly string[];
  /** The address of its page. */
  readonly page: string;
}

/** A piece as it is in the browser. */
export interface ListedPiece {
  readonly row: Row;
  readonly facts: PieceFacts;
  readonly names: RowNames;
  /** The address of its page. */
  readonly page: string;
}

/** Marks a column that the browser’s CSV leaves out, because its value is not in the facts. */
export const NOT_LISTED = 'not-listed';

type Column<Type extends ColumnType> = {
  readonly type: Type;
  /** Its value in JSON, CSV and the workbook. */
  readonly published: (piece: PublishedPiece) => Values[Type];
  /** Its value in the CSV that a browser makes from its facts. */
  readonly listed: ((piece: ListedPiece) => Values[Type]) | typeof NOT_LISTED;
};

export type PieceColumn = { [Type in ColumnType]: Column<Type> }[ColumnType];
