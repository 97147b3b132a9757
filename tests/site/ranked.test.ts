/** Ranking a cell for a product or question in a browser loses no usable piece. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { CellRanking } from '../../src/site/cells/cell-ranking.ts';
import { samplePages, sampleSite } from './sample-site.ts';

const sample = sampleSite();

/** Cells with more pieces of one use than they show in full. */
const crowded = [...(await samplePages()).values()]
  .filter(({ address, html }) => address.startsWith('/map/') && html.includes('<h3>More pieces</h3>'))
  .map(({ address }) => address);

/** The addresses of the visible pieces, by their use. */
async function shown(page: Page): Promise<Record<'send' | 'for-you', string[]>> {
  const ids = (use: string) =>
    page
      .locator(`[data-use="${use}"] > li:visible`)
      .evaluateAll((items) => items.map((item) => item.querySelector('a')?.getAttribute('href') ?? '').sort());
  return { send: await ids('send'), 'for-you': await ids('for-you') };
}

test.each(crowded)('on %s every usable piece appears once for every question', async (address) => {
  const page = await sample.open(address);
  const everything = await shown(page);
  expect(new Set(everything.send).size).toBe(everything.send.length);
  const before = await page.locator('.ranked[data-use="send"] > li a[href*="/content/"]').first().innerText();
  const ranking: CellRanking = await (await fetch(sample.at(address.replace(/\/$/, '.json')))).json();
  let moved = 0;
  for (const [question] of ranking.questions) {
    await page.goto(sample.at(`${address}?question=${question}`));
    await page.getByText('Pieces that answer').waitFor();
    expect(await shown(page), question).toEqual(everything);
    if ((await page.locator('.ranked[data-use="send"] > li h3 a').first().innerText()) !== before) moved += 1;
  }
  expect(moved).toBeGreaterThan(0);
  await page.close();
});

test.each(crowded)('on %s every usable piece about a product appears once', async (address) => {
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
  await page.close();
});
