/** On which day a page is read, and by which rule freshness is judged then: both as the page says. */
import { daysBetween } from '../../audit/calendar-date.ts';
import type { ReviewPolicy } from '../../audit/freshness.ts';

/** The day that the page was built on. */
export const { builtOn = '' } = document.documentElement.dataset;

const { timeZone, dueDays, overdueDays } = document.documentElement.dataset;
const now = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format();

/** Whether the page was built on an earlier day. */
export const isLater = now > builtOn;

/** How many days ago it was built. */
export const daysOld = isLater ? daysBetween(builtOn, now) : 0;

/** The day in the team's time zone. A clock that is behind the build is ignored: time only ever makes a word worse. */
export const today = isLater ? now : builtOn;

export const policy: ReviewPolicy = { dueDays: Number(dueDays), overdueDays: Number(overdueDays) };
