import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isCalendarDate } from '../../src/kit/calendar-date.ts';

const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
const iso = (date: Date) => date.toISOString().slice(0, 10);

describe('arithmetic on calendar dates', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-28', 2, '2024-03-01'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2024-02-29', 365, '2025-02-28'],
    ['2024-02-29', 366, '2025-03-01'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2026-11-16', 0, '2026-11-16'],
  ])('%s plus %i days is %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
  });

  it('agrees with JavaScript’s Date on every day', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const days = (Date.parse(iso(b)) - Date.parse(iso(a))) / 86_400_000;
        expect(daysBetween(iso(a), iso(b))).toBe(days);
        expect(addDays(iso(a), days)).toBe(iso(b));
      }),
    );
  });

  it.each(['2024-02-29', '2000-02-29', '1990-01-01', '2100-12-31'])('accepts %s as a date', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '2100-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
  ])('refuses %s, which does not exist', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });

  it.each(['', 'today', '2026-1-1', '16.11.2026', '2026-11-16T00:00', ' 2026-11-16'])(
    'refuses the form of "%s"',
    (text) => {
      expect(isCalendarDate(text)).toBe(false);
    },
  );
});
