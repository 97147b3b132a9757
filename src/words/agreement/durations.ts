import { count } from '../dates.ts';
import { numberText } from '../parts.ts';

/** A time in hours as people say it: `less than a minute`, `4 minutes`, `1 hour`, `2.5 hours`. */
export function hoursText(hours: number): string {
  const minutes = Math.round(hours * 60);
  if (minutes === 0 && hours > 0) return 'less than a minute';
  return minutes < 60 ? count(minutes, 'minute') : amountOf(hours, 'hour');
}

/** `1 day`, `16.5 days`. */
export function daysText(days: number): string {
  return amountOf(days, 'day');
}

function amountOf(amount: number, unit: string): string {
  const shown = numberText(amount);
  return `${shown} ${shown === '1' ? unit : `${unit}s`}`;
}
