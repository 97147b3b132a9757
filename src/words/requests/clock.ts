import { businessDaysBetween } from '../../audit/business-days.ts';
import type { RequestClock } from '../../audit/clock.ts';
import type { RequestFields } from '../../schema/request.ts';
import type { Site } from '../../schema/site.ts';
import { count, formatDate } from '../dates.ts';
import type { Word } from '../states.ts';

/** A number of business days. Unknown stays unknown. */
export function businessDays(days: number | undefined): string {
  return days === undefined ? 'unknown' : count(days, 'business day');
}

/** What a request is waiting for now, and whether that is late. */
export function clockWord(
  { delivery, decision, lateBy, request, waiting }: RequestClock,
  today: string,
  site: Site,
): Word {
  const { triage } = request;
  switch (triage.status) {
    case 'new':
      return dueWord(decision.due, lateBy, today, site);
    case 'accepted':
    case 'in-progress':
      return dueWord(delivery?.due, lateBy, today, site);
    case 'needs-info':
      return waits(`Waiting ${forDays(waiting?.days)}for details`, 'Waiting for details from the requester.');
    case 'delivered':
      return waits(
        `Waiting ${forDays(waiting?.days)}for confirmation`,
        'The requester has not said yet whether it helped.',
      );
    case 'parked': {
      const until = triage.due === undefined ? ', no date to revisit it' : ` until ${formatDate(triage.due)}`;
      return { word: `Parked${until}`, icon: 'dash', tone: 'quiet', meaning: 'On hold, for the reason given.' };
    }
    default:
      return { word: 'Closed', icon: 'check', tone: 'quiet', meaning: 'Nothing is left to do.' };
  }
}

/** When to request again what was turned down without a date. */
export const requestAgain = 'Request it again when something changes: more deals, an earlier deadline, another buyer.';

/** What the requester can do next about a request that was declined or parked; nothing for any other. */
export function askAgain({ due, status }: RequestFields['triage']): string | undefined {
  if (status !== 'declined' && status !== 'parked') return undefined;
  if (due === undefined) return requestAgain;
  return status === 'parked'
    ? `Marketing will look at it again on ${formatDate(due)}.`
    : `You can request it again from ${formatDate(due)}.`;
}

function dueWord(due: string | undefined, lateBy: number | undefined, today: string, site: Site): Word {
  if (due === undefined) return waits('No due date', 'No date has been promised.');
  if (lateBy !== undefined && lateBy > 0) {
    return { word: `${businessDays(lateBy)} late`, icon: 'warning', tone: 'bad', meaning: 'The due date has passed.' };
  }
  const left = businessDaysBetween(today, due, site.calendar);
  const word = left <= 0 ? 'Due today' : `Due in ${businessDays(left)}`;
  return { word, icon: 'clock', tone: left <= 1 ? 'watch' : 'good', meaning: 'On time.' };
}

/** How long it has been waiting; nothing where no one recorded when the wait began. */
function forDays(days: number | undefined): string {
  return days === undefined ? '' : `${businessDays(days)} `;
}

function waits(word: string, meaning: string): Word {
  return { word, icon: 'clock', tone: 'watch', meaning };
}
