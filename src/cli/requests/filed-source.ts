import type { FiledRequest } from '../../forge/requests/filed-request.ts';

/** Requests from a source other than issues. */
export interface FiledSource {
  readonly what: 'mail' | 'row';
  /** How many mails or rows were read. */
  readonly read: number;
  readonly filed: readonly FiledRequest[];
  /** What a person has to look at. */
  readonly problems: readonly string[];
  /** What is worth knowing. */
  readonly notes: readonly string[];
}

/** A day, unless it is in the future: then the mail or row is wrong about it. */
export function upTo(today: string, day: string | undefined): string | undefined {
  return day !== undefined && day <= today ? day : undefined;
}
