/** Reads times as a CRM exports them. */
import { momentOf } from '../audit/agreement/business-time.ts';
import { isCalendarDate } from '../kit/calendar-date.ts';

const SHAPE = /^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?$/;

/**
 * The time in a text such as `2026-10-05 14:30`, with or without seconds. It is local time of the time zone, unless `Z` or
 * an offset from universal time follows.
 */
export function readMoment(text: string, timeZone: string): number | undefined {
  const [, date = '', hours = '', minutes = '', seconds = '0', zone] = SHAPE.exec(text.trim()) ?? [];
  if (!isCalendarDate(date) || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const moment = momentOf({ date, time: `${hours}:${minutes}` }, zone === undefined ? timeZone : 'UTC');
  return moment + Number(seconds) * 1000 - ahead(zone);
}

/** The day in a text, with or without a time of day. */
export function readDay(text: string): string | undefined {
  const date = text.trim().slice(0, 10);
  const rest = text.trim().slice(10, 11);
  return isCalendarDate(date) && (rest === '' || rest === ' ' || rest === 'T') ? date : undefined;
}

function ahead(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}
