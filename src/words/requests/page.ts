/** The page of a request. */
import type { RequestClock } from '../../audit/clock.ts';
import { day, type Sentence, sentence } from '../parts.ts';
import { businessDays } from './clock.ts';

export const requestPageText = {
  title: (title: string, id: string) => `${title} (request ${id})`,
  description: (title: string) => `Request: ${title}. What was requested, the decision and the reason.`,
  requests: 'Requests',
  requested: 'What was requested',
  onlyTitle: 'No details beyond the title.',
  tried: 'Already tried',
  decision: 'Decision',
  status: 'Status',
  why: 'Why',
  next: 'Next step',
  owner: 'Owner',
  unassigned: 'Unassigned',
  effort: 'Effort',
  piece: 'Piece',
  duplicateOf: 'Duplicate of',
  duplicates: 'Duplicates',
  outcome: 'Outcome',
  clock: 'Timing',
  decisionTime: 'Decision',
  deliveryTime: 'Delivery',
  details: 'Details',
  requestedBy: 'Requested by',
  unknown: 'Unknown',
  requestedOn: 'Requested on',
  cell: 'For',
  kind: 'What is needed',
  stage: 'Stage',
  persona: 'Persona',
  question: 'Question',
  product: 'Product',
  format: 'Format',
  about: 'About',
  deals: 'Open deals',
  value: 'Value of the deals',
  votes: 'Votes',
  neededBy: 'Needed by',
  issue: 'Issue',
  openIssue: (number: number) => `Open issue ${number}`,
} as const;

/** What the age of a request means. */
export function ageWord({ open }: RequestClock): string {
  return open ? 'Open for' : 'Closed after';
}

/** How long one of the two promises took, or that it is still to be kept. */
export function timeTaken(doneOn: string | undefined, days: number | undefined, pending: boolean): string {
  if (doneOn !== undefined) return `after ${businessDays(days)}`;
  return pending ? 'not yet' : 'unknown';
}

/** By when marketing has to decide; empty where that is not known. */
export function decisionDue(due: string | undefined): Sentence {
  return due === undefined ? [] : sentence`due on ${day(due)}`;
}

export function deliveryDue(due: string | undefined): Sentence {
  return due === undefined ? ['no date promised'] : sentence`promised for ${day(due)}`;
}
