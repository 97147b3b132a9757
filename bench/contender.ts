/**
 * What a row of the benchmark is. To add one, write a file that exports a `Contender` and name it in `contenders.ts`;
 * to judge it, add a target to `targets.ts`.
 */

/** Where the contenders of one size work. */
interface Workspace {
  /** How many pieces the content has. */
  readonly pieces: number;
  /** The generated content folder. Nobody writes into it. */
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
  /** What a run leaves, absolute. It is taken away before the next run, so that every run is a first one. */
  readonly leaves?: readonly string[];
  /** Further figures of a run, read from the last line that it printed. */
  figures?(lastLine: string): Sample;
}

export interface Contender {
  /** Permanent: targets and the JSON name it. */
  readonly id: string;
  /** What the table calls it. */
  readonly title: string;
  /** With more pieces it is left out: it would need more memory than a usual machine has. */
  readonly mostPieces?: number;
  /** Writes what the program needs. Not timed. Nothing when it cannot run on this machine: the row is then left out. */
  prepare(workspace: Workspace): Program | undefined;
}

/** The figures of one run by name, each with its unit in the name. A figure that could not be measured is absent. */
export type Sample = Readonly<Record<string, number>>;
