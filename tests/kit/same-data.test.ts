import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSameData } from '../../src/kit/same-data.ts';

const leaf = fc.constantFrom<unknown>(null, undefined, true, 0, -0, Number.NaN, '', '0', 'a');
const { data } = fc.letrec((tie) => ({
  data: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('data'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', '0', '__proto__'), tie('data'), { maxKeys: 2, noNullPrototype: true }),
  ),
}));

it('gives the same result as Node for any two values', () => {
  fc.assert(
    fc.property(data, data, (one, other) => {
      expect(isSameData(one, other)).toBe(isDeepStrictEqual(one, other));
      expect(isSameData(one, structuredClone(one))).toBe(true);
    }),
  );
});

it('ignores the order of keys but not the order of entries', () => {
  expect(isSameData({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
  expect(isSameData([1, 2], [2, 1])).toBe(false);
});
