/** On which day a page is read, and by which rule freshness is judged then: both as the page says. */
import type { ReviewPolicy } from '../../audit/freshness.ts';

const { builtOn = '', timeZone, dueDays, overdueDays } = document.documentElement.dataset;
const now = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format();

/** Whether the page was built on an earlier day. */
export const isLater = now > builtOn;

/** The day in the team's time zone. A clock that is behind the build is ignored: time only ever makes a word worse. */
export const today = isLater ? now : builtOn;

export const policy: ReviewPolicy = { dueDays: Number(dueDays), overdueDays: Number(overdueDays) };
