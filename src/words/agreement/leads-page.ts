/** How often promises were kept, from the list of leads and the requests. */

import { type GroupKept, LEAST_FOR_SHARE, type LeadGroup } from '../../audit/agreement/actuals/lead-groups.ts';
import type { LeadSpan } from '../../audit/agreement/kept/lead-span.ts';
import { LEAD_EXPORT_FILE, LEADS_FILE } from '../../content/files.ts';
import { count } from '../dates.ts';
import { type Sentence, sentence } from '../parts.ts';

export const leadsWords = {
  closedLoop: {
    title: 'Closed loop',
    about: (leads: number) => `of ${count(leads, 'lead')} were closed, with a reason if rejected`,
  },
  firstAttempt: { title: 'First attempt', about: 'median in business time, of leads that were contacted' },
  attempts: { title: 'Attempts', about: 'median, of closed leads with a number of attempts' },
  close: { title: 'Time to close', about: 'median, of all closed leads' },
  percent: (value: number) => `${value}%`,
  promises: {
    caption: 'Promises and how often they were kept',
    promise: 'Promise',
    team: 'Team',
    kept: 'Kept',
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
    now: { recycled: 'Back with sales', nurture: 'In nurture', closed: 'Closed', unknown: 'Unknown' },
  },
  groups: {
    team: { caption: 'Leads by team', group: 'Team', unknown: 'Team not given', promises: 'Promises by team' },
    region: {
      caption: 'Leads by region',
      group: 'Region',
      unknown: 'Region not given',
      promises: 'Promises by region',
    },
    decided: 'Decided',
    accepted: 'Accepted',
    kept: 'Kept',
    rule: `Accepted leads are those that sales accepted, won or lost, of those that it decided on. Groups with fewer than ${LEAST_FOR_SHARE} cases show counts and no percentage, so that no one is ranked on a few leads. Leads are never counted by person.`,
    placeRule:
      'Where returned leads are now is the column now of the list. Without a value, a lead that got content (nurtured) is in nurture, and any other is unknown.',
  },
} as const;

/** `61%: 83 of 137`; without a percentage for a small group. */
export function acceptedText({ accepted, decided, share }: LeadGroup): string {
  const counts = `${accepted} of ${decided}`;
  return share === undefined ? counts : `${share}%: ${counts}`;
}

/** `At most 37%: 10 to 20 of 54`; without a percentage for a small group. */
export function groupKeptText({ kept, of, share, unclear }: GroupKept): string {
  const counts = unclear > 0 ? `${kept} to ${kept + unclear} of ${of}` : `${kept} of ${of}`;
  if (share === undefined) return counts;
  return `${unclear > 0 ? 'at most ' : ''}${share}%: ${counts}`;
}

/** The days that the list covers. Without data/leads.yaml they are those of its first and last entry. */
export function leadsBasis(leads: number, { exportedOn, from, stated, to }: Omit<LeadSpan, 'knownUntil'>): Sentence {
  const exported = exportedOn === undefined ? [] : sentence`, exported on ${{ date: exportedOn }}`;
  const guessed = stated
    ? []
    : sentence` Days that ${{ code: LEAD_EXPORT_FILE }} does not name are those of the first and last entry in the list.`;
  return sentence`Based on ${count(leads, 'lead')} that marketing handed over from ${{ date: from }} to ${{ date: to }}${exported}.${guessed} The list holds no personal data, and only these figures and the line numbers behind them are published.`;
}

/** A list of a stated span without any lead. */
export function emptyLeadList({ from, to }: Pick<LeadSpan, 'from' | 'to'>): Sentence {
  return sentence`The list has no lead from ${{ date: from }} to ${{ date: to }}.`;
}

export const noLeadList: Sentence = sentence`Not measured: no list of leads. Export one from the CRM without personal data and save it as ${{ code: LEADS_FILE }} in the content folder, with the columns id (a hash), source, created, first attempt, attempts, attempt days, status, reject reason, closed, nurtured, now, team and region.`;
