import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnLetters, columnNumber } from '../../src/kit/column-letters.ts';

it('names columns as spreadsheets do', () => {
  expect([0, 25, 26, 51, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA']);
});

it('turns the letters of every column back into its number', () => {
  fc.assert(
    fc.property(fc.nat(20_000), (place) => {
      expect(columnNumber(columnLetters(place))).toBe(place + 1);
    }),
  );
});
