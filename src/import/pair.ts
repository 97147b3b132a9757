/** A pair as written into a file: without the default fit, and without an empty list of answers. */
export interface Pair {
  readonly persona: string;
  readonly stage: string;
  readonly fit?: 'secondary';
  readonly answers?: readonly string[];
}
