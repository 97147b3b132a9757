import { expect, it } from 'vitest';
import { isCalendarDate } from '../../src/kit/calendar-date.ts';
import { zoneCalendar } from '../../src/kit/zone-calendar.ts';

it('gives the local date in the time zone', () => {
  const moment = Date.UTC(2026, 0, 1, 3, 30);
  const dates = ['UTC', 'America/New_York', 'Pacific/Kiritimati'].map((zone) => zoneCalendar(zone)(moment));
  expect(dates).toEqual(['2026-01-01', '2025-12-31', '2026-01-01']);
  expect(zoneCalendar('Europe/Berlin')(Date.UTC(2026, 2, 28, 23))).toBe('2026-03-29');
  expect(isCalendarDate(zoneCalendar('UTC')(0))).toBe(true);
});

it('rejects a time zone that does not exist', () => {
  expect(() => zoneCalendar('Europe/Nowhere')).toThrow(RangeError);
});
