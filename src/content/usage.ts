/** How often pieces were used, exported from the tools that count it: by month, without rows about people. */

/** What a row may count. `views` are by readers; a piece is sent by a colleague and opened by the recipient. */
export const usageMeasures = ['views', 'sends', 'opens', 'deals', 'won'] as const;

export type UsageMeasure = (typeof usageMeasures)[number];

/** A month of a piece. An empty cell of the list is unknown and absent here; a zero is a zero. */
export type UsageCounts = Readonly<Partial<Record<UsageMeasure, number>>>;

export interface UsageRow {
  /** Its line in the file, from 1. */
  readonly line: number;
  /** `2026-09`. */
  readonly month: string;
  /** The id of the piece. */
  readonly piece: string;
  /** The id of the tool that counted it. Absent if the list names none. */
  readonly source?: string | undefined;
  readonly counts: UsageCounts;
}
