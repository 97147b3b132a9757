/** Calendar dates and counts for people. */
import { count } from '../kit/count.ts';

export { count };

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2026-09-14` as `September 14, 2026`. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${MONTHS[(month ?? 0) - 1]} ${day}, ${year}`;
}

/** `1 day`, `15 days`. */
export function formatDays(days: number): string {
  return count(days, 'day');
}

/** The month of a date, such as `September 2026`. */
export function formatMonth(date: string): string {
  const [year, month] = date.split('-').map(Number);
  return `${MONTHS[(month ?? 0) - 1]} ${year}`;
}
