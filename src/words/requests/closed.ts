/** The list of closed requests. */
import { count } from '../dates.ts';

export const closedText = {
  title: (page: number) => (page === 1 ? 'Closed requests' : `Closed requests, page ${page}`),
  heading: 'Closed requests',
  description: 'Closed requests and how each one ended.',
  lead: (requests: number) => `${count(requests, 'request')}, the most recently decided first.`,
  part: (first: number, last: number, all: number) => `Closed requests ${first} to ${last} of ${all}`,
  request: 'Request',
  kind: 'Type',
  outcome: 'Outcome',
  requestedOn: 'Requested on',
} as const;
