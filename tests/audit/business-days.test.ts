import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessDays, type BusinessCalendar, businessDaysBetween } from '../../src/audit/business-days.ts';
import { addDays, daysBetween, weekdayNumber } from '../../src/kit/calendar-date.ts';
import { type Weekday, weekday } from '../../src/schema/business-calendar.ts';

/** Monday to Friday. Christmas 2026 is a Friday, New Year a Friday too, and one holiday falls on a Sunday. */
const usual: BusinessCalendar = {
  days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  holidays: ['2026-12-24', '2026-12-25', '2026-12-27', '2026-12-31', '2027-01-01'],
};

describe('the day of the week', () => {
  it.each([
    ['2026-11-16', 0],
    ['2026-11-22', 6],
    ['2024-02-29', 3],
    ['2000-03-01', 2],
    ['1999-12-31', 4],
    ['0001-01-01', 0],
  ])('of %s is %i, counted from Monday', (date, number) => {
    expect(weekdayNumber(date)).toBe(number);
  });
});

describe('business days', () => {
  it.each([
    ['2026-11-16', 0, '2026-11-16', 'none'],
    ['2026-11-16', 1, '2026-11-17', 'a Monday to Tuesday'],
    ['2026-11-20', 1, '2026-11-23', 'a Friday to Monday'],
    ['2026-11-21', 1, '2026-11-23', 'a Saturday to Monday'],
    ['2026-11-22', 1, '2026-11-23', 'a Sunday to Monday'],
    ['2026-11-16', 5, '2026-11-23', 'a week'],
    ['2026-12-23', 1, '2026-12-28', 'over Christmas'],
    ['2026-12-23', 3, '2026-12-30', 'over Christmas and on'],
    ['2026-12-23', 4, '2027-01-04', 'over Christmas and the end of the year'],
    ['2024-02-28', 2, '2024-03-01', 'over a leap day'],
  ])('after %s: number %i is %s (%s)', (from, count, to) => {
    expect(addBusinessDays(from, count, usual)).toBe(to);
    expect(businessDaysBetween(from, to, usual)).toBe(count);
    expect(businessDaysBetween(to, from, usual)).toBe(0 - count);
  });

  it.each([
    ['2026-11-21', '2026-11-22', 0, 'within a weekend'],
    ['2026-11-20', '2026-11-22', 0, 'from a Friday to Sunday'],
    ['2026-12-23', '2026-12-27', 0, 'from before Christmas to the Sunday after'],
    ['2026-12-30', '2027-01-03', 0, 'over New Year'],
    ['2026-01-01', '2026-12-31', 257, 'nearly a year: 260 Monday to Fridays, less Christmas and New Year’s Eve'],
  ])('from %s to %s are %i (%s)', (from, to, count) => {
    expect(businessDaysBetween(from, to, usual)).toBe(count);
  });

  it('follow the working week of site.yaml, and count a holiday that is listed twice only once', () => {
    const gulf: BusinessCalendar = {
      days: ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday'],
      holidays: ['2026-11-18', '2026-11-18', '2026-11-20'],
    };
    expect(addBusinessDays('2026-11-19', 1, gulf)).toBe('2026-11-22');
    expect(businessDaysBetween('2026-11-14', '2026-11-21', gulf)).toBe(4);
  });

  it('are the same as counted day by day', () => {
    const someDay = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-01-01', days));
    const calendars = fc.record({
      days: fc.subarray<Weekday>([...weekday.options], { minLength: 1 }),
      holidays: fc.array(someDay, { maxLength: 40 }),
    });
    fc.assert(
      fc.property(calendars, someDay, fc.nat(60), someDay, (calendar, from, count, to) => {
        const isOpen = (day: string) =>
          calendar.days.some((open) => weekday.options.indexOf(open) === weekdayNumber(day)) &&
          !calendar.holidays.includes(day);
        const end = addBusinessDays(from, count, calendar);
        expect(businessDaysBetween(from, end, calendar)).toBe(count);
        expect(count === 0 ? end === from : isOpen(end)).toBe(true);
        const [first = '', last = ''] = [from, to].toSorted();
        const counted = Array.from({ length: daysBetween(first, last) }, (_, index) => addDays(first, index + 1));
        expect(businessDaysBetween(first, last, calendar)).toBe(counted.filter(isOpen).length);
      }),
    );
  });
});
