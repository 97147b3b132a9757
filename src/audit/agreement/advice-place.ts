/** The place in the content that a warning points to. Its line is looked up where files are read. */
export interface AdvicePlace {
  readonly file: string;
  /** The field; empty for the record as a whole. */
  readonly path: readonly (string | number)[];
  /** True to point to the key instead of its value. */
  readonly key?: boolean | undefined;
}
