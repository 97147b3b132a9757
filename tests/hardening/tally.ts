/**
 * Counts what the tests of this folder have tried, for the command that prints the figures. A test that is run by itself
 * counts into nothing.
 */
import { appendFileSync } from 'node:fs';

/** What is counted. A test counts what it tries before it judges, and what held after it has. */
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

/** The variable that names the file in which tests count together. */
export const TALLY_FILE = 'HARDENING_TALLY';

/** Counts something once, or so many times. */
export function tally(counted: Counted, times = 1): void {
  const file = process.env[TALLY_FILE];
  if (file) appendFileSync(file, `${JSON.stringify({ counted, times } satisfies Tally)}\n`);
}
