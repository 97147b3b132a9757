/** The list of tasks and the list of pieces in a browser: sorted, filtered, page by page, on paper, with chosen columns. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeProblems } from './axe.ts';
import { holdBack } from './hold-back.ts';
import { sampleSite } from './sample-site.ts';

const sample = sampleSite();
const WIDE = { viewport: { width: 1280, height: 800 } };

const shown = (page: Page) => page.locator('[data-work-shown]');
const titles = (page: Page) => page.locator('.work-title').allInnerTexts();
const cells = (page: Page, label: string) => page.locator(`.work-list td[data-label="${label}"]`).allInnerTexts();
const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

describe('the list of tasks', () => {
  test('shows what to do next on the first screen, and is at most 4,000 pixels long, as its variants are', async () => {
    const page = await sample.open('gaps/', WIDE);
    const inView = await page
      .locator('.work-title')
      .evaluateAll((all) => all.filter((title) => title.getBoundingClientRect().bottom < innerHeight).length);
    expect(inView).toBeGreaterThanOrEqual(5);
    for (const address of ['gaps/', 'gaps/by-need/', 'gaps/product/energy/', 'content/']) {
      await page.goto(sample.at(address));
      expect(await heightOf(page), address).toBeLessThanOrEqual(4000);
    }
    await page.close();
  });

  test('is filtered, and the address shows a colleague the same; the back button works', async () => {
    const page = await sample.open('gaps/', WIDE);
    await page.locator('.work-controls [name=kind]').selectOption('Check');
    await expect.poll(() => shown(page).innerText()).toMatch(/^\d+ of \d+ tasks: Check\./);
    expect(new Set(await cells(page, 'Kind'))).toEqual(new Set(['Check']));
    const first = await titles(page);
    await page.locator('.work-controls [name=persona]').selectOption('Production planner');
    await expect.poll(() => shown(page).innerText()).toMatch(/: Check, Production planner\./);
    for (const persona of await cells(page, 'Persona')) expect(persona).toContain('Production planner');
    expect(new URL(page.url()).search).toBe('?kind=check&persona=production-planner');

    const other = await page.context().newPage();
    await other.goto(page.url());
    await expect.poll(() => titles(other)).toEqual(await titles(page));
    expect(await other.locator('.work-controls [name=persona]').inputValue()).toBe('production-planner');
    await other.close();

    await page.goBack();
    await expect.poll(() => titles(page)).toEqual(first);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(() => shown(page).innerText()).toMatch(/^Tasks 1 to 10 of \d+\./);
    expect(new URL(page.url()).search).toBe('');
    await page.close();
  });

  test('is sorted by the heads of its columns with the keyboard, which say so', async () => {
    const page = await sample.open('gaps/', WIDE);
    const head = page.getByRole('columnheader', { name: 'Points' });
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    await page.getByRole('button', { name: 'Points' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
    const points = (await cells(page, 'Points')).map(Number);
    expect(points).toEqual(points.toSorted((a, b) => a - b));
    expect(new URL(page.url()).search).toBe('?sort=-points');
    await page.getByRole('button', { name: 'Owner' }).click();
    const owner = page.getByRole('columnheader', { name: 'Owner' });
    await expect.poll(() => owner.getAttribute('aria-sort')).toBe('ascending');
    expect(await head.getAttribute('aria-sort')).toBe(null);
    const owners = (await cells(page, 'Owner')).map((names) => names.split(', ')[0]);
    expect(owners).toEqual(owners.toSorted());
    await page.close();
  });

  test('turns its pages where it is filtered or sorted, with every task once, and has the reasons and sums', async () => {
    const page = await sample.open('gaps/?sort=effort', WIDE);
    const total = Number(/of (\d+)\./.exec(await shown(page).innerText())?.[1]);
    const found: string[] = [];
    for (let number = 1; found.length < total; number += 1) {
      await expect.poll(() => shown(page).innerText()).toContain(`Tasks ${(number - 1) * 10 + 1} to`);
      const rows = await titles(page);
      expect(rows.length).toBe(Math.min(10, total - found.length));
      found.push(...rows);
      if (found.length < total) await page.getByRole('button', { name: 'Next page' }).click();
    }
    await page.locator('.why > summary').first().click();
    await page.locator('.task-gaps summary').first().click();
    await page.getByRole('link', { name: 'How priority is calculated' }).first().waitFor();
    await page.close();
  });

  test('has every task without scripts, on further pages', async () => {
    const page = await sample.open('gaps/', { ...WIDE, javaScriptEnabled: false });
    const total = Number(/of (\d+)\./.exec(await shown(page).innerText())?.[1]);
    const found = await titles(page);
    for (const next = page.getByRole('link', { name: 'Next page' }); (await next.count()) > 0; ) {
      await next.click();
      found.push(...(await titles(page)));
    }
    expect(found).toHaveLength(total);
    expect(await page.locator('.work-controls').isVisible()).toBe(false);
    await page.close();
  });

  test.each(['gaps/', 'gaps/?kind=check&sort=owner', 'gaps/product/energy/'])(
    '%s prints ten entries on one sheet, with the heading and the day, and nothing to press',
    async (address) => {
      const page = await sample.open(address, WIDE);
      if (address.includes('?')) await expect.poll(() => shown(page).innerText()).toContain('Check');
      await page.emulateMedia({ media: 'print' });
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.locator('main').innerText()).toContain('As of November 16, 2026');
      expect(await page.locator('.work-title').count()).toBe(10);
      expect(await page.locator('main :is(select, input):visible').count()).toBe(0);
      const pdf = await page.pdf({ format: 'A4' });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      await page.close();
    },
  );

  test('on a phone, filters and order are in a drawer', async () => {
    const page = await sample.open('gaps/', { viewport: { width: 360, height: 740 }, hasTouch: true });
    await page.getByRole('button', { name: 'Filters', exact: true }).tap();
    await page.locator('.work-controls [name=effort]').selectOption('M');
    await page.locator('.work-controls [name=sort]').selectOption('Owner');
    await page.getByRole('button', { name: 'Show tasks' }).tap();
    await page.locator('.work-controls [name=effort]').waitFor({ state: 'hidden' });
    await expect.poll(() => shown(page).innerText()).toMatch(/ of \d+ tasks: M\./);
    await expect.poll(() => new URL(page.url()).search).toBe('?effort=M&sort=owner');
    await page.close();
  });

  test('says when no task matches, and passes axe when filtered', async () => {
    const page = await sample.open('gaps/?kind=point-to&effort=L', WIDE);
    await expect.poll(() => shown(page).innerText()).toMatch(/^No tasks match: Send, L\./);
    expect(await axeProblems(page)).toEqual([]);
    await page.close();
  });
});

describe('the list of pieces', () => {
  const visible = (page: Page) => page.getByRole('columnheader').allInnerTexts();
  const first = ['Title', 'Format', 'Status', 'Serves', 'Owner'];

  test('shows the columns that the reader chose, also on the next visit and after filtering', async () => {
    const page = await sample.open('content/', WIDE);
    expect([...new Set(await visible(page))]).toEqual(first);
    await page.getByText('Columns', { exact: true }).click();
    const boxes = page.getByRole('group', { name: 'Columns to show' });
    await expect.poll(() => boxes.getByLabel('Owner').isChecked()).toBe(true);
    await boxes.getByLabel('Owner').uncheck();
    await boxes.getByLabel('Review due').check();
    await page.keyboard.press('Escape');
    await boxes.waitFor({ state: 'hidden' });
    const chosen = ['Title', 'Format', 'Status', 'Serves', 'Review due'];
    expect([...new Set(await visible(page))]).toEqual(chosen);
    await page.goto(sample.at('content/?persona=finance-lead'));
    await expect.poll(() => page.locator('[data-status-line]').innerText()).toMatch(/ of /);
    expect([...new Set(await visible(page))]).toEqual(chosen);
    expect(await page.locator('td[data-column="due"]').first().innerText()).toMatch(/^\w+ \d+, \d{4}$/);
    expect(await page.context().cookies()).toEqual([]);

    await page.getByText('Columns', { exact: true }).click();
    await page.getByRole('button', { name: 'Show default columns' }).click();
    await expect.poll(() => boxes.getByLabel('Owner').isChecked()).toBe(true);
    expect([...new Set(await visible(page))]).toEqual(first);
    await page.close();
  });

  test('shows which columns there are, also to a reader who opens the menu before the scripts have arrived', async () => {
    const page = await sample.open('content/', WIDE);
    const arrive = await holdBack(page, '**/_astro/*.js');
    await page.goto(sample.at('content/'), { waitUntil: 'commit' });
    await page.getByText('Columns', { exact: true }).click();
    arrive();
    const boxes = page.getByRole('group', { name: 'Columns to show' });
    await expect.poll(() => boxes.getByLabel('Owner').isChecked()).toBe(true);
    await page.close();
  });

  test('searches for what was typed while it was loading', async () => {
    const page = await sample.open('content/', WIDE);
    const arrive = await holdBack(page, '**/content/facts.json');
    await page.goto(sample.at('content/?persona=finance-lead'));
    const field = page.locator('.list-controls [name=words]');
    await field.pressSequentially('calculator');
    arrive();
    await expect.poll(() => page.url()).toMatch(/persona=finance-lead.*calculator/);
    expect(await field.inputValue()).toBe('calculator');
    await page.close();
  });

  test('is the same drawn by the build and by the browser', async () => {
    const page = await sample.open('content/', WIDE);
    const rows = () =>
      page
        .locator('.pieces tbody tr')
        .evaluateAll((all) => all.map((row) => (row.textContent ?? '').replaceAll(/\s+/g, ' ').trim()));
    const built = await rows();
    await page.getByLabel('Sort by').selectOption('Title');
    await expect.poll(() => page.url()).toContain('sort=title');
    await page.locator('[data-chips]').waitFor({ state: 'attached' });
    const squeezed = (texts: readonly string[]) => texts.map((text) => text.replaceAll(' ', ''));
    expect(squeezed(await rows())).toEqual(squeezed(built));
    await page.close();
  });

  test('shows more where the screen is wide, and less on a phone', async () => {
    const wide = await sample.open('content/', { viewport: { width: 1920, height: 900 } });
    expect([...new Set(await visible(wide))]).toEqual([...first, 'Review due']);
    await wide.close();
    const phone = await sample.open('content/', { viewport: { width: 360, height: 740 } });
    const labels = await phone
      .locator('.pieces tbody tr')
      .first()
      .locator('td:visible')
      .evaluateAll((all) => all.map((cell) => cell.getAttribute('data-label')));
    expect(labels).toEqual(['Format', 'Status']);
    await phone.close();
  });
});
