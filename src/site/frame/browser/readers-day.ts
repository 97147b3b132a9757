/** On which day a page is read, and by which rule freshness is judged then: both as the page says. */
import type { ReviewPolicy } from '../../../audit/freshness.ts';
import { zoneCalendar } from '../../../kit/zone-calendar.ts';

/** The day that the page was built on. */
export const { builtOn = '' } = document.documentElement.dataset;

const { timeZone, dueDays, overdueDays } = document.documentElement.dataset;
const dayAt = zoneCalendar(timeZone);

/** The day in the team's time zone. A clock that is behind the build is ignored: time only ever makes a word worse. */
export let today = builtOn;

export const policy: ReviewPolicy = { dueDays: Number(dueDays), overdueDays: Number(overdueDays) };

const judges: (() => void)[] = [];

/** Judges again what the page shows, whenever a new day has begun while it is open. */
export function onNewDay(judge: () => void): void {
  judges.push(judge);
}

/** Looks at the clock. On a new day everything that depends on the day is judged again before this returns. */
export function checkDay(): void {
  const now = dayAt(Date.now());
  if (now <= today) return;
  today = now;
  for (const judge of judges) judge();
}

checkDay();
// A page that stays open, or comes back from the browser's memory, is judged when the reader returns to it.
for (const event of ['visibilitychange', 'pageshow', 'focus']) addEventListener(event, checkDay);
