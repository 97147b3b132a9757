/** The site on a desk of 1,280 pixels: what matters is on the first screens, and the rest unfolds. */
import { expect, test } from 'vitest';
import { kindsOfPages, sampleSite } from './sample-site.ts';

const DESK = { viewport: { width: 1280, height: 800 } };

/** The longest page at this width. */
const LONGEST = 4000;

/** Pages that may be longer: the method is a text to read. */
const LONGER = /^\/method\//;

/** The number of pages of each kind to measure, those with the most HTML. */
const MEASURED = 6;

const sample = sampleSite();

test('no page is longer than 4,000 pixels', async () => {
  const page = await sample.open('404.html', DESK);
  const long: string[] = [];
  for (const { address } of (await kindsOfPages()).flatMap((pages) => pages.slice(0, MEASURED))) {
    if (LONGER.test(address)) continue;
    await page.goto(sample.at(address));
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    if (height > LONGEST) long.push(`${address}: ${height}`);
  }
  expect(long).toEqual([]);
  await page.close();
});

test('the first screen of the home page has the figures with their trends, the grid, five tasks and what changed', async () => {
  const page = await sample.open('', DESK);
  const ends = (selector: string) =>
    page.locator(selector).evaluateAll((all) =>
      all.map((element) => {
        const { bottom, top } = element.getBoundingClientRect();
        return { bottom, top };
      }),
    );
  const figures = await ends('.numbers > div:has(.trend)');
  const tasks = await ends('.home-columns ol > li');
  const row = await ends('.grid tbody tr:first-child');
  const news = await ends('.home-columns ul.lines > li:first-child');
  expect([figures, tasks, row, news].map((each) => each.length)).toEqual([3, 5, 1, 2]);
  // The demo's line above the page takes the space of the last task.
  for (const { bottom } of [...figures, ...row, ...news, ...tasks.slice(0, 4)]) {
    expect(bottom).toBeLessThanOrEqual(DESK.viewport.height);
  }
  expect(tasks.at(-1)?.top).toBeLessThan(DESK.viewport.height);
  await page.getByRole('link', { name: /live pieces fresh or due/ }).click();
  await page.waitForURL(sample.at('review/'));
  await page.close();
});
