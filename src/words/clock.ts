import { businessDaysBetween } from '../audit/business-days.ts';
import type { RequestClock } from '../audit/clock.ts';
import type { RequestFields } from '../schema/request.ts';
import type { Site } from '../schema/site.ts';
import { count, formatDate } from './dates.ts';
import type { Word } from './states.ts';

/** A number of business days in words; unknown stays unknown. */
export function businessDays(days: number | undefined): string {
  return days === undefined ? 'unknown' : count(days, 'business day');
}

/** What the clock says of a request now: what it waits for, and whether that is late. */
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
      return waits(`Waits for an answer${since(waiting?.days)}`, 'Who asked has to say more.');
    case 'delivered':
      return waits(`Waits for confirmation${since(waiting?.days)}`, 'Who asked has not said whether it helped.');
    case 'parked': {
      const again = triage.due === undefined ? 'no day to look again' : `look again on ${formatDate(triage.due)}`;
      return { word: `Parked, ${again}`, icon: 'dash', tone: 'quiet', meaning: 'Put off for a reason.' };
    }
    default:
      return { word: 'Closed', icon: 'check', tone: 'quiet', meaning: 'Nobody has to do anything.' };
  }
}

/** What who asked can do next about a request that was turned away; nothing of any other. */
export function askAgain({ due, status }: RequestFields['triage']): string | undefined {
  if (status !== 'declined' && status !== 'parked') return undefined;
  if (due === undefined) return 'Ask again when something has changed: more deals, a nearer day, another buyer.';
  return status === 'parked' ? `It is looked at again on ${formatDate(due)}.` : `Ask again from ${formatDate(due)}.`;
}

function dueWord(due: string | undefined, lateBy: number | undefined, today: string, site: Site): Word {
  if (due === undefined) return waits('No day promised', 'Nobody can tell when it is due.');
  if (lateBy !== undefined && lateBy > 0) {
    return { word: `${businessDays(lateBy)} late`, icon: 'warning', tone: 'bad', meaning: 'Its day has passed.' };
  }
  const left = businessDaysBetween(today, due, site.calendar);
  const word = left <= 0 ? 'Due today' : `Due in ${businessDays(left)}`;
  return { word, icon: 'clock', tone: left <= 1 ? 'watch' : 'good', meaning: 'It is in time.' };
}

/** For how long it has waited; nothing where nobody wrote the day down. */
function since(days: number | undefined): string {
  return days === undefined ? '' : `, ${businessDays(days)}`;
}

function waits(word: string, meaning: string): Word {
  return { word, icon: 'clock', tone: 'watch', meaning };
}
