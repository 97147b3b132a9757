/** Promises that are judged lead by lead: how fast and how often it was contacted, and how it came back. */
import type { Commitment } from '../../../content/agreement/model.ts';
import type { Lead } from '../../../content/leads.ts';
import { type BusinessTime, dueAt, wallTime } from '../business-time.ts';
import { type Judgment, type Kept, type NotMeasured, tally } from './kept.ts';
import type { LeadSpan } from './lead-span.ts';

/** A lead without an attempt is open until its time is up, and stays open if the list ends before that. */
export function speedKept(
  { within }: Commitment,
  leads: readonly Lead[],
  { knownUntil }: LeadSpan,
  rules: BusinessTime,
): Kept | NotMeasured {
  if (!within) return { code: 'no-time-limit' };
  return judged('leads', leads, ({ created, firstAttempt }) => {
    const due = dueAt(created, within, rules);
    if (firstAttempt !== undefined) return firstAttempt <= due ? 'kept' : 'broken';
    return due < knownUntil ? 'broken' : 'open';
  });
}

/**
 * How often rejected leads were contacted first. Leads without a recorded number are not counted. What was done after the
 * time limit was not done in time, whatever else is unknown.
 */
export function persistenceKept(
  { value, within }: Commitment,
  leads: readonly Lead[],
  rules: BusinessTime,
): Kept | NotMeasured {
  if (value === undefined) return { code: 'no-attempts' };
  const rejected = leads.filter(({ status }) => status === 'rejected');
  const known = rejected.filter(({ attempts }) => attempts !== undefined);
  const unknown = rejected.length - known.length;
  if (unknown > 0 && known.length === 0) return { code: 'no-attempts-recorded' };
  const answer = ofRejected(known, (lead) => {
    const { attempts = 0, attemptDays, closed, firstAttempt } = lead;
    if (attempts < value) return 'broken';
    if (!within) return 'kept';
    const lastDay = wallTime(dueAt(lead.created, within, rules), rules.timeZone).date;
    if (firstAttempt !== undefined && wallTime(firstAttempt, rules.timeZone).date > lastDay) return 'broken';
    if (attemptDays) return attemptDays.filter((day) => day <= lastDay).length >= value ? 'kept' : 'broken';
    // All attempts came before the lead was sent back.
    return closed !== undefined && closed <= lastDay ? 'kept' : 'unclear';
  });
  return 'code' in answer || unknown === 0 ? answer : { ...answer, uncounted: { attempts: unknown } };
}

/** A lead that was sent back has a reason, and came back in time. */
export function feedbackKept({ within }: Commitment, leads: readonly Lead[], rules: BusinessTime): Kept | NotMeasured {
  const rejected = leads.filter(({ status }) => status === 'rejected');
  return ofRejected(rejected, ({ created, reason, closed }) => {
    if (reason === undefined) return 'broken';
    if (!within) return 'kept';
    if (closed === undefined) return 'unclear';
    return closed <= wallTime(dueAt(created, within, rules), rules.timeZone).date ? 'kept' : 'broken';
  });
}

function ofRejected(leads: readonly Lead[], judge: (lead: Lead) => Judgment): Kept | NotMeasured {
  return leads.length === 0 ? { code: 'no-rejected-leads' } : judged('rejected-leads', leads, judge);
}

function judged(counted: Kept['counted'], leads: readonly Lead[], judge: (lead: Lead) => Judgment): Kept {
  return tally(
    counted,
    leads.map((lead) => ({ judgment: judge(lead), lines: [lead.line] })),
  );
}
