/**
 * Arithmetic on calendar dates (`YYYY-MM-DD`) in whole numbers: no `Date`, no time zone, so that no day
 * is ever shifted. Gregorian calendar, years 1 to 9999.
 */

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Days in 400 years, after which the calendar repeats. */
const ERA = 146_097;

/** Whether a text is a day that exists, written `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  return SHAPE.test(text) && text >= '0001' && dateOfDay(dayOfDate(text)) === text;
}

/** The date so many days after another; before it when `days` is negative. Both dates as `isCalendarDate` accepts. */
export function addDays(date: string, days: number): string {
  return dateOfDay(dayOfDate(date) + days);
}

/** How many days `to` lies after `from`; negative when before it. Both dates as `isCalendarDate` accepts. */
export function daysBetween(from: string, to: string): number {
  return dayOfDate(to) - dayOfDate(from);
}

/** The days of the week, as `weekdayNumber` counts them. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The day of the week of a date that `isCalendarDate` accepts: 0 is Monday, 6 is Sunday. */
export function weekdayNumber(date: string): number {
  // 1 March of the year 0, from which days are counted, was a Wednesday.
  return (dayOfDate(date) + 2) % 7;
}

/**
 * The number of a day, counted from 1 March of the year 0. Years are taken to begin in March: the leap day is
 * then the last of its year, and (153 × month + 2) / 5 is the day on which each month begins.
 */
function dayOfDate(date: string): number {
  const calendarMonth = twoDigits(date, 5);
  const year = 100 * twoDigits(date, 0) + twoDigits(date, 2) - (calendarMonth < 3 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leapDays + monthStart((calendarMonth + 9) % 12) + twoDigits(date, 8) - 1;
}

/** The number that two digits make. Read from their codes, since a large library has tens of thousands of dates. */
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
