import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longestRise } from '../../src/forge/git/longest-rise.ts';

it('keeps a sequence that never falls as it is', () => {
  expect(longestRise([1, 2, 2, 5])).toEqual([0, 1, 2, 3]);
  expect(longestRise([])).toEqual([]);
});

it('leaves out as little as possible', () => {
  /** The length of the longest run, by comparing every pair of places. */
  const longest = (numbers: readonly number[]) => {
    const lengths: number[] = [];
    for (const [place, number] of numbers.entries()) {
      const before = lengths.filter((_, earlier) => (numbers[earlier] ?? 0) <= number);
      lengths[place] = 1 + Math.max(0, ...before);
    }
    return Math.max(0, ...lengths);
  };
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 30 }), (numbers) => {
      const places = longestRise(numbers);
      const run = places.map((place) => numbers[place] ?? Number.NaN);
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      expect(run).toEqual(run.toSorted((a, b) => a - b));
      expect(run).toHaveLength(longest(numbers));
    }),
  );
});
