/**
 * Arithmetic on calendar dates (`YYYY-MM-DD`) in whole numbers. It uses neither `Date` nor a time zone, so a day is never
 * shifted. Gregorian calendar, years 1 to 9999.
 */

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Days in 400 years, after which the calendar repeats. */
const ERA = 146_097;

/** Whether a text is an existing date, written `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  return SHAPE.test(text) && text >= '0001' && dateOfDay(dayOfDate(text)) === text;
}

/** The date N days after another; before it when `days` is negative. `date` must pass `isCalendarDate`. */
export function addDays(date: string, days: number): string {
  return dateOfDay(dayOfDate(date) + days);
}

/** How many days `to` is after `from`; negative when before it. Both must pass `isCalendarDate`. */
export function daysBetween(from: string, to: string): number {
  return dayOfDate(to) - dayOfDate(from);
}

/** The last day of a month such as `2026-09`. */
export function lastDayOf(month: string): string {
  const next = addDays(`${month}-28`, 4).slice(0, 7);
  return addDays(`${next}-01`, -1);
}

/** The days of the week, in the order of `weekdayNumber`. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The day of the week of a date that passes `isCalendarDate`: 0 is Monday, 6 is Sunday. */
export function weekdayNumber(date: string): number {
  // Days are counted from March 1 of the year 0, which was a Wednesday.
  return (dayOfDate(date) + 2) % 7;
}

/**
 * The number of a day, counted from March 1 of the year 0. Years start in March here: the leap day is then the last of
 * its year, and (153 × month + 2) / 5 is the day on which each month starts.
 */
function dayOfDate(date: string): number {
  const calendarMonth = twoDigits(date, 5);
  const year = 100 * twoDigits(date, 0) + twoDigits(date, 2) - (calendarMonth < 3 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leapDays + monthStart((calendarMonth + 9) % 12) + twoDigits(date, 8) - 1;
}

/** The number in two digits. Read from their codes for speed: a large library has tens of thousands of dates. */
function twoDigits(text: string, at: number): number {
  return 10 * (text.charCodeAt(at) - ZERO) + text.charCodeAt(at + 1) - ZERO;
}

const ZERO = '0'.charCodeAt(0);

function dateOfDay(day: number): string {
  const era = Math.floor(day / ERA);
  const dayOfEra = day - era * ERA;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / (ERA - 1));
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const calendarMonth = month < 10 ? month + 3 : month - 9;
  const year = 400 * era + yearOfEra + (calendarMonth < 3 ? 1 : 0);
  return `${digits(year, 4)}-${digits(calendarMonth, 2)}-${digits(dayOfYear - monthStart(month) + 1, 2)}`;
}

function monthStart(month: number): number {
  return Math.floor((153 * month + 2) / 5);
}

function digits(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
