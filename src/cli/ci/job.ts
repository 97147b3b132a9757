import type { Command } from 'commander';
import type { Environment } from '../../check/environment.ts';
import type { ReadOptions } from '../../content/disk/read-content.ts';
import type { Exit } from '../exit.ts';
import type { Common } from '../program.ts';
import type { CiSystem } from './system.ts';

/** What every job is given. */
export interface JobContext {
  /** The content folder, absolute. */
  readonly content: string;
  readonly today: ReadOptions['today'];
  readonly env: Environment;
  /** The service that started it. */
  readonly system: CiSystem;
}

/** Runs a job. Its exit code becomes that of the program. */
type Runner = (options: Common, job: (context: JobContext) => Promise<Exit>) => Promise<void>;

/** A job of a workflow or pipeline. Each is one file next to this one, and a line in `jobs.ts`. */
export interface Job {
  readonly summary: string;
  /** Adds its options to its command, and what it does. */
  readonly add: (command: Command, run: Runner) => void;
}
