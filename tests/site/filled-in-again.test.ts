/** Controls that the browser fills in again when it goes back to a page and loads it anew: what they show is what counts. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sampleSite } from './sample-site.ts';

const sample = sampleSite();

const team = sampleSite('firstWeek');

const elsewhere = (page: Page) => page.goto(sample.at('/method/'));

/** Opens what is folded up. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** Another page, and back. */
async function leaveAndReturn(page: Page): Promise<void> {
  await elsewhere(page);
  await page.goBack();
}

test('the lines of a signature have the name that is shown', async () => {
  const page = await sample.open('/agreement/sign/claim-buyers-decided/');
  const area = page.locator('[data-signature]').first();
  const shown = () => area.locator('pre').textContent();
  await unfold(page);
  await area.locator('select').selectOption('sales-international');
  expect(await shown()).toContain('by: sales-international');
  await leaveAndReturn(page);
  expect(await area.locator('select').inputValue()).toBe('sales-international');
  await expect.poll(shown).toContain('by: sales-international');
  expect(await area.locator('[data-copy]').first().getAttribute('data-copy')).toContain('by: sales-international');
  await page.close();
});

test('a review is handed over in the name that is shown: the one chosen last', async () => {
  const page = await sample.open('/review/');
  await page.locator(`[data-pick*='"piece"']`).first().check();
  await page.locator('[data-by]').selectOption('content-team');
  await page.getByText('Ready to send.').waitFor();
  await page.goto(sample.at('/review/content-team/'));
  await page.locator('[data-by]').selectOption('product-marketing');
  await page.goBack();
  await expect.poll(() => page.locator('[data-by]').inputValue()).toBe('product-marketing');
  await page.getByText('Ready to send.').waitFor();
  expect(await patchOf(page)).toContain('by: product-marketing');
  await page.close();
});

/** The patch that the panel makes. */
async function patchOf(page: Page): Promise<string> {
  const downloaded = page.waitForEvent('download');
  await page.locator('[data-download]').click();
  return readFileSync(await (await downloaded).path(), 'utf8');
}

test('a request has what is shown', async () => {
  const page = await sample.open('/ask/');
  const form = page.locator('.ask-form');
  const link = () => page.locator('[data-ask-link]').first().getAttribute('href');
  await form.locator('[name=title]').fill('A calculator');
  await form.locator('[name=persona]').selectOption('it-lead');
  await form.locator('[name=stage]').selectOption('decision');
  await form.locator('[name=question]').selectOption({ index: 1 });
  const question = await form.locator('[name=question]').inputValue();
  const before = await link();
  await leaveAndReturn(page);
  expect(await form.locator('[name=title]').inputValue()).toBe('A calculator');
  expect(await form.locator('[name=persona]').inputValue()).toBe('it-lead');
  await expect.poll(() => form.locator('[name=question]').inputValue()).toBe(question);
  await expect.poll(link).toBe(before);
  await page.close();
});

/** Goes back over two pages. It begins once this call has returned, because the page may end at once. */
async function twoBack(page: Page): Promise<void> {
  await page.evaluate(() => void setTimeout(() => history.go(-2)));
}

describe('a list of the address', () => {
  test('of tasks has the filters of its address in its controls', async () => {
    const page = await sample.open('/gaps/');
    const kind = page.locator('.work-controls [name=kind]');
    await kind.selectOption({ label: 'Send' });
    await page.waitForURL('**/gaps/?kind=*');
    await elsewhere(page);
    await twoBack(page);
    await page.waitForURL('**/gaps/');
    await page.waitForLoadState('load');
    expect(await page.locator('[data-work-shown]').textContent()).toContain('33');
    expect(await kind.inputValue()).toBe('');
    await page.close();
  });

  test('of pieces has the order of its address in its controls', async () => {
    const page = await sample.open('/content/');
    const sort = page.locator('.list-controls [name=sort]');
    await sort.selectOption('title');
    await page.waitForURL('**/content/?sort=title');
    await elsewhere(page);
    await twoBack(page);
    await page.waitForURL('**/content/');
    await page.waitForLoadState('load');
    expect(await sort.inputValue()).toBe('');
    await page.close();
  });
});

describe('the switch of the color scheme', () => {
  const chosen = (page: Page) => page.locator('.theme input:checked').inputValue();
  const choose = async (page: Page, theme: string) => {
    await unfold(page);
    await page.locator(`.theme [value=${theme}]`).check();
  };

  test('shows what another page has chosen', async () => {
    const page = await sample.open('/gaps/');
    await choose(page, 'light');
    await choose(page, 'system');
    await elsewhere(page);
    await choose(page, 'dark');
    await page.goBack();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await expect.poll(() => chosen(page)).toBe('dark');
    await page.close();
  });

  test('and the page follow on a page that the browser shows again as it was', async () => {
    const page = await sample.open('/gaps/');
    // As another page leaves it.
    await page.evaluate(() => localStorage.setItem('content-audit-theme', 'dark'));
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    expect(await chosen(page)).toBe('dark');
    await page.close();
  });
});

test('pasted results of a round are counted', async () => {
  const page = await sample.open('/alignment/check/');
  const results = page.locator('[data-round-results]');
  await unfold(page);
  await results.fill('what is not an answer');
  const state = () => page.locator('[data-round-state]').textContent();
  const before = await state();
  await leaveAndReturn(page);
  expect(await results.inputValue()).toBe('what is not an answer');
  await expect.poll(state).toBe(before);
  await page.close();
});

test('the quick audit shows what to write for its answers', async () => {
  const page = await team.open('/agreement/start/');
  const toWrite = () => page.locator('[data-to-write] h3:visible').allInnerTexts();
  await page.locator('[data-quick-audit] [value=no]').first().check();
  const before = await toWrite();
  expect(before).toHaveLength(1);
  await page.goto(team.at('/method/'));
  await page.goBack();
  expect(await page.locator('[data-quick-audit] :checked').count()).toBe(1);
  await expect.poll(toWrite).toEqual(before);
  await page.close();
});

describe('what is typed into a form', () => {
  const field = (page: Page, name: string) => page.locator(`[data-contribute] [name="${name}"]`);
  const preview = (page: Page) => page.locator('[data-preview]').inputValue();

  test('for a new piece stays, with its rows and questions', async () => {
    const page = await sample.open('/contribute/');
    await field(page, 'title').fill('First-year figures');
    await page.locator('[data-ready]').waitFor();
    await field(page, 'body').fill('How to use it.');
    await page.locator('[data-rows=serves] > [data-add]').click();
    await field(page, 'serves.1.persona').selectOption('it-lead');
    await field(page, 'serves.1.stage').selectOption('decision');
    await page.locator('[data-questions="serves.1.answers"] input').first().check();
    const before = await preview(page);
    expect(before).toContain('title: First-year figures');
    expect(before).toContain('answers:');
    await leaveAndReturn(page);
    await expect.poll(() => preview(page)).toBe(before);
    expect(await field(page, 'title').inputValue()).toBe('First-year figures');
    await page.reload();
    await expect.poll(() => preview(page)).toBe(before);
    await elsewhere(page);
    await page.goto(sample.at('/contribute/'));
    expect(await field(page, 'title').inputValue()).toBe('');
    await page.close();
  });

  test('for a record stays, and so does what is cleared or removed', async () => {
    const page = await sample.open('/contribute/piece/?id=roi-calculator');
    await page.locator('[data-ready]').waitFor();
    const original = await preview(page);
    await unfold(page);
    await field(page, 'title').fill('A new title');
    await field(page, 'owner').selectOption('product-marketing');
    await field(page, 'say').fill('');
    await page.locator('[data-rows=serves] > .row > button').last().click();
    const before = await preview(page);
    expect(before).not.toBe(original);
    await leaveAndReturn(page);
    await page.locator('[data-ready]').waitFor();
    expect(await field(page, 'title').inputValue()).toBe('A new title');
    expect(await field(page, 'owner').inputValue()).toBe('product-marketing');
    expect(await field(page, 'say').inputValue()).toBe('');
    expect(await preview(page)).toBe(before);
    await page.close();
  });
});
