import { expect, test } from 'vitest';
import { lineEnds, linePath } from '../../src/site/home/trend-line.ts';

const days = (...values: (number | undefined)[]) =>
  values.map((value, index) => ({ date: `2026-0${index + 1}-28`, value }));

test('a line connects the known days at equal distances, with the highest value at the top', () => {
  expect(linePath(days(0, 50, 100), 100)).toBe('M0 20L50 10L100 0');
});

test('an unknown day is a gap, and a single known day is a dot', () => {
  expect(linePath(days(0, undefined, 100, undefined, 100), 100)).toBe('M0 20h0M50 0h0M100 0h0');
  expect(linePath(days(0, 0, undefined, 100, 100), 100)).toBe('M0 20L25 20M75 0L100 0');
});

test('a line without known days draws nothing', () => {
  expect(linePath([], 100)).toBe('');
  expect(linePath(days(undefined, undefined), 100)).toBe('');
  expect(lineEnds(days(undefined, 5, undefined))).toBe(undefined);
});

test('the ends of a line are the first and the last known day', () => {
  expect(lineEnds(days(undefined, 3, undefined, 8, undefined))).toEqual({
    first: { date: '2026-02-28', value: 3 },
    last: { date: '2026-04-28', value: 8 },
  });
});
