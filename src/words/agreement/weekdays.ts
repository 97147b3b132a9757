import { WEEKDAYS } from '../../kit/calendar-date.ts';
import { listed } from '../lists.ts';

type Weekday = (typeof WEEKDAYS)[number];

export const weekdayWords: Readonly<Record<Weekday, string>> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
};

/** `Monday to Friday`, or `Monday, Wednesday and Friday`. */
export function weekdaysText(days: readonly Weekday[]): string {
  const inOrder = WEEKDAYS.filter((day) => days.includes(day));
  const [first = 'monday', last = first] = [inOrder.at(0), inOrder.at(-1)];
  const unbroken = WEEKDAYS.indexOf(last) - WEEKDAYS.indexOf(first) === inOrder.length - 1;
  return inOrder.length > 2 && unbroken
    ? `${weekdayWords[first]} to ${weekdayWords[last]}`
    : listed(inOrder.map((day) => weekdayWords[day]));
}
