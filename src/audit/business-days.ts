import { addDays, daysBetween, WEEKDAYS, weekdayNumber } from '../kit/calendar-date.ts';
import type { Site } from '../schema/site.ts';

/** The teams’ working days: days of the week, minus holidays. */
export type BusinessCalendar = Pick<Site['calendar'], 'days' | 'holidays'>;

/**
 * The `count`-th business day after a date; the date itself for 0. The date does not have to be a business day: one
 * business day after a Friday, and after the Saturday that follows, is Monday.
 *
 * @param count A whole number, not negative.
 */
export function addBusinessDays(date: string, count: number, calendar: BusinessCalendar): string {
  let end = date;
  let missing = count;
  // N days hold at most N business days, so this never goes too far and ends on a business day.
  while (missing > 0) {
    end = addDays(end, missing);
    missing = count - businessDaysBetween(date, end, calendar);
  }
  return end;
}

/**
 * The number of business days after `from`, up to and including `to`; negative when `to` is before `from`.
 * From a Friday to the Monday after it is 1; from a Saturday to the Sunday after it is 0.
 */
export function businessDaysBetween(from: string, to: string, calendar: BusinessCalendar): number {
  if (to < from) return 0 - businessDaysBetween(to, from, calendar);
  const open = new Set(calendar.days.map((day) => WEEKDAYS.indexOf(day)));
  const days = daysBetween(from, to);
  const first = weekdayNumber(from) + 1;
  let count = Math.floor(days / 7) * open.size;
  for (let day = 0; day < days % 7; day += 1) if (open.has((first + day) % 7)) count += 1;
  const holidays = new Set(calendar.holidays.filter((day) => from < day && day <= to && open.has(weekdayNumber(day))));
  return count - holidays.size;
}
