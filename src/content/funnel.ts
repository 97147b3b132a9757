/** A count of the funnel, exported from the CRM: no rows about people. */

export interface StageCount {
  /** Its line in the file, from 1. */
  readonly line: number;
  /** `2026-09`. */
  readonly month: string;
  /** The id of the term for the lead stage. */
  readonly stage: string;
  /** How many leads reached the stage in this month. */
  readonly count: number;
}
