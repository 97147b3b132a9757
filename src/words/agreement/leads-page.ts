/** How often promises were kept, from the list of leads and the requests. */
import { LEADS_FILE } from '../../content/files.ts';
import { count } from '../dates.ts';
import { type Sentence, sentence } from '../parts.ts';

export const leadsWords = {
  closedLoop: {
    title: 'Closed loop',
    about: (leads: number) => `of ${count(leads, 'lead')} have an outcome, with a reason if rejected`,
  },
  firstAttempt: { title: 'First attempt', about: 'median in business time, of leads that were contacted' },
  attempts: { title: 'Attempts', about: 'median, of leads with an outcome' },
  close: { title: 'Time to outcome', about: 'median, of leads with an outcome' },
  percent: (value: number) => `${value}%`,
  promises: {
    caption: 'Promises and how often they were kept',
    promise: 'Promise',
    team: 'Team',
    kept: 'Kept',
    tooEarly: 'Too early to say',
    notMeasured: 'Not measured',
  },
  sources: {
    caption: 'Leads by source',
    source: 'Source',
    untried: 'Not contacted',
    time: 'Median time to first attempt (business time)',
    timeShort: 'Median time',
    unknown: 'Unknown',
  },
  rejections: {
    caption: 'Rejected leads by reason',
    reason: 'Reason',
    noReason: 'No reason given',
    notAgreed: 'not an agreed reason',
  },
  method: [
    'Speed: leads with a first attempt before the deadline. Leads without an attempt count against the promise once the deadline has passed.',
    'Volume: months, quarters or years since the first lead that have ended and have as many leads as promised.',
    'Quality: leads that sales did not send back, of those it has decided on.',
    'Persistence and feedback: leads that sales sent back after as many attempts as promised, or with a reason.',
    'Content: requests that were decided within the promised number of business days.',
  ],
} as const;

export function leadsBasis(leads: number, from: string, to: string): Sentence {
  return sentence`Based on ${count(leads, 'lead')} that marketing handed over from ${{ date: from }} to ${{ date: to }}. The list holds no personal data, and only these figures are published.`;
}

export const noLeadList: Sentence = sentence`Not measured: no list of leads. Export one from the CRM without personal data and save it as ${{ code: LEADS_FILE }} in the content folder, with the columns id (a hash), source, created, first attempt, attempts, status, reject reason and closed.`;
