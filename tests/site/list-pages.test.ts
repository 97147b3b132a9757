/** How long lists are cut into pages. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listPage, listPaths } from '../../src/site/frame/list-pages.ts';

const listOf = (length: number) => Array.from({ length }, (_, index) => index);

it('has 25 entries on a page, and at most 200 pages for a longer list', () => {
  expect(listPaths(0)).toHaveLength(1);
  expect(listPaths(26)).toHaveLength(2);
  expect(listPage(listOf(66), 1).entries).toHaveLength(25);
  expect(listPaths(10_000)).toHaveLength(200);
});

it('has every entry on one page, in its order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (length) => {
      const all = listOf(length);
      const paths = listPaths(length);
      const pages = paths.map(({ props: { number } }) => listPage(all, number));
      const entries = pages.flatMap((page) => page.entries);
      expect(entries).toHaveLength(length);
      expect(entries.every((entry, place) => entry === place)).toBe(true);
      expect(pages.every(({ count }) => count === paths.length)).toBe(true);
      expect(paths.length).toBeLessThanOrEqual(200);
    }),
    { numRuns: 30 },
  );
});
