/** The sample as everyone sees it first: always on the day of its story. */
import path from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sharedBrowser } from '../browser.ts';
import { copySample } from '../sample/copy.ts';
import { axeProblems } from './axe.ts';
import { badTexts } from './charts/bad-texts.ts';
import { readPages } from './html.ts';
import { pdfPages } from './pdf-pages.ts';
import { build, preview, type Server, temporaryFolder } from './product.ts';
import { samplePages } from './sample-site.ts';

const { folder, remove } = temporaryFolder();
const content = path.join(folder, 'content');
const site = path.join(folder, 'dist');
const LINE = 'Demo with made-up data. It always shows November 16, 2026.';
let server: Server;

/** The words of the line at the top of a page. */
const lineOf = (html: string) =>
  /<p class="demo">(.*?)<\/p>/s
    .exec(html)?.[1]
    ?.replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ');

beforeAll(async () => {
  copySample(content);
  expect(build(content, site, {}, [])).toMatchObject({ status: 0 });
  server = await preview(content, site);
});

afterAll(async () => {
  await server.stop();
  remove();
});

test('every page of a demo says in one line which day it shows', () => {
  const without = [...readPages(site).values()].filter(({ html }) => !lineOf(html)?.includes(LINE));
  expect(without.map(({ address }) => address)).toEqual([]);
});

test('the home page shows the trend of the demo', () => {
  expect(readPages(site).get('/')?.html).toContain(
    'Coverage rose from 41% in November 2025 to 69% now, up 1 since October 2026.',
  );
});

describe('the trends of the home page', () => {
  const open = async (options: BrowserContextOptions = {}) => {
    const context = await (await sharedBrowser()).newContext(options);
    const page = await context.newPage();
    await page.goto(server.address);
    return page;
  };

  test.each([320, 1280])(
    'have texts that do not overlap, leave the drawing or are too small at %i pixels',
    async (width) => {
      const page = await open({ viewport: { width, height: 900 } });
      expect(await page.locator('.drawing').evaluateAll(badTexts)).toEqual([[], [], []]);
      await page.context().close();
    },
  );

  test('are on the one A4 page that the home page is on paper', async () => {
    const page = await open();
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdfPages(pdf)).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.numbers .drawing').filter({ visible: true }).count()).toBe(3);
    await page.context().close();
  });

  test('are whole in the first screen of a desk', async () => {
    const page = await open({ viewport: { width: 1280, height: 800 } });
    const ends = await page
      .locator('.numbers .drawing')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().bottom));
    expect(ends).toHaveLength(3);
    expect(Math.max(...ends)).toBeLessThan(800);
    await page.context().close();
  });

  test('are a sentence and a table for a screen reader, and a CSV', async () => {
    const page = await open();
    const names = await page
      .locator('.drawing')
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
    expect(names[2]).toBe('Open requests rose from 9 in November 2025 to 12 now, down 5 since October 2026.');
    await page.getByText('Show the trends as a table').click();
    const table = await page.locator('.chart-table').getByRole('table').ariaSnapshot();
    for (const heading of ['Day', 'Coverage', 'Freshness', 'Open requests']) {
      expect(table).toContain(`columnheader "${heading}"`);
    }
    expect(table).toContain('rowheader "November 30, 2025"');
    const csv = await page.request.get(new URL('data/trend.csv', server.address).href);
    expect((await csv.text()).split('\r\n')[1]).toBe('"2025-11-30","140","58","0","41","27","9"');
    await page.context().close();
  });

  test('show their values under the keyboard, which hears the month and the value', async () => {
    const page = await open();
    const slider = page.getByRole('slider', { name: 'Coverage by month' });
    const shown = page.locator('.trend').first().locator('.point text:visible');
    expect(await shown.count()).toBe(0);
    await slider.focus();
    expect(await shown.allTextContents()).toEqual([expect.stringContaining('November 2026: 69%')]);
    await page.keyboard.press('ArrowLeft');
    expect(await shown.allTextContents()).toEqual([expect.stringContaining('October 2026: 68%')]);
    expect(await slider.getAttribute('aria-valuetext')).toBe('October 2026: 68%');
    await page.keyboard.press('Tab');
    expect(await shown.count()).toBe(0);
    await page.context().close();
  });

  test('show their values under the pointer without scripts', async () => {
    const page = await open({ javaScriptEnabled: false });
    const trend = page.locator('.trend').first();
    await trend.locator('.hit').nth(1).hover();
    expect(await trend.locator('.point text:visible').allTextContents()).toEqual([
      expect.stringContaining('December 2025: 42%'),
    ]);
    await page.context().close();
  });

  test('make the home page not longer than 6,000 pixels on a phone, and axe finds nothing', async () => {
    const page = await open({ viewport: { width: 360, height: 740 }, hasTouch: true });
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(6000);
    expect(await axeProblems(page)).toEqual([]);
    await page.context().close();
  });
});

test('a year later, a browser shows the same states and no old numbers', async () => {
  const context = await (await sharedBrowser()).newContext();
  await context.clock.setFixedTime('2028-01-10T12:00:00Z');
  const page = await context.newPage();
  const states = async (address: string) => {
    await page.goto(new URL(address, server.address).href);
    expect(await page.locator('[data-counted]').isHidden()).toBe(true);
    return page.locator('main .state').allInnerTexts();
  };
  expect(await states('/content/roi-calculator/')).toContain('Fresh');
  await context.close();
});

test('a build for a day that is given is not a demo', async () => {
  expect(lineOf((await samplePages()).get('/')?.html ?? '')).toBeUndefined();
});
