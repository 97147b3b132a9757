/** What the list of leads proves about the leads themselves. Today makes no difference: only the list does. */
import type { Lead } from '../../../content/leads.ts';
import { isAccepted, periodsIn } from '../kept/by-period.ts';
import { leadSpan } from '../kept/lead-span.ts';
import { type Counted, noneRecorded } from './evidence.ts';
import type { EvidenceFacts } from './evidence-facts.ts';

/** Of the leads that sales has decided on, nearly all were accepted. Open leads may still be either. */
export function leadsGood({ audit: { model } }: EvidenceFacts): Counted {
  const { leads } = model;
  const span = leadSpan(model);
  const place = 'leads';
  if (!leads || !span) return { because: noneRecorded('lead-list'), place };
  const decided = leads.filter(({ status }) => status !== 'open');
  if (decided.length === 0) return { because: noneRecorded('decided-leads'), place };
  const { from, to } = span;
  const part = decided.filter(isAccepted).length;
  const open = leads.length - decided.length;
  return { because: { code: 'leads-accepted', part, of: decided.length, open, from, to }, place };
}

/**
 * Of the leads of whole months, the list shows an attempt for nearly all. The last leads before an export had no time yet,
 * so the leads of a month that the list covers only in part do not count.
 */
export function leadsFollowedUp({ audit: { model } }: EvidenceFacts): Counted {
  const { leads } = model;
  const span = leadSpan(model);
  const place = 'leads';
  if (!leads || !span) return { because: noneRecorded('lead-list'), place };
  const months = periodsIn('month', span).whole;
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) {
    return { because: { code: 'no-whole-month', from: span.from, to: span.to }, place };
  }
  const counted = leads.filter(({ createdOn }) => months.includes(createdOn.slice(0, 7)));
  if (counted.length === 0) return { because: noneRecorded('monthly-leads'), place };
  // A list without these columns does not know whether anyone tried.
  if (!leads.some(saysAttempts)) return { because: noneRecorded('attempts'), place };
  const part = counted.filter(isTried).length;
  const left = leads.length - counted.length;
  return { because: { code: 'leads-tried', part, of: counted.length, left, from: first, to: last }, place };
}

function saysAttempts({ attemptDays, attempts, firstAttempt }: Lead): boolean {
  return firstAttempt !== undefined || attempts !== undefined || attemptDays !== undefined;
}

function isTried({ attemptDays = [], attempts = 0, firstAttempt }: Lead): boolean {
  return firstAttempt !== undefined || attempts > 0 || attemptDays.length > 0;
}
