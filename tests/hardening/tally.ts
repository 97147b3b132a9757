/**
 * Counts what the tests in this folder tried, for the command that prints the figures. Without that command, nothing is counted.
 */
import { appendFileSync } from 'node:fs';

/** What is counted. A test counts an attempt before its checks, and a success after them. */
export type Counted =
  | 'casesTried'
  | 'refusedAsExpected'
  | 'acceptedAsExpected'
  | 'edgeTexts'
  | 'kills'
  | 'killsSurvived'
  | 'troubles'
  | 'fuzzInputs'
  | 'findingsLost'
  | 'scriptsRun';

export interface Tally {
  readonly counted: Counted;
  readonly times: number;
}

/** The environment variable with the file that all tests count into. */
export const TALLY_FILE = 'HARDENING_TALLY';

/** Counts something once, or N times. */
export function tally(counted: Counted, times = 1): void {
  const file = process.env[TALLY_FILE];
  if (file) appendFileSync(file, `${JSON.stringify({ counted, times } satisfies Tally)}\n`);
}
