/** Leads exported from the CRM: what happened to each, without anything that identifies a person. */

/**
 * - `open`: sales has it and has not decided yet;
 * - `accepted`: sales is working on it;
 * - `rejected`: sales sent it back;
 * - `won`, `lost`: it became a deal that ended.
 */
export const leadStatuses = ['open', 'accepted', 'rejected', 'won', 'lost'] as const;

export type LeadStatus = (typeof leadStatuses)[number];

/** Where a lead is now that sales sent back. */
export const leadPlaces = ['recycled', 'nurture', 'closed'] as const;

export type LeadPlace = (typeof leadPlaces)[number];

/** Moments are milliseconds since 1970. */
export interface Lead {
  /** Its line in the file, from 1, so that a person can find it. */
  readonly line: number;
  /** A hash that distinguishes two leads and reveals no name. */
  readonly id: string;
  readonly source?: string | undefined;
  /** When it was handed over to sales. */
  readonly created: number;
  /** The day of `created` in the site’s time zone. */
  readonly createdOn: string;
  readonly firstAttempt?: number | undefined;
  readonly attempts?: number | undefined;
  /** The days of all attempts, earliest first. */
  readonly attemptDays?: readonly string[] | undefined;
  /** The id of the sales team that got it. */
  readonly team?: string | undefined;
  /** The id of the region that the lead is in. */
  readonly region?: string | undefined;
  readonly status: LeadStatus;
  /** The id of a reason in the agreement, or any other text. */
  readonly reason?: string | undefined;
  /** The day on which it ended. */
  readonly closed?: string | undefined;
  /** The day on which marketing sent content to the returned lead. */
  readonly nurtured?: string | undefined;
  /** Where the returned lead is now. */
  readonly now?: LeadPlace | undefined;
  /** Whether the information of each column of the team’s own was known at the handoff. By `columnKey` of the column. */
  readonly known?: ReadonlyMap<string, boolean> | undefined;
}

/** A heading in any spelling as one word: `First attempt`, `first_attempt` and `firstAttempt` are `firstattempt`. */
export function columnKey(heading: string): string {
  return headingWords(heading).join('');
}

/** The words of a heading in lower case, including words in camelCase. */
export function headingWords(heading: string): string[] {
  const spaced = [...heading].map((letter, at, all) => {
    const before = all[at - 1] ?? '';
    const capital = letter !== letter.toLowerCase() && before !== before.toUpperCase();
    return capital ? ` ${letter}` : letter;
  });
  return spaced
    .join('')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]/u)
    .filter(Boolean);
}
