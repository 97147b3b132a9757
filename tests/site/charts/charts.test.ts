/**
 * The charts of the sample company's site in a browser: their texts never overlap, and a screen reader gets a sentence and a
 * table. The drawings are checked where they are narrowest and where they are widest.
 */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { samplePages, sampleSite } from '../sample-site.ts';
import { badTexts } from './bad-texts.ts';

const sample = sampleSite();

/** The pages with a chart, and how many drawings each has. The trends of the home page are in the test of the demo. */
const PAGES = {
  '/gaps/': 2,
  '/review/': 1,
  '/requests/': 1,
  '/agreement/goals/': 7,
  '/agreement/funnel/': 1,
  '/alignment/': 2,
  '/content/gear-maker/': 1,
} as const;

const pages = Object.entries(PAGES);

test('every page with a drawing is in the list of this test', async () => {
  // Of the pages about pieces, which are alike, one is listed.
  const drawn = [...(await samplePages()).values()].filter(
    ({ address, html }) =>
      html.includes('class="drawing"') && (!address.startsWith('/content/') || address === '/content/gear-maker/'),
  );
  expect(drawn.map(({ address }) => address).sort()).toEqual(Object.keys(PAGES).sort());
});

test('the funnel is drawn as it was reviewed, with names and amounts as texts and all bars on one scale', async () => {
  const html = (await samplePages()).get('/agreement/funnel/')?.html ?? '';
  const [drawing = ''] = /<svg class="drawing".*?<\/svg>/s.exec(html) ?? [];
  await expect(`${drawing.replaceAll(/\s*(<\/?(?:svg|text|rect|path))/g, '\n$1').trim()}\n`).toMatchFileSnapshot(
    './funnel.golden.txt',
  );
});

describe.each([320, 1280])('at %i pixels', (width) => {
  test.each(pages)(
    'no two texts of a drawing of %s overlap, leave it or are too small to read',
    async (address, drawings) => {
      const page = await openCharts(address, width);
      const found = await page.locator('.drawing').evaluateAll(badTexts);
      expect(found).toHaveLength(drawings);
      expect(found.flat()).toEqual([]);
      await page.close();
    },
  );

  test('the check finds texts that overlap, leave the drawing, or are too small', async () => {
    const page = await openCharts('/review/', width);
    const bad = page.locator('.drawing').first();
    await bad.evaluate((drawing) => {
      const text = (content: string, x: string, size?: string) => {
        const element = document.createElementNS('http://www.w3.org/2000/svg', 'text');
        element.textContent = content;
        element.setAttribute('x', x);
        element.setAttribute('y', '60');
        if (size) element.style.fontSize = size;
        drawing.append(element);
      };
      text('First', '100');
      text('Second', '110');
      text('Outside', '290');
      text('Small', '200', '6px');
    });
    expect((await bad.evaluateAll(badTexts)).flat()).toEqual([
      '“First” overlaps “Second”',
      '“Outside” leaves the drawing',
      '“Small” is too small',
    ]);
    await page.close();
  });
});

test.each(pages)(
  'a screen reader gets each drawing of %s as a sentence with its figures, and a table',
  async (address, drawings) => {
    const page = await openCharts(address, 1280);
    const images = page.locator('.drawing');
    for (const image of await images.all()) {
      // A sentence, with what it shows in figures.
      expect(await image.ariaSnapshot()).toMatch(/^- '?img ".*(?:\d|Not measured)/);
    }
    expect(await images.count()).toBe(drawings);
    const tables = page.locator('.chart-table');
    expect(await tables.count()).toBeGreaterThan(0);
    for (const table of await tables.all()) expect(await tableOf(table)).toMatch(/^- '?table ".+"'?:[\s\S]*rowheader/);
    await page.close();
  },
);

/** A page at a width, with all that is folded open. */
async function openCharts(address: string, width: number): Promise<Page> {
  const page = await sample.open(address, { viewport: { width, height: 900 } });
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  return page;
}

async function tableOf(details: Locator): Promise<string> {
  return (await details.getByRole('table').ariaSnapshot()).slice(0, 2000);
}
