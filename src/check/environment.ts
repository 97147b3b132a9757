/** The only module that reads the environment and the clock. */
import path from 'node:path';
import { zoneCalendar } from '../kit/zone-calendar.ts';
import { findContentFolder, noContentFound } from './content-folder.ts';
import { productDirectory } from './folders.ts';
import { UsageError } from './usage-error.ts';

export interface Environment {
  /**
   * The content folder when the command names none, absolute: CONTENT_DIR, else the nearest one upward.
   *
   * @param makes Whether the command creates the folder.
   * @throws {UsageError} When no folder is found. The message says what to do.
   */
  contentDirectory(makes?: boolean): string;
  /** AUDIT_TODAY, if set. */
  readonly today: string | undefined;
  /** Whether text may have colors: on a terminal, unless NO_COLOR is set. */
  readonly color: boolean;
  /** The terminal where the user can be asked; absent in a pipe or workflow. */
  readonly terminal?: { readonly input: NodeJS.ReadStream; readonly output: NodeJS.WriteStream } | undefined;
  /** The width of the terminal in characters; 100 without a terminal. */
  readonly width: number;
  /** The time zone of this machine. */
  readonly timeZone: string;
  /** The value of any other variable, such as the token of a Git host; undefined when it is not set or empty. */
  variable(name: string): string | undefined;
  /** All variables, and some more or others, for a program that this one starts. */
  variables(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv;
}

export function environment(): Environment {
  const { CONTENT_DIR, AUDIT_TODAY, NO_COLOR, FORCE_COLOR } = process.env;
  return {
    contentDirectory: (makes) => (CONTENT_DIR ? path.resolve(CONTENT_DIR) : nearestContent(process.cwd(), makes)),
    today: AUDIT_TODAY || undefined,
    color: !NO_COLOR && (Boolean(FORCE_COLOR) || Boolean(process.stdout.isTTY)),
    terminal:
      process.stdin.isTTY && process.stdout.isTTY ? { input: process.stdin, output: process.stdout } : undefined,
    width: process.stdout.columns || 100,
    // Worked out when it is asked for: the first use of Intl takes 30 ms, and few commands need it.
    get timeZone() {
      return Intl.DateTimeFormat().resolvedOptions().timeZone;
    },
    variable: (name) => process.env[name] || undefined,
    variables: (more) => ({ ...process.env, ...more }),
  };
}

function nearestContent(cwd: string, makes = false): string {
  const found = findContentFolder(cwd, productDirectory);
  if (found === undefined) throw new UsageError(noContentFound(cwd, makes));
  return found;
}

/** Today's date in the team's time zone, `YYYY-MM-DD`. */
export function todayIn(timeZone: string): string {
  return zoneCalendar(timeZone)(Date.now());
}

/** Sets a variable of the environment for programs that this one starts. */
export function setForPrograms(name: string, value: string): void {
  process.env[name] = value;
}
