/** Unusually wide content: many stages, a name of one long word, questions written from right to left. */
import { expect, test } from 'vitest';
import { sampleSite } from './sample-site.ts';

const sample = sampleSite('changed');

test.each(['personas/finance-lead/', 'requests/', 'map/finance-lead/decision/', 'content/umfrage-liefertreue/', ''])(
  'at 320 pixels /%s does not scroll sideways',
  async (address) => {
    const page = await sample.open(address, { viewport: { width: 320, height: 700 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.close();
  },
);

test.each([1024, 1280])('at %i pixels every word of a grid with many stages stays in its cell', async (width) => {
  const page = await sample.open('', { viewport: { width, height: 800 } });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  const out = await page.locator('.grid td').evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const right = cell.getBoundingClientRect().right;
      const words = [...cell.querySelectorAll('.state, .cell-count')];
      return words.filter((word) => word.getBoundingClientRect().right > right).map((word) => word.textContent);
    }),
  );
  expect(out).toEqual([]);
  const persona = page.locator('.grid tbody th').first();
  const before = await persona.boundingBox();
  await page.locator('.grid-scroll').evaluate((box) => box.scrollTo(400, 0));
  // The border of the grid, one pixel wide, scrolls out of view.
  await expect.poll(async () => Math.abs(((await persona.boundingBox())?.x ?? 0) - (before?.x ?? 0))).toBeLessThan(2);
  await expect.poll(() => page.locator('.grid-scroll').evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
  await page.close();
});
