/** What people come with: from the home page they find it within three clicks, on a phone and on a desk. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sampleSite } from './sample-site.ts';

const sample = sampleSite();
const main = (page: Page) => page.locator('main').innerText();

describe.each([360, 1280])('at a width of %i pixels', (width) => {
  const home = () => sample.open('/', { viewport: { width, height: 800 } });

  test('I am seeing a finance lead who has the quote: what do I send and what do I say? By the grid: one click', async () => {
    const page = await home();
    await page
      .getByRole('row', { name: /^Finance lead/ })
      .getByRole('link', { name: /6 of 9/ })
      .click();
    await page.waitForURL('**/map/finance-lead/decision/');
    const text = await main(page);
    expect(text).toContain('Board paper in eight slides');
    expect(text).toContain('Slide 3 takes the figure from the calculator');
    await page.context().close();
  });

  test('the same by the finder: choose, and one click', async () => {
    const page = await home();
    await page.getByLabel('I am talking to').selectOption({ label: 'Finance lead' });
    await page.getByLabel('who is at').selectOption({ label: 'Decision' });
    await page.getByRole('button', { name: 'Show what to send' }).click();
    await page.waitForURL('**/map/finance-lead/decision/');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Finance lead at Decision');
    await page.context().close();
  });

  test('is this still right, and may I send it outside? Two clicks, and it stands below the title', async () => {
    const page = await home();
    await page
      .getByRole('row', { name: /^Finance lead/ })
      .getByRole('link', { name: /6 of 9/ })
      .click();
    await page.getByRole('link', { name: 'Price overview 2026' }).first().click();
    await page.waitForURL('**/content/price-overview/');
    const head = await page.locator('.page-head').innerText();
    expect(head).toContain('Stale');
    expect(head).toContain('Do not send');
    expect(head).not.toContain('Send to prospects');
    expect(await main(page)).toContain('Do not use it');
    await page.context().close();
  });

  test('we do not have it: how do I ask? One click, from an empty cell or the head of the page', async () => {
    const page = await home();
    const ask = await page
      .getByRole('row', { name: /^Works council/ })
      .getByRole('link', { name: 'Ask for this' })
      .all();
    expect(ask).toHaveLength(2);
    const address = new URL((await ask[0]?.getAttribute('href')) ?? '');
    expect(address.pathname).toMatch(/\/issues\/new$/);
    expect(address.searchParams.get('persona')).toBe('Works council');
    expect(address.searchParams.get('stage')).toBe('Decision');
    expect(await page.getByRole('link', { name: 'Ask for content' }).isVisible()).toBe(true);
    await page.context().close();
  });

  test('for product P, where are we naked? One click on the lens', async () => {
    const page = await home();
    await page.getByRole('link', { name: 'Vindhalm Energy', exact: true }).click();
    await page.waitForURL('**/lens/product/energy/');
    const empty = await page.locator('.grid').getByText('Empty').count();
    expect(empty).toBeGreaterThan(3);
    await page.context().close();
  });

  test('is it getting better, and how was this number made? On the home page, and one click', async () => {
    const page = await home();
    expect(await page.locator('.numbers > div').count()).toBe(3);
    for (const trend of await page.locator('.trend').allInnerTexts())
      expect(trend).toMatch(/ in \w+ \d{4}, now |unknown/);
    await page.locator('.numbers').getByRole('link', { name: 'Coverage' }).click();
    await page.waitForURL('**/method/#coverage');
    expect(await page.getByRole('heading', { name: 'Coverage', exact: true }).isVisible()).toBe(true);
    await page.context().close();
  });
});
