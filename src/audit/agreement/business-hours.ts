/** How long something took, in business hours. */
import { addDays } from '../../kit/calendar-date.ts';
import { type BusinessTime, isBusinessDay, momentOf, wallTime } from './business-time.ts';

const HOUR = 3_600_000;

/** The business hours between two moments; 0 if the second is not later. */
export function businessHoursBetween(start: number, end: number, rules: BusinessTime): number {
  const { hours, timeZone } = rules;
  const last = wallTime(end, timeZone).date;
  let length = 0;
  for (let { date } = wallTime(start, timeZone); date <= last; date = addDays(date, 1)) {
    if (!isBusinessDay(date, rules)) continue;
    const from = Math.max(start, momentOf({ date, time: hours.from }, timeZone));
    const to = Math.min(end, momentOf({ date, time: hours.to }, timeZone));
    length += Math.max(0, to - from);
  }
  return length / HOUR;
}
