/** The reader's day, and the policy for freshness, both from data of the page. */
import type { ReviewPolicy } from '../../../audit/freshness.ts';
import { zoneCalendar } from '../../../kit/zone-calendar.ts';

/** The day of the build. */
export const { builtOn = '' } = document.documentElement.dataset;

const { demo, timeZone, dueDays, overdueDays } = document.documentElement.dataset;
const dayAt = zoneCalendar(timeZone);

/**
 * The day in the team's time zone. A clock behind the build is ignored: time can only make a state worse. A demo stays at its
 * day.
 */
export let today = builtOn;

export const policy: ReviewPolicy = { dueDays: Number(dueDays), overdueDays: Number(overdueDays) };

const judges: (() => void)[] = [];

/** Adds a function that runs when a new day begins while the page is open. */
export function onNewDay(judge: () => void): void {
  judges.push(judge);
}

/** Checks the clock. On a new day, everything that depends on the day is judged again before this returns. */
export function checkDay(): void {
  if (demo !== undefined) return;
  const now = dayAt(Date.now());
  if (now <= today) return;
  today = now;
  for (const judge of judges) judge();
}

checkDay();
// Judges a page again when the reader comes back to it, or when it comes from the browser's cache.
for (const event of ['visibilitychange', 'pageshow', 'focus']) addEventListener(event, checkDay);
