/** Promises about nurture: when marketing sent content to a returned lead, and how long sales keeps a lead without a deal. */
import type { Commitment } from '../../../content/agreement/model.ts';
import type { Lead } from '../../../content/leads.ts';
import { type BusinessTime, dueAt, momentOf, wallTime } from '../business-time.ts';
import { type Judgment, type Kept, type NotMeasured, tally } from './kept.ts';
import type { LeadSpan } from './lead-span.ts';

/** A promise of marketing is about the leads that sales sent back, a promise of sales about all leads. */
export function nurtureKept(
  { team, within }: Commitment,
  leads: readonly Lead[],
  { knownUntil }: LeadSpan,
  rules: BusinessTime,
): Kept | NotMeasured {
  if (!within) return { code: 'no-time-limit' };
  const isPast = (due: number) => due < knownUntil;
  const dayOf = (moment: number) => wallTime(moment, rules.timeZone).date;
  if (team === 'sales') {
    return judged('leads', leads, (lead) => {
      const due = dueAt(lead.created, within, rules);
      return limitJudgment(lead, dayOf(due), isPast(due));
    });
  }
  const rejected = leads.filter(({ status }) => status === 'rejected');
  if (rejected.length === 0) return { code: 'no-rejected-leads' };
  if (rejected.every(({ nurtured }) => nurtured === undefined)) return { code: 'nurture-unknown' };
  return judged('rejected-leads', rejected, ({ closed, nurtured }) => {
    if (closed === undefined) return nurtured === undefined ? 'open' : 'unclear';
    const due = dueAt(momentOf({ date: closed, time: rules.hours.to }, rules.timeZone), within, rules);
    if (nurtured !== undefined) return nurtured <= dayOf(due) ? 'kept' : 'broken';
    return isPast(due) ? 'broken' : 'open';
  });
}

/** A deal is a sign of a deal, but the list does not say when it began. */
function limitJudgment({ closed, status }: Lead, lastDay: string, isPast: boolean): Judgment {
  if (closed !== undefined && closed <= lastDay) return 'kept';
  switch (status) {
    case 'open':
      return isPast ? 'broken' : 'open';
    case 'accepted':
      return isPast ? 'unclear' : 'open';
    case 'rejected':
      return closed === undefined ? 'unclear' : 'broken';
    case 'won':
    case 'lost':
      return 'unclear';
  }
}

function judged(counted: Kept['counted'], leads: readonly Lead[], judge: (lead: Lead) => Judgment): Kept {
  return tally(
    counted,
    leads.map((lead) => ({ judgment: judge(lead), lines: [lead.line] })),
  );
}
