/** What is typed, chosen or collected where code or data arrives late, or never. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { holdBack } from './hold-back.ts';
import { sampleSite } from './sample-site.ts';

const sample = sampleSite();

const CODE = '**/_astro/*.js';

describe('code that arrives late', () => {
  /** Opens a page whose code is held back, uses it, and lets the code arrive. */
  async function usedEarly(address: string, use: (page: Page) => Promise<void>): Promise<Page> {
    const page = await sample.open('/method/');
    const arrive = await holdBack(page, CODE);
    await page.goto(sample.at(address), { waitUntil: 'commit' });
    await use(page);
    arrive();
    await page.waitForLoadState('load');
    return page;
  }

  test('keeps what is typed into the request form, where the address has something else', async () => {
    const page = await usedEarly('/ask/?title=A+checklist', async (early) => {
      await early.locator('[name=title]').fill('A calculator');
    });
    expect(await page.locator('.ask-form [name=title]').inputValue()).toBe('A calculator');
    await page.close();
  });

  test('keeps what is chosen in the finder, where it remembers something else', async () => {
    const page = await usedEarly('/', async (early) => {
      const list = early.locator('.finder [name=persona]');
      const other = await list.locator('option').nth(1).getAttribute('value');
      await early.evaluate(
        (persona) => localStorage.setItem('content-audit-finder', JSON.stringify({ persona })),
        other,
      );
      await list.selectOption({ index: 2 });
    });
    const index = page.locator('.finder [name=persona]').evaluate((list: HTMLSelectElement) => list.selectedIndex);
    expect(await index).toBe(2);
    await page.close();
  });

  test('puts what was answered in the self-check into its address', async () => {
    const page = await usedEarly('/alignment/check/', async (early) => {
      await early.getByRole('group', { name: 'Your team' }).getByLabel('Sales', { exact: true }).check();
    });
    await expect.poll(() => new URL(page.url()).hash).toMatch(/^#sales\./);
    await page.close();
  });
});

describe('what never arrives', () => {
  test('the finder opens no page for words that it could not look up', async () => {
    const page = await sample.open('/');
    await page.route('**/find/finder.json', (route) => route.abort());
    await page.locator('.finder [name=typed]').fill('plant manager, evaluation');
    await page.keyboard.press('Enter');
    await page.getByText('This part of the site could not be loaded.').waitFor();
    expect(page.url()).toBe(sample.at('/'));
    await page.close();
  });

  test('a list that only has titles says so', async () => {
    const page = await sample.open('/content/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.locator('.list-controls [name=words]').fill('payback');
    await page.getByText('Only titles were searched, because the texts could not be loaded.').waitFor();
    await page.close();
  });

  test.each([
    ['a file that fails', { status: 500 }],
    ['half a file', { body: '{"pieces' }],
  ])('a form does not take %s for a wrong link', async (_, answer) => {
    const page = await sample.open('/contribute/');
    await page.route('**/contribute/source/**', (route) => route.fulfill(answer));
    await page.goto(sample.at('/contribute/piece/?id=roi-calculator'));
    await page.getByText('The form could not be loaded.').waitFor();
    await page.close();
  });
});

test('a text that the browser fills in again is still a change', async () => {
  const page = await sample.open('/contribute/');
  const arrive = await holdBack(page, '**/contribute/source/**');
  await page.goto(sample.at('/contribute/piece/?id=roi-calculator'));
  // As after a reload.
  const field = page.locator('[name=body]');
  await field.evaluate((text: HTMLTextAreaElement) => {
    text.value = 'A new text.';
  });
  arrive();
  await page.locator('[data-ready]').waitFor();
  expect(await field.inputValue()).toBe('A new text.');
  await expect.poll(() => page.locator('[data-preview]').inputValue()).toContain('A new text.');
  await page.close();
});

describe('what is collected', () => {
  const box = (page: Page, place: number) => page.locator('[data-pick]').nth(place);
  const counted = (page: Page) => page.locator('[data-list] > li').count();

  test('is shown where the browser stores nothing', async () => {
    const page = await sample.open('/review/');
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('Blocked', 'SecurityError');
      };
      Storage.prototype.getItem = refuse;
      Storage.prototype.setItem = refuse;
    });
    await page.reload();
    await box(page, 0).check();
    await expect.poll(() => counted(page)).toBe(1);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    expect(await counted(page)).toBe(1);
    await page.close();
  });

  test('includes what other pages collected, on a page that the browser shows again as it was', async () => {
    const page = await sample.open('/review/');
    await box(page, 0).check();
    await expect.poll(() => counted(page)).toBe(1);
    // As another page leaves it.
    await page.evaluate(() => sessionStorage.setItem('content-audit-change', '[]'));
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await expect.poll(() => counted(page)).toBe(0);
    await box(page, 1).check();
    await expect.poll(() => counted(page)).toBe(1);
    await page.close();
  });
});
