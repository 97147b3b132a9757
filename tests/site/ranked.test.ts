/** The page of a cell that a browser ranks for a product or a question: nothing that is usable gets lost. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { CellRanking } from '../../src/site/cells/cell-ranking.ts';
import { readPages } from './html.ts';
import { sampleSite, sharedSample } from './sample-site.ts';

const { site } = await sharedSample();
const sample = sampleSite();

/** Cells with more pieces of one use than are shown in full. */
const crowded = [...readPages(site).values()]
  .filter(({ address, html }) => address.startsWith('/map/') && html.includes('Also here'))
  .map(({ address }) => address);

/** The ids of the pieces that are shown, by what may be done with them. */
async function shown(page: Page): Promise<Record<'send' | 'for-you', string[]>> {
  const ids = (use: string) =>
    page
      .locator(`[data-use="${use}"] > li:visible`)
      .evaluateAll((items) => items.map((item) => item.querySelector('a')?.getAttribute('href') ?? '').sort());
  return { send: await ids('send'), 'for-you': await ids('for-you') };
}

test.each(crowded)('on %s every usable piece stays exactly once, whatever question is asked', async (address) => {
  const page = await sample.open(address);
  const everything = await shown(page);
  expect(new Set(everything.send).size).toBe(everything.send.length);
  const before = await page.locator('.ranked[data-use="send"] > li a[href*="/content/"]').first().innerText();
  const ranking: CellRanking = await (await fetch(sample.at(address.replace(/\/$/, '.json')))).json();
  let moved = 0;
  for (const [question] of ranking.questions) {
    await page.goto(sample.at(`${address}?question=${question}`), { waitUntil: 'networkidle' });
    await page.getByText('First comes what answers').waitFor();
    expect(await shown(page), question).toEqual(everything);
    if ((await page.locator('.ranked[data-use="send"] > li h3 a').first().innerText()) !== before) moved += 1;
  }
  expect(moved).toBeGreaterThan(0);
  await page.context().close();
});

test.each(crowded)('on %s all that is usable and about a product stays exactly once', async (address) => {
  const page = await sample.open(address);
  const ranking: CellRanking = await (await fetch(sample.at(address.replace(/\/$/, '.json')))).json();
  for (const [product] of ranking.products) {
    await page.goto(sample.at(address));
    const about = await page.locator('[data-use="send"] > li').evaluateAll(
      (items, id) =>
        items
          .filter((item) =>
            ['', id].some((each) => (item.getAttribute('data-products') ?? '').split(' ').includes(each)),
          )
          .map((item) => item.querySelector('a')?.getAttribute('href') ?? '')
          .sort(),
      product,
    );
    await page.goto(sample.at(`${address}?product=${product}`), { waitUntil: 'networkidle' });
    expect((await shown(page)).send, product).toEqual(about);
  }
  await page.context().close();
});
