/** A chart as a table, for readers who do not see it, or want to have the figures. */
export interface ChartTable {
  readonly caption: string;
  /** The first column names the rows; the others are amounts. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}
