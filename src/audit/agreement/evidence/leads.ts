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

/** Leads that came in fewer days before the end of what the list knows had no time yet, tried or not. */
export const FOLLOW_UP_DAYS = 7;

/**
 * Of the leads of whole months, the list shows an attempt for nearly all. The leads of a month that the list covers only in part
 * do not count, and neither do those of the last days before the export.
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
  const ofMonths = leads.filter(({ createdOn }) => months.includes(createdOn.slice(0, 7)));
  const counted = ofMonths.filter(({ created }) => span.knownUntil - created >= FOLLOW_UP_DAYS * DAY);
  if (counted.length === 0) return { because: noneRecorded('monthly-leads'), place };
  // A list without these columns does not know whether anyone tried.
  if (!leads.some(saysAttempts)) return { because: noneRecorded('attempts'), place };
  const part = counted.filter(isTried).length;
  const [left, recent] = [leads.length - ofMonths.length, ofMonths.length - counted.length];
  return { because: { code: 'leads-tried', part, of: counted.length, left, recent, from: first, to: last }, place };
}

const DAY = 24 * 60 * 60 * 1000;

function saysAttempts({ attemptDays, attempts, firstAttempt }: Lead): boolean {
  return firstAttempt !== undefined || attempts !== undefined || attemptDays !== undefined;
}

function isTried({ attemptDays = [], attempts = 0, firstAttempt }: Lead): boolean {
  return firstAttempt !== undefined || attempts > 0 || attemptDays.length > 0;
}
