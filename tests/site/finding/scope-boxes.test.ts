/** The boxes “Only my scope”: each shows what the lists show, wherever the scope was switched. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { sampleSite } from '../sample-site.ts';

const sample = sampleSite();

const onPage = (page: Page) => page.locator('main').getByLabel('Only my scope');
const inSearch = (page: Page) => page.locator('dialog.search').getByLabel('Only my scope');
const isScoped = (page: Page) => page.locator('[data-scope-switch] [role=status]').textContent();

/** A page for a reader with a scope, which is off. */
async function openScoped(address: string): Promise<Page> {
  const page = await sample.open(address);
  await page.evaluate(() => {
    localStorage.setItem('content-audit-scope', JSON.stringify({ persona: ['it-lead'], product: [] }));
  });
  await page.reload();
  await onPage(page).waitFor();
  return page;
}

test.each(['/gaps/', '/'])('%s follows the box in the search, and that box follows it', async (address) => {
  const page = await openScoped(address);
  await page.keyboard.press('Control+k');
  await inSearch(page).check();
  await expect.poll(() => isScoped(page)).not.toBe('');
  expect(await onPage(page).isChecked()).toBe(true);
  await page.keyboard.press('Escape');
  await onPage(page).uncheck();
  await expect.poll(() => isScoped(page)).toBe('');
  expect(await inSearch(page).isChecked()).toBe(false);
  await page.close();
});

test('a page follows the box in another tab', async () => {
  const page = await openScoped('/gaps/');
  const other = await page.context().newPage();
  await other.goto(sample.at('/'));
  await onPage(other).check();
  await expect.poll(() => isScoped(page)).not.toBe('');
  expect(await onPage(page).isChecked()).toBe(true);
  await other.close();
  await page.close();
});

test('a page that the browser shows again follows the box on another page', async () => {
  const page = await openScoped('/gaps/');
  // As another page leaves it.
  await page.evaluate(() => localStorage.setItem('content-audit-scope-on', ''));
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect.poll(() => isScoped(page)).not.toBe('');
  expect(await onPage(page).isChecked()).toBe(true);
  await page.goto(sample.at('/'));
  await onPage(page).uncheck();
  await page.goBack();
  await page.waitForLoadState('load');
  expect(await onPage(page).isChecked()).toBe(false);
  expect(await isScoped(page)).toBe('');
  await page.close();
});
