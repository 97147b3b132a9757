/** Keyboard shortcuts, as a reader who never touches the mouse uses them. */

import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleSite } from './sample-site.ts';

const sample = sampleSite();
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  context = await sample.browser().newContext({ viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
});

afterAll(() => context.close());

const list = () => page.getByRole('dialog', { name: 'Keyboard shortcuts' });

it('? lists the shortcuts, Esc closes the list, and the focus is where it was', async () => {
  await page.goto(sample.at('/requests/'));
  const first = page.locator('main a').first();
  await first.focus();
  await page.keyboard.press('?');
  await list().waitFor();
  expect(await list().locator('dt').allInnerTexts()).toEqual([
    'Search',
    ...['Home', 'Content', 'Gaps', 'Requests', 'Review', 'Agreement'],
    'Show this list',
    'Close what is open',
  ]);
  await page.keyboard.press('Escape');
  await list().waitFor({ state: 'hidden' });
  expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
});

it('g and a letter open a page of the menu, but not where a reader types', async () => {
  await page.goto(sample.at('/'));
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await page.waitForURL(sample.at('/requests/'));
  await page.keyboard.press('/');
  const search = page.getByRole('searchbox');
  await search.waitFor();
  await page.keyboard.type('gr?');
  expect([await search.inputValue(), page.url()]).toEqual(['gr?', sample.at('/requests/')]);
});

it('single keys can be switched off on the device, and Ctrl+K still searches', async () => {
  await page.goto(sample.at('/'));
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await list().getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await page.reload();
  await page.keyboard.press('/');
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: 'Search' }).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(1);
  expect(page.url()).toBe(sample.at('/'));
});
