/** The site on a phone of 360 pixels, with one thumb. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { longestOfEachKind, sampleSite } from './sample-site.ts';
import { Thumb } from './thumb.ts';

const sample = sampleSite();
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

/** How much a form may grow when its choices arrive, in pixels. */
const GROWTH = 6000;

/** The least height and width of what a thumb hits, in pixels. */
const TARGET = 44;

test('everything to tap is at least 44 pixels high and wide, except links within a text', async () => {
  const page = await sample.open('404.html', PHONE);
  const wrong: string[] = [];
  for (const address of await longestOfEachKind()) {
    await page.goto(sample.at(address));
    // All of the page is in view.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: PHONE.viewport.width, height: height + GROWTH });
    for (const found of await page.evaluate(smallTargets, TARGET)) wrong.push(`${address}: ${found}`);
    await page.setViewportSize(PHONE.viewport);
  }
  expect(wrong).toEqual([]);
  await page.close();
});

test('a list shows 25 entries at a time, and a list of work ten, with a link to the next ones', async () => {
  for (const [address, entries, size] of [
    ['content/', '.pieces tbody tr', 25],
    ['gaps/', '.work-list tbody tr', 10],
    ['gaps/by-need/', '.work-list tbody tr', 10],
    ['changes/', '.lines.worded > li', 25],
  ] as const) {
    const page = await sample.open(address, PHONE);
    expect(await page.locator(entries).count(), address).toBe(size);
    await page.getByRole('link', { name: 'Next' }).tap();
    await page.waitForURL(sample.at(`${address}page/2/`));
    await page.close();
  }
});

test('the header names the current entry of the menu, which opens the others with and without scripts', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await sample.open('gaps/', { ...PHONE, javaScriptEnabled });
    const menu = page.getByRole('button', { name: /^Menu:? Gaps/ });
    expect(await page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(false);
    await menu.tap();
    const current = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Gaps' });
    expect(await current.getAttribute('aria-current')).toBe('page');
    expect(await inView(page, '#menu [aria-current]')).toBe(true);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Requests' }).tap();
    await page.waitForURL(sample.at('requests/'));
    await page.close();
  }
});

test('each page of the agreement names itself in its menu, which shows where it is', async () => {
  const page = await sample.open('agreement/funnel/', PHONE);
  await page.getByRole('button', { name: /Page: Funnel/ }).tap();
  expect(await inView(page, '#agreement-pages [aria-current]')).toBe(true);
  await page.getByRole('button', { name: 'Close' }).tap();
  await page.getByRole('navigation', { name: 'Pages of the agreement' }).waitFor({ state: 'hidden' });
  await page.close();
});

test('filters open as a sheet, and their button names the chosen ones', async () => {
  const page = await sample.open('gaps/by-need/', PHONE);
  await page.getByRole('button', { name: /Filter: By need/ }).tap();
  await page
    .getByRole('navigation', { name: 'Filter gaps' })
    .getByRole('link', { name: /^Finance lead/ })
    .tap();
  await page.waitForURL(sample.at('gaps/persona/finance-lead/'));
  await page.getByRole('button', { name: /Filter: Finance lead/ }).waitFor();
  await page.close();
});

test('a link to something folded opens it', async () => {
  const page = await sample.open('personas/finance-lead/#question-vendor-risk', PHONE);
  expect(await inView(page, '#question-vendor-risk')).toBe(true);
  await page.close();
});

test('on a wide screen, menus, filters and folds are part of the page', async () => {
  const page = await sample.open('gaps/by-need/', { viewport: { width: 1280, height: 800 } });
  expect(await page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(true);
  expect(await page.getByRole('navigation', { name: 'Filter gaps' }).isVisible()).toBe(true);
  expect(await page.locator('.drawer-button:visible, .fold > summary:visible').count()).toBe(0);
  await page.goto(sample.at('personas/finance-lead/'));
  expect(await page.locator('.gap-list .action').first().isVisible()).toBe(true);
  await page.close();
});

test('“I am seeing a CFO who has the quote: what do I send and what do I say?” takes three taps and typing', async () => {
  const page = await sample.open('', PHONE);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const thumb = new Thumb(page);
  await thumb.type(page.getByLabel('Who is it, and what do they ask?'), 'CFO has the quote, too expensive');
  await page.getByText('Finance lead at Decision: “That is more than the other offer.”').waitFor();
  await thumb.tap(page.getByRole('button', { name: 'Show what to send' }));
  await page.waitForURL(sample.at('map/finance-lead/decision/?question=other-offer'));
  const best = page.locator('.ranked[data-use="send"] > li').first();
  await best.getByText('OK for prospects').first().waitFor();
  await best.locator('.say').waitFor();
  await thumb.tap(best.getByRole('button', { name: 'Copy text' }).first());
  expect(thumb.taps).toBe(3);
  expect(thumb.scrolled).toBeLessThanOrEqual(PHONE.viewport.height);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('These slides are yours to edit.');
  await page.close();
});

test('“Do we have X? If not, how do I request it? What became of my request?” takes three taps and typing', async () => {
  const page = await sample.open('', PHONE);
  const thumb = new Thumb(page);
  await thumb.tap(page.getByRole('button', { name: 'Search' }).first());
  const dialog = page.getByRole('dialog', { name: 'Search' });
  const field = dialog.getByRole('searchbox');
  await field.fill('roi');
  const piece = dialog.getByRole('link', { name: 'Payback calculator', exact: true });
  await piece.waitFor();
  // The list is drawn again when the other languages have answered.
  await expect.poll(() => inView(page, '.found li')).toBe(true);
  await field.fill('qwxzbrtl sovereignty');
  const request = dialog.getByRole('link', { name: 'Request “qwxzbrtl sovereignty”' });
  await request.waitFor();
  await thumb.reach(request);
  await field.fill('finance lead before the renewal');
  await thumb.tap(dialog.getByRole('link', { name: 'What do I show a finance lead before the renewal?' }));
  await page.waitForURL(/\/requests\/[^/]+\/$/);
  expect(await inView(page, 'main .state')).toBe(true);
  expect(thumb.taps).toBeLessThanOrEqual(3);
  expect(thumb.scrolled).toBeLessThanOrEqual(PHONE.viewport.height);
  await page.close();
});

/** Whether the first element that matches is in the window. */
function inView(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { bottom, top } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight && element.checkVisibility();
    });
}

/**
 * Runs in a page that is wholly in the window: what a thumb would miss. A control counts as far as it reacts, which can be
 * more than what is drawn. A link within a text, or in a row of links, is as high as its line.
 */
function smallTargets(least: number): string[] {
  const controls = [...document.querySelectorAll<HTMLElement>('a, button, summary, select, input, textarea')];
  const hasOwnText = (element: Element | null) =>
    [...(element?.childNodes ?? [])].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim() !== '');
  return controls.flatMap((control) => {
    const target = control.closest('label') ?? control;
    const inText =
      control.matches('a') &&
      (control.matches('.method, .inline *, :has(+ .inline), sup *, span > *') || hasOwnText(control.parentElement));
    if (inText || !control.checkVisibility() || control.closest('.skip, .spoken')) return [];
    const { bottom, left, right, top } = target.getBoundingClientRect();
    const [x, y, half] = [(left + right) / 2, (top + bottom) / 2, least / 2 - 1];
    // A link of two lines is large enough.
    if (control.getClientRects().length > 1) return [];
    const points = [
      [x - half, y],
      [x + half, y],
      [x, y - half],
      [x, y + half],
    ];
    const missed = points.filter(([at = 0, down = 0]) => !target.contains(document.elementFromPoint(at, down)));
    const parent = `${control.parentElement?.tagName}.${control.parentElement?.className}`;
    return missed.length === 0 ? [] : `${parent} > ${control.tagName} “${control.textContent?.trim()}”`;
  });
}
