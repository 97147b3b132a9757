import { addDays } from '../../kit/calendar-date.ts';

/**
 * The last days of whole months before a day, oldest first.
 *
 * @param today `YYYY-MM-DD`. Its own month is not over yet, even on its last day.
 * @param count How many months.
 */
export function monthEnds(today: string, count: number): string[] {
  const ends: string[] = [];
  for (let day = today; ends.length < count; ) {
    day = addDays(`${day.slice(0, 7)}-01`, -1);
    ends.unshift(day);
  }
  return ends;
}
