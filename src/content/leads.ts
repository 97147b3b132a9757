/** A list of leads dropped from the CRM: what happened to each, and nothing that leads back to a person. */

/**
 * - `open`: sales has it and has not decided;
 * - `accepted`: sales works on it;
 * - `rejected`: sales sent it back;
 * - `won`, `lost`: it became a deal that ended.
 */
export const leadStatuses = ['open', 'accepted', 'rejected', 'won', 'lost'] as const;

export type LeadStatus = (typeof leadStatuses)[number];

/** Moments are milliseconds since 1970. */
export interface Lead {
  /** A hash: it tells two leads apart and nobody’s name. */
  readonly id: string;
  readonly source?: string | undefined;
  /** When it was handed over to sales. */
  readonly created: number;
  /** The same as a day in the site’s time zone. */
  readonly createdOn: string;
  readonly firstAttempt?: number | undefined;
  readonly attempts?: number | undefined;
  readonly status: LeadStatus;
  /** The id of a reason of the agreement, or what else stands there. */
  readonly reason?: string | undefined;
  /** The day on which it ended. */
  readonly closed?: string | undefined;
}
