/** How long pages are, and what is on the first screen of a desk: what matters comes first, and the rest unfolds. */
import { expect, test } from 'vitest';
import { kindsOfPages, sampleSite } from './sample-site.ts';

const DESK = { viewport: { width: 1280, height: 800 } };
const PHONE = { width: 360, height: 740 };

/** The longest page at each width, and the highest header on a phone, in pixels. */
const LONGEST = { desk: 4000, phone: 6000 };
const HEADER = 64;

/** Pages that may be longer: the method is a text to read. */
const LONGER = /^\/method\//;

/** The number of pages of each kind to measure, those with the most HTML. */
const MEASURED = 6;

const sample = sampleSite();

test('no page is longer than 4,000 pixels, and on a phone 6,000, where no header is higher than 64', async () => {
  const page = await sample.open('404.html', DESK);
  const wrong: string[] = [];
  // No script asks for the width, so a page that is loaded once has both layouts.
  const measured = () =>
    page.evaluate(() => ({
      height: document.documentElement.scrollHeight,
      head: document.querySelector('.top')?.getBoundingClientRect().height ?? 0,
    }));
  for (const { address } of (await kindsOfPages()).flatMap((pages) => pages.slice(0, MEASURED))) {
    await page.goto(sample.at(address));
    const desk = await measured();
    await page.setViewportSize(PHONE);
    const phone = await measured();
    await page.setViewportSize(DESK.viewport);
    if (phone.head > HEADER) wrong.push(`${address}: header of ${phone.head}`);
    if (LONGER.test(address)) continue;
    if (desk.height > LONGEST.desk) wrong.push(`${address}: ${desk.height}`);
    if (phone.height > LONGEST.phone) wrong.push(`${address} on a phone: ${phone.height}`);
  }
  expect(wrong).toEqual([]);
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
