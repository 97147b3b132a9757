/**
 * How promises count time: business hours and days in the site’s time zone, with holidays and daylight saving time.
 * Moments are milliseconds since 1970. Runs at build time and in the browser.
 */

import { addDays, daysBetween, WEEKDAYS, weekdayNumber } from '../../kit/calendar-date.ts';
import type { Span } from '../../schema/agreement/agreed.ts';
import type { Weekday } from '../../schema/business-calendar.ts';

export interface BusinessTime {
  readonly timeZone: string;
  readonly days: readonly Weekday[];
  /** `YYYY-MM-DD` */
  readonly holidays: readonly string[];
  /** Hours and minutes, `HH:MM`. */
  readonly hours: { readonly from: string; readonly to: string };
}

/** Local date and time. */
export interface WallTime {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:MM` */
  readonly time: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The day from which moments are counted. */
const EPOCH = '1970-01-01';

/** Longer than any promise. It also ends the search in a calendar without business days. */
const MOST_DAYS = 20_000;

/**
 * The moment by which a promise is due.
 *
 * - minutes and hours count day and night;
 * - business hours count during working hours only. What ends with the working day is due then, not the next morning;
 * - days, weeks and months end at the same time of day; in a month that is too short, on its last day;
 * - business days end when working hours end on the last of them. The day the lead arrives does not count.
 *
 * @throws {Error} When the calendar has no business hours or days.
 */
export function dueAt(start: number, { value, unit }: Span, rules: BusinessTime): number {
  switch (unit) {
    case 'minutes':
      return start + value * MINUTE;
    case 'hours':
      return start + value * HOUR;
    case 'business-hours':
      return afterBusinessHours(start, value * HOUR, rules);
    case 'business-days':
      return afterBusinessDays(start, value, rules);
    case 'days':
      return afterDays(start, value, rules.timeZone);
    case 'weeks':
      return afterDays(start, value * 7, rules.timeZone);
    case 'months':
      return afterMonths(start, value, rules.timeZone);
  }
}

/** Whether a moment is within business hours. */
export function isBusinessTime(moment: number, rules: BusinessTime): boolean {
  const { date, time } = wallTime(moment, rules.timeZone);
  return isBusinessDay(date, rules) && rules.hours.from <= time && time < rules.hours.to;
}

/** Whether a date is a business day. */
export function isBusinessDay(date: string, { days, holidays }: BusinessTime): boolean {
  const day = WEEKDAYS[weekdayNumber(date)];
  return day !== undefined && days.includes(day) && !holidays.includes(date);
}

function afterBusinessHours(start: number, length: number, rules: BusinessTime): number {
  const { timeZone, hours } = rules;
  let left = length;
  let { date } = wallTime(start, timeZone);
  for (let day = 0; day < MOST_DAYS; day += 1) {
    if (isBusinessDay(date, rules)) {
      const from = Math.max(start, momentOf({ date, time: hours.from }, timeZone));
      const here = momentOf({ date, time: hours.to }, timeZone) - from;
      if (here > 0 && left <= here) return from + left;
      left -= Math.max(0, here);
    }
    date = addDays(date, 1);
  }
  throw new Error('The calendar has no business hours.');
}

function afterBusinessDays(start: number, value: number, rules: BusinessTime): number {
  let { date } = wallTime(start, rules.timeZone);
  let left = Math.ceil(value);
  for (let day = 0; left > 0; day += 1) {
    if (day === MOST_DAYS) throw new Error('The calendar has no business days.');
    date = addDays(date, 1);
    if (isBusinessDay(date, rules)) left -= 1;
  }
  return momentOf({ date, time: rules.hours.to }, rules.timeZone);
}

function afterDays(start: number, value: number, timeZone: string): number {
  const whole = Math.floor(value);
  const { date } = wallTime(start, timeZone);
  return sameTimeOn(start, addDays(date, whole), timeZone) + Math.round((value - whole) * DAY);
}

function afterMonths(start: number, value: number, timeZone: string): number {
  const whole = Math.floor(value);
  const { date } = wallTime(start, timeZone);
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + month - 1 + whole;
  const first = `${String(Math.floor(index / 12)).padStart(4, '0')}-${twoDigits((index % 12) + 1)}-01`;
  const next = addDays(first, 31).slice(0, 7);
  const length = Number(addDays(`${next}-01`, -1).slice(8));
  const end = addDays(first, Math.min(day, length) - 1);
  return sameTimeOn(start, end, timeZone) + Math.round((value - whole) * 30 * DAY);
}

/** The same time of day on another date, to the second. */
function sameTimeOn(start: number, date: string, timeZone: string): number {
  return momentOf({ date, time: wallTime(start, timeZone).time }, timeZone) + (((start % MINUTE) + MINUTE) % MINUTE);
}

/** The local date and time of a moment. */
export function wallTime(moment: number, timeZone: string): WallTime {
  const shown = moment + offsetAt(moment, timeZone);
  const minutes = Math.floor((shown - Math.floor(shown / DAY) * DAY) / MINUTE);
  return {
    date: addDays(EPOCH, Math.floor(shown / DAY)),
    time: `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`,
  };
}

/**
 * The moment of a local time. A time that occurs twice when clocks go back means the first one. A time that is skipped
 * when clocks go forward moves forward by the skipped hour.
 */
export function momentOf({ date, time }: WallTime, timeZone: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const asUtc = daysBetween(EPOCH, date) * DAY + hours * HOUR + minutes * MINUTE;
  const before = asUtc - offsetAt(asUtc - DAY, timeZone);
  const after = asUtc - offsetAt(asUtc + DAY, timeZone);
  const fits = [before, after].filter((moment) => moment + offsetAt(moment, timeZone) === asUtc);
  return fits.length > 0 ? Math.min(...fits) : before;
}

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** Known offsets by minute: no clock has changed within a minute since 1973. Formatting takes far longer than looking up. */
  readonly offsets: Map<number, number>;
}

const zones = new Map<string, Zone>();

/** How far a time zone is ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: number, timeZone: string): number {
  let zone = zones.get(timeZone);
  if (!zone) {
    const format = new Intl.DateTimeFormat('en-US', {
      ...{ timeZone, hourCycle: 'h23' },
      ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
    });
    zone = { format, offsets: new Map() };
    zones.set(timeZone, zone);
  }
  const minute = Math.floor(moment / MINUTE) * MINUTE;
  const known = zone.offsets.get(minute);
  if (known !== undefined) return known;
  const offset = shownAt(minute, zone.format) - minute;
  zone.offsets.set(minute, offset);
  return offset;
}

/** What the clocks of a zone show, as if they were in UTC. */
function shownAt(moment: number, format: Intl.DateTimeFormat): number {
  const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const date = `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
  return daysBetween(EPOCH, date) * DAY + hour * HOUR + minute * MINUTE + second * 1000;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
