/** The reader's day, and the policy for freshness, both from data of the page. */
import type { ReviewPolicy } from '../../../audit/freshness.ts';
import { zoneCalendar } from '../../../kit/zone-calendar.ts';

/** The day of the build. */
export const { builtOn = '' } = document.documentElement.dataset;

const { demo, timeZone, dueDays, overdueDays } = document.documentElement.dataset;
const dayAt = dayCalendar(timeZone);

/**
 * By `Temporal`, where a browser has it and it knows the zone: the first date that the other way formats on a page takes as long as all
 * scripts of the page. `Temporal` refuses old names such as JST, which site.yaml may have.
 */
function dayCalendar(zone: string | undefined): (moment: number) => string {
  const { Temporal } = globalThis as { Temporal?: TemporalDates };
  try {
    if (Temporal === undefined) return zoneCalendar(zone);
    const known = zone ?? Temporal.Now.timeZoneId();
    const dayAt = (moment: number) =>
      Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(known).toPlainDate().toString();
    dayAt(0);
    return dayAt;
  } catch {
    return zoneCalendar(zone);
  }
}

/** The part of `Temporal` that is used here. Node and the types of the compiler’s library do not have it yet. */
interface TemporalDates {
  readonly Now: { timeZoneId(): string };
  readonly Instant: {
    fromEpochMilliseconds(moment: number): {
      toZonedDateTimeISO(zone: string): { toPlainDate(): { toString(): string } };
    };
  };
}

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
