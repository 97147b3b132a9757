/** The request board, and how a request is shown in a list. */
import type { Sameness } from '../../audit/duplicates.ts';
import type { PublishedRequest } from '../../publish/published.ts';
import { count } from '../dates.ts';
import { day, type Sentence, sentence } from '../parts.ts';
import { requestKindWords, requestStatusWords } from '../states.ts';
import { samenessWords } from './sameness.ts';

export const boardText = {
  title: 'Requests',
  titleOf: (requester: string) => `Requests from ${requester}`,
  titleOfTeam: (team: string) => `Requests by team: ${team}`,
  description: 'What sales requested, who is working on it, when it is due and how it ended.',
  lead: (requests: number) => `${count(requests, 'request')}, the most overdue first.`,
  howClockWorks: 'How the clock works',
  filter: 'Filter requests by requester',
  team: 'Team',
  requestedBy: 'Requested by',
  everyone: 'Everyone',
  noneInColumn: 'No requests.',
  closed: 'Closed',
  noneClosed: 'No closed requests yet.',
  allClosed: 'See all closed requests',
} as const;

export const cardText = {
  unknownRequester: 'Requester unknown',
  votes: (votes: number) => count(votes, 'vote'),
  owner: (name: string | undefined) => `Owner: ${name ?? 'unassigned'}`,
  score: (points: number) => `Score ${points}`,
  howScored: 'How the score is calculated',
} as const;

export const hintText = {
  exists: 'Already available:',
  sameAs: (sameness: Sameness) => `${samenessWords[sameness]}:`,
  more: (others: number) => ` and ${others} more`,
} as const;

/** A request on one line, after its title. */
export function requestLine({ ask, triage }: PublishedRequest): Sentence {
  const votes = ask.votes > 0 ? `, ${cardText.votes(ask.votes)}` : '';
  return sentence`${requestKindWords[ask.kind]}, ${requestStatusWords[triage.status].toLowerCase()}, requested on ${day(ask.requestedOn)}${votes}`;
}

/** How many more requests a list has than it shows. */
export function moreRequests(more: number): string {
  return `${more} more`;
}

/** When a request was decided; empty where no one recorded the day. */
export function decidedOn(date: string | undefined): Sentence {
  return date === undefined ? [] : sentence`decided on ${day(date)}`;
}
