/** Pages that a team takes to a meeting on paper. */
import { expect, test } from 'vitest';
import { pdfPages } from './pdf-pages.ts';
import { sampleSite } from './sample-site.ts';

const sample = sampleSite();

test.each([
  ['', 1],
  ['alignment/', 2],
  ['agreement/next-meeting/', 1],
] as const)('/%s fits on %i A4 pages', async (address, most) => {
  const page = await sample.open(address);
  expect(pdfPages(await page.pdf({ format: 'A4' }))).toBeLessThanOrEqual(most);
  await page.close();
});

test('the home page on paper has the figures, the grid as a table, five tasks and the news', async () => {
  const page = await sample.open('');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 703, height: 1000 });
  for (const [selector, count] of [
    ['.numbers .trend', 3],
    ['.grid thead th', 6],
    ['.home-columns ol > li', 5],
    ['.home-columns .fold h2', 2],
  ] as const) {
    expect(await page.locator(selector).filter({ visible: true }).count(), selector).toBe(count);
  }
  await page.close();
});

test.each([
  ['gaps/', /Tasks 1 to 10 of \d+\./],
  ['gaps/by-need/', /Gaps 1 to \d+ of \d+\./],
])('/%s on paper says which part of the list it is', async (address, part) => {
  const page = await sample.open(address);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('main').innerText()).toMatch(part);
  await page.close();
});

test('alignment on paper has the five differences to discuss, and nothing that is folded', async () => {
  const page = await sample.open('alignment/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('[aria-labelledby="first"] li').filter({ visible: true }).count()).toBe(5);
  expect(await page.locator('summary').filter({ visible: true }).count()).toBe(0);
  await page.close();
});

test.each(['', 'alignment/', 'agreement/next-meeting/', 'agreement/terms/', 'gaps/', 'personas/finance-lead/'])(
  '/%s on paper has no menus, buttons or fields',
  async (address) => {
    const page = await sample.open(address);
    await page.emulateMedia({ media: 'print' });
    // A head that sorts is the name of its column on paper.
    const pressed = page.locator('nav, button:not(.sort), input, select, .button').filter({ visible: true });
    expect(await pressed.evaluateAll((all) => all.map(({ outerHTML }) => outerHTML.slice(0, 80)))).toEqual([]);
    await page.close();
  },
);

test.each(['agreement/goals/', 'alignment/'])(
  'the charts of /%s are ink on paper and in forced colors',
  async (address) => {
    for (const media of [{ media: 'print' }, { forcedColors: 'active' }] as const) {
      const page = await sample.open(address, { colorScheme: 'dark' });
      await page.emulateMedia(media);
      const colors = await page
        .locator('.drawing :is(.line, .between)')
        .evaluateAll((all) => [...new Set(all.map((line) => getComputedStyle(line).stroke))]);
      expect(colors.length).toBeGreaterThan(0);
      const gray = colors.filter((color) => {
        const [red, green, blue] = color.match(/[\d.]+/g) ?? [];
        return red === green && green === blue;
      });
      expect(gray).toEqual(colors);
      await page.close();
    }
  },
);
