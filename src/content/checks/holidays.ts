import { holidayTexts } from '../../words/findings/holidays.ts';
import type { Context } from './context.ts';

/** From this day on, next year's holidays should be in the calendar. */
const NEXT_YEAR_FROM = '10-01';

/**
 * A calendar with holidays has some in the current year, and from October on in the next one. A calendar without any
 * belongs to a team that does not use them.
 */
export function checkHolidays({ site, today, reporter }: Context): void {
  const holidays = site?.fields.calendar.holidays ?? [];
  if (!site || holidays.length === 0) return;
  const year = Number(today.slice(0, 4));
  const years = today.slice(5) >= NEXT_YEAR_FROM ? [year, year + 1] : [year];
  for (const each of years.map((number) => String(number).padStart(4, '0'))) {
    if (holidays.some((day) => day.startsWith(each))) continue;
    reporter.inRecord(site, {
      rule: 'site/holidays',
      message: holidayTexts.none(each),
      hint: holidayTexts.add(each),
      path: ['calendar', 'holidays'],
      key: true,
    });
  }
}
