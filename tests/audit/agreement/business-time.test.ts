import { describe, expect, it } from 'vitest';
import {
  type BusinessTime,
  dueAt,
  isBusinessTime,
  momentOf,
  wallTime,
} from '../../../src/audit/agreement/business-time.ts';
import type { Span } from '../../../src/schema/agreement/agreed.ts';

const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
const berlin: BusinessTime = {
  timeZone: 'Europe/Berlin',
  days: week,
  holidays: ['2026-12-25', '2026-12-31', '2027-01-01'],
  hours: { from: '09:00', to: '18:00' },
};

/** `2026-11-13 16:00` in a time zone, and the same back. */
function due(lead: string, value: number, unit: Span['unit'], rules: BusinessTime = berlin): string {
  const [date = '', time = ''] = lead.split(' ');
  const end = wallTime(dueAt(momentOf({ date, time }, rules.timeZone), { value, unit }, rules), rules.timeZone);
  return `${end.date} ${end.time}`;
}

describe('business hours, calculated by hand', () => {
  it.each([
    // Two hours are left on Friday, four more on Monday from 9:00.
    ['2026-11-13 16:00', 6, '2026-11-16 13:00'],
    ['2026-11-16 09:00', 6, '2026-11-16 15:00'],
    // Time before work, after work and on weekends does not count.
    ['2026-11-16 03:20', 6, '2026-11-16 15:00'],
    ['2026-11-16 20:00', 6, '2026-11-17 15:00'],
    ['2026-11-14 12:00', 1, '2026-11-16 10:00'],
    // What ends with the working day is due that day.
    ['2026-11-16 12:00', 6, '2026-11-16 18:00'],
    ['2026-11-16 12:01', 6, '2026-11-17 09:01'],
    ['2026-11-16 18:00', 1, '2026-11-17 10:00'],
    // Two days and a half of nine hours.
    ['2026-11-16 09:00', 22.5, '2026-11-18 13:30'],
    // Christmas Day is a Friday, then a weekend; New Year's Eve and New Year's Day, then a weekend.
    ['2026-12-24 17:00', 2, '2026-12-28 10:00'],
    ['2026-12-30 16:30', 3, '2027-01-04 10:30'],
  ])('of a lead on %s, %d of them, end at %s', (lead, hours, expected) => {
    expect(due(lead, hours, 'business-hours')).toBe(expected);
  });

  it.each([
    ['America/New_York', '2026-11-25 16:00', '2026-11-27 13:00', { holidays: ['2026-11-26'] }],
    ['Asia/Kolkata', '2026-11-13 16:00', '2026-11-16 13:00', {}],
    ['Asia/Dubai', '2026-11-12 16:00', '2026-11-15 13:00', { days: ['sunday', ...week.slice(0, 4)] as const }],
    ['Pacific/Auckland', '2026-09-25 16:00', '2026-09-28 13:00', {}],
    ['UTC', '2026-11-13 16:00', '2026-11-16 13:00', {}],
  ])('in %s, of a lead on %s, 6 of them, end at %s', (timeZone, lead, expected, more) => {
    expect(due(lead, 6, 'business-hours', { ...berlin, holidays: [], timeZone, ...more })).toBe(expected);
  });

  it('end at another moment in another time zone', () => {
    const lead = Date.parse('2026-11-16T12:00:00Z');
    const at = (timeZone: string) =>
      new Date(dueAt(lead, { value: 6, unit: 'business-hours' }, { ...berlin, timeZone })).toISOString();
    // 13:00 in Berlin: five hours today, one tomorrow. 7:00 in New York: from 9:00 on, 14:00 to 20:00 universal time.
    expect(at('Europe/Berlin')).toBe('2026-11-17T09:00:00.000Z');
    expect(at('America/New_York')).toBe('2026-11-16T20:00:00.000Z');
  });

  it('are refused for a calendar without business days', () => {
    expect(() => due('2026-11-13 16:00', 6, 'business-hours', { ...berlin, days: [] })).toThrow('no business hours');
    expect(() => due('2026-11-13 16:00', 1, 'business-days', { ...berlin, days: [] })).toThrow('no business days');
  });
});

describe('when the clocks change', () => {
  const always: BusinessTime = {
    ...berlin,
    days: [...week, 'saturday', 'sunday'],
    hours: { from: '00:00', to: '23:59' },
  };

  it('skips a skipped hour, and counts a repeated hour twice', () => {
    // On 29 March 2026 two o'clock is three o'clock; on 25 October three o'clock is two o'clock again.
    expect(due('2026-03-29 00:00', 6, 'business-hours', always)).toBe('2026-03-29 07:00');
    expect(due('2026-10-25 00:00', 6, 'business-hours', always)).toBe('2026-10-25 05:00');
  });

  it('ends six business hours over the weekend of the change at the usual local time', () => {
    expect(due('2026-03-27 16:00', 6, 'business-hours')).toBe('2026-03-30 13:00');
    expect(due('2026-10-23 16:00', 6, 'business-hours')).toBe('2026-10-26 13:00');
  });

  it('counts hours through the change, while days keep the local time', () => {
    expect(due('2026-03-28 20:00', 24, 'hours')).toBe('2026-03-29 21:00');
    expect(due('2026-03-28 20:00', 1, 'days')).toBe('2026-03-29 20:00');
    expect(due('2026-10-24 20:00', 24, 'hours')).toBe('2026-10-25 19:00');
    // A local time that does not exist moves an hour later.
    expect(due('2026-03-28 02:30', 1, 'days')).toBe('2026-03-29 03:30');
  });

  it('takes the first of a repeated time, and gives every moment one local time', () => {
    expect(momentOf({ date: '2026-10-25', time: '02:30' }, 'Europe/Berlin')).toBe(Date.parse('2026-10-25T00:30:00Z'));
    for (let hour = 0; hour < 24 * 366; hour += 1) {
      const moment = Date.parse('2026-01-01T00:15:00Z') + hour * 3_600_000;
      const back = momentOf(wallTime(moment, 'America/New_York'), 'America/New_York');
      expect([0, 3_600_000]).toContain(moment - back);
    }
  });
});

describe('the other units', () => {
  it.each([
    ['2026-11-13 16:00', 5, 'minutes', '2026-11-13 16:05'],
    ['2026-11-13 23:58', 5, 'minutes', '2026-11-14 00:03'],
    ['2026-11-16 08:00', 12, 'days', '2026-11-28 08:00'],
    ['2026-11-16 08:00', 2, 'weeks', '2026-11-30 08:00'],
    ['2026-11-16 08:00', 0.5, 'days', '2026-11-16 20:00'],
    // Due when work ends; the day of the lead does not count, and neither do weekends and holidays.
    ['2026-11-13 16:00', 1, 'business-days', '2026-11-16 18:00'],
    ['2026-11-14 12:00', 1, 'business-days', '2026-11-16 18:00'],
    ['2026-12-24 10:00', 2, 'business-days', '2026-12-29 18:00'],
    ['2026-01-31 10:00', 1, 'months', '2026-02-28 10:00'],
    ['2026-11-30 10:00', 3, 'months', '2027-02-28 10:00'],
    ['2028-01-31 10:00', 1, 'months', '2028-02-29 10:00'],
  ] as const)('a lead on %s, %d %s: %s', (lead, value, unit, expected) => {
    expect(due(lead, value, unit)).toBe(expected);
  });
});

it('includes the first minute of work and not the last', () => {
  const there = (lead: string) => {
    const [date = '', time = ''] = lead.split(' ');
    return isBusinessTime(momentOf({ date, time }, berlin.timeZone), berlin);
  };
  expect(there('2026-11-16 09:00')).toBe(true);
  expect(there('2026-11-16 17:59')).toBe(true);
  expect(there('2026-11-16 18:00')).toBe(false);
  expect(there('2026-11-15 12:00')).toBe(false);
  expect(there('2026-12-25 12:00')).toBe(false);
});
