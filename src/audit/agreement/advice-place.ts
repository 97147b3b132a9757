/** Where in the content a warning of the audit points. The line is looked up where files are read. */
export interface AdvicePlace {
  readonly file: string;
  /** The field; empty for the record as a whole. */
  readonly path: readonly (string | number)[];
  /** True to point at the key and not at its value. */
  readonly key?: boolean | undefined;
}
