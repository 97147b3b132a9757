/** The page on which content is requested. */
import { count } from '../dates.ts';
import { type Sentence, sentence } from '../parts.ts';

/** The button that leads to a new request. */
export const requestContent = 'Request content';

/** The link beside an open question that leads to a request for its answer. */
export const requestAnswer = 'Request an answer';

/** The button for answers that a link cannot hold. */
export const copyAnswers = 'Copy the request text';

export const askText = {
  title: requestContent,
  description: 'How to request content: check what exists and what is already requested, then send your request.',
  lead: 'Describe what you need. You see what others have already requested, and the form opens with your answers filled in.',
  form: 'What you need',
  need: 'What you need, in one line',
  notSure: 'Not sure',
  question: 'Question',
  open: 'Open the request form',
  cell: 'See what we have for this buyer at this stage',
  already: 'Already requested',
  none: 'No open requests.',
  openRequests: (requests: number) =>
    `${count(requests, 'request is open', 'requests are open')}. If yours is one of them, give its issue a thumbs up instead of requesting it again.`,
  vote: (issue: number) => `Vote in issue ${issue}`,
  all: (requests: number) => `See all ${requests} open requests`,
  send: 'Send your request',
  /** @param host What people call the host. */
  account: (host: string) => `You need a ${host} account with access to our content.`,
  answer: (days: number) =>
    `Marketing decides within ${count(days, 'business day')} and replies in the issue, with a date or a reason.`,
} as const;

/** In place of the form where a team has no repository. */
export const noRequests: Sentence = sentence`Requests cannot be sent yet. Add ${{ code: 'repository' }} to ${{ code: 'site.yaml' }}.`;
