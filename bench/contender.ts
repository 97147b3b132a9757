/**
 * A row of the benchmark. To add one, write a file that exports a `Contender` and add it to `contenders.ts`. To judge it, add a
 * target to `targets.ts`.
 */

/** Where the contenders of one size work. */
interface Workspace {
  /** The number of pieces in the content. */
  readonly pieces: number;
  /** The generated content folder. It is never changed. */
  readonly content: string;
  /** The day of the audit, `YYYY-MM-DD`. */
  readonly today: string;
  /** An existing folder for the contender's own files, inside the project so that packages resolve. */
  readonly folder: string;
}

/** One program, ready to be run again and again. */
export interface Program {
  readonly file: string;
  readonly args: readonly string[];
  /** Default: the contender's own folder. */
  readonly directory?: string;
  /** The folder whose files are counted after each run. */
  readonly output?: string;
  /** Absolute paths that a run leaves behind. They are removed before the next run, so that every run is a first one. */
  readonly leaves?: readonly string[];
  /** More figures of a run, read from the last line that it printed. */
  figures?(lastLine: string): Sample;
}

export interface Contender {
  /** Must not change: targets and the JSON use it. */
  readonly id: string;
  /** Its name in the table. */
  readonly title: string;
  /** Left out above this number of pieces, because it would need more memory than a usual machine has. */
  readonly mostPieces?: number;
  /** Writes what the program needs, without being timed. Returns nothing if it cannot run here; the row is then left out. */
  prepare(workspace: Workspace): Program | undefined;
}

/** The figures of one run by name, with the unit in the name. A figure that could not be measured is absent. */
export type Sample = Readonly<Record<string, number>>;
