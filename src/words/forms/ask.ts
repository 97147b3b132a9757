/** The page on which content is requested. */
import type { RequestWay } from '../../schema/request-way.ts';
import { count } from '../dates.ts';
import { type Sentence, sentence } from '../parts.ts';

/** The button that leads to a new request. */
export const requestContent = 'Request content';

/** The link beside an open question that leads to a request for its answer. */
export const requestAnswer = 'Request an answer';

/** The button for answers that the link of a way cannot hold. */
export const copyAnswers: Readonly<Record<RequestWay['by'], string>> = {
  mail: 'Copy the text for the email',
  form: 'Copy the text for our form',
  host: 'Copy the request text',
};

/** The button for each way of sending a request. */
export const wayButtons: Readonly<Record<RequestWay['by'], string>> = {
  mail: 'Send by email',
  form: 'Open our form',
  host: 'Open the request form',
};

export const askText = {
  title: requestContent,
  description: 'How to request content: check what exists and what is already requested, then send your request.',
  lead: 'Describe what you need. You see what others have already requested, and your answers are filled in for you.',
  form: 'What you need',
  need: 'What you need, in one line',
  notSure: 'Not sure',
  question: 'Question',
  cell: 'See what we have for this buyer at this stage',
  already: 'Already requested',
  none: 'No open requests.',
  openRequests: (requests: number) =>
    `${count(requests, 'request is open', 'requests are open')}. If yours is one of them, give its issue a thumbs up instead of requesting it again.`,
  vote: (issue: number) => `Vote in issue ${issue}`,
  all: (requests: number) => `See all ${requests} open requests`,
  send: 'Send your request',
  /** @param host What people call the host. */
  account: (host: string) => `The request form needs a ${host} account with access to our content.`,
  noAccount: 'You do not need an account.',
  answer: (days: number) =>
    `Marketing decides within ${count(days, 'business day')} and replies with a date or a reason.`,
} as const;

/** In place of the links where a team takes no requests yet. */
export const noRequests: Sentence = sentence`Requests cannot be sent yet. Add ${{ code: 'requests' }} or ${{ code: 'repository' }} to ${{ code: 'site.yaml' }}.`;
