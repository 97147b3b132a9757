import { expect, it } from 'vitest';
import { monthEnds } from '../../src/forge/git/month-ends.ts';

it('names the last days of the months before, oldest first, over leap days and years', () => {
  expect(monthEnds('2028-04-15', 5)).toEqual(['2027-11-30', '2027-12-31', '2028-01-31', '2028-02-29', '2028-03-31']);
});

it('does not count a month as over on its last day', () => {
  expect(monthEnds('2026-11-30', 1)).toEqual(['2026-10-31']);
  expect(monthEnds('2026-11-01', 1)).toEqual(['2026-10-31']);
});
