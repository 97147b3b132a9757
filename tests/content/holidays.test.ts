/** A calendar without the holidays of a year is reported before that year begins. */
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { base, contentFolder } from '../content-folder.ts';

function warnings(holidays: string, today: string): string[] {
  const calendar = `calendar:\n  holidays: [${holidays}]\n`;
  const directory = contentFolder({ 'site.yaml': `${base['site.yaml']}${calendar}` });
  return checkContent({ directory, today })
    .findings.filter(({ rule }) => rule === 'site/holidays')
    .map(({ severity, message, hint }) => `${severity}: ${message} ${hint}`);
}

const missing = (year: number) =>
  `warning: The calendar lists no holidays in ${year}. Add the public holidays of ${year} to \`holidays\`, one on a line: - ${year}-01-01`;

describe('a calendar with holidays', () => {
  it('needs those of the next year from October 1 on', () => {
    expect(warnings('2026-12-25', '2026-09-30')).toEqual([]);
    expect(warnings('2026-12-25', '2026-10-01')).toEqual([missing(2027)]);
    expect(warnings('2026-12-25, 2027-01-01', '2026-12-31')).toEqual([]);
  });

  it('needs those of the current year all year', () => {
    expect(warnings('2026-12-25', '2027-01-01')).toEqual([missing(2027)]);
    expect(warnings('2026-12-25', '2027-10-01')).toEqual([missing(2027), missing(2028)]);
    expect(warnings('2028-01-01', '2027-11-16')).toEqual([missing(2027)]);
  });
});

it('does not report a calendar without any holidays, of a team that does not use them', () => {
  expect(warnings('', '2026-11-16')).toEqual([]);
});

it('accepts the day that is offered', () => {
  expect(warnings('2026-12-25, 2027-01-01', '2026-11-16')).toEqual([]);
});
