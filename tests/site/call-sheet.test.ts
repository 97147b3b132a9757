/** The page of a cell on paper, which a rep takes into a call. */
import { expect, test } from 'vitest';
import { sampleSite } from './sample-site.ts';

const sample = sampleSite();

test('the call sheet prints the address and the review date of each piece to send, and nothing to press', async () => {
  const page = await sample.open('/map/finance-lead/decision/');
  await page.emulateMedia({ media: 'print' });
  const pieces = await page.locator('.sheet .ranked[data-use="send"] > li').all();
  expect(pieces.length).toBeGreaterThan(1);
  for (const piece of pieces) {
    expect(await piece.innerText()).toMatch(/https:\/\/\S+ · (?:Reviewed on \w+ \d|Never reviewed)/);
  }
  expect(await page.locator('.sheet :is(button, select, input):visible').count()).toBe(0);
  const links = await page
    .locator('.sheet a:visible')
    .evaluateAll((all) => all.map((link) => getComputedStyle(link).textDecorationLine));
  expect(new Set(links)).toEqual(new Set(['none']));
  await page.close();
});
