/** A row as a piece: what its file will hold, and what else the row says. */
import type { PieceFields } from '../schema/piece.ts';
import type { Cells, KeptCell, TableCell } from './cells.ts';
import type { HeldBack, Remark } from './remarks.ts';
import type { Target } from './targets.ts';

/** The fields of a piece as written into its file. References to other pieces are still as the row has them. */
export type PieceDraft = Record<string, unknown>;

/** References to other pieces, as written; resolved when all pieces are known. */
export interface References {
  readonly into?: TableCell;
  readonly replaces?: readonly TableCell[];
  readonly translationOf?: TableCell;
  readonly next?: TableCell;
}

export interface RowPiece {
  readonly line: number;
  /** The id that the row gives. */
  readonly id?: string;
  readonly fields: PieceDraft;
  /** Fields that the row does not give; only a new piece gets them. */
  readonly assumed: ReadonlySet<string>;
  /** Whether its address was made from a part of it, or from the path of a file. */
  readonly isMade: boolean;
  /** Fields that rules give the row. */
  readonly ruled: ReadonlySet<string>;
  readonly references: References;
  readonly kept: readonly KeptCell[];
  readonly remarks: readonly Remark[];
  /** For remarks that are only possible once all pieces are known. */
  readonly cells: Cells;
  /** The cells of other rows of the same piece. */
  readonly moreCells: readonly Cells[];
  /** By heading: texts that tell it from other pieces with the same title. */
  readonly apart: ReadonlyMap<string, string>;
  /** Why a new piece cannot be made from it; an existing piece may have what the row lacks. */
  readonly lacks?: HeldBack | undefined;
  /** The rows that were merged into it, each with what they have in common. */
  readonly joined: readonly JoinedRow[];
}

/** A row that was merged into an earlier row of the same piece. */
export interface JoinedRow {
  readonly line: number;
  readonly by: 'id' | 'address' | 'title';
}

/** The fields of a piece in the order of a file, each with the columns that fill it; none for a field that is not imported. */
export const fieldTargets: Readonly<Record<string, readonly Target[]>> = {
  title: ['title'],
  summary: ['summary'],
  url: ['url'],
  file: ['file'],
  format: ['format'],
  status: ['status', 'draft', 'archived', 'live'],
  owner: ['owner'],
  serves: ['serves', 'alsoServes', 'persona', 'secondaryPersona', 'stage', 'answers'],
  products: ['products'],
  segments: ['segments'],
  competitors: ['competitors'],
  keywords: ['keywords'],
  language: ['language'],
  reviewed: ['reviewedOn', 'reviewedBy'],
  reviewEvery: ['reviewEvery'],
  expires: ['expires'],
  share: ['share'],
  whenToUse: ['whenToUse'],
  say: ['say'],
  decision: ['verdict', 'decisionInto', 'decidedOn', 'decidedBy', 'decisionWhy'],
  origin: ['originFrom', 'originRequest', 'originGap'],
  approved: ['approvedOn', 'approvedBy'],
  published: ['published'],
  supersedes: ['replaces'],
  translationOf: ['translationOf'],
  next: ['next'],
} satisfies Record<keyof PieceFields, readonly Target[]>;
