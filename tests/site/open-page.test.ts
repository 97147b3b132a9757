/** A page that stays open for days withdraws what is no longer true. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { sampleSite } from './sample-site.ts';

const sample = sampleSite();

/** A day on which every review of the sample is long past. */
const LATER = '2027-12-01';

const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

/** Days pass without an event on the page. */
function wait(page: Page): Promise<void> {
  return page.clock.setFixedTime(`${LATER}T12:00:00Z`);
}

test.each(['visibilitychange', 'pageshow', 'focus'])(
  'the page of a piece no longer offers it when the reader returns on a later day (%s)',
  async (event) => {
    const page = await sample.open('/content/roi-calculator/');
    expect(await page.getByRole('button', { name: /^Copy/ }).count()).toBe(2);
    await wait(page);
    await page.evaluate((name) => {
      const target = name === 'visibilitychange' ? document : window;
      target.dispatchEvent(new Event(name, { bubbles: true }));
    }, event);
    expect(await page.getByRole('button', { name: /^Copy/ }).count()).toBe(0);
    await page.getByText('Do not use it. It is stale: its review was due on May 26, 2027.').waitFor();
    expect(await page.locator('.page-head .badges').innerText()).toMatch(/Stale\s+Do not send/);
    expect(await page.locator('main').innerText()).not.toMatch(/OK for|What to say/);
    await page.context().close();
  },
);

test.each([
  ['/content/roi-calculator/', 'Copy link'],
  ['/content/roi-calculator/', 'Copy text'],
  ['/map/finance-lead/decision/', 'Copy text'],
  ['/map/finance-lead/decision/?question=board-paper', 'Copy text'],
])(
  'on a later day, a copy button on %s copies nothing and announces it to screen readers: %s',
  async (address, name) => {
    const page = await sample.open(address, clipboard);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => navigator.clipboard.writeText('copied before'));
    await wait(page);
    // Without a pointer, so that nothing but the click reaches the page.
    await page
      .getByRole('button', { name })
      .first()
      .evaluate((button: HTMLElement) => button.click());
    await page.getByRole('status').getByText('Not copied: it is no longer OK to send').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('copied before');
    expect(await page.locator('[data-for-buyer]').count()).toBe(0);
    expect(await page.locator('main').innerText()).not.toMatch(/OK for (prospects|anyone)|Rank \d/);
    await page.context().close();
  },
);

test('the open search and a sorted list are drawn again on a later day', async () => {
  const page = await sample.open('/content/?sort=title&format=calculator');
  await expect.poll(() => page.locator('[data-status-line]').innerText()).toMatch(/\d+ pieces$/);
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('searchbox').fill('payback');
  await dialog.getByText('OK for prospects').first().waitFor();
  await wait(page);
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await dialog.getByText('OK for prospects').first().waitFor({ state: 'detached' });
  await dialog.locator('li', { hasText: 'Payback calculator' }).getByText('Do not send').first().waitFor();
  const row = page.locator('tbody tr', { hasText: 'Payback calculator' });
  expect(await row.innerText()).toMatch(/Stale\s+Do not send/);
  const apart = page.locator('table', { has: page.locator('caption h2', { hasText: 'Do not use' }) });
  expect(await apart.locator('tbody tr', { hasText: 'Payback calculator' }).count()).toBe(1);
  await page.context().close();
});

test('a page does not change when the reader returns on the same day', async () => {
  const page = await sample.open('/content/roi-calculator/');
  const before = await page.locator('main').innerHTML();
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  expect(await page.locator('main').innerHTML()).toBe(before);
  await page.context().close();
});

test('a card that moves to “Do not use” becomes a line like the others there', async () => {
  const page = await sample.open('/map/finance-lead/decision/', { day: LATER });
  const doNotUse = page.locator('ul[data-use="do-not-use"]');
  expect(await doNotUse.locator('li', { hasText: 'Board presentation in eight slides' }).innerText()).toMatch(
    /^Board presentation in eight slides\s+Stale\s+Do not send/,
  );
  expect(await doNotUse.locator(':is(h3, blockquote, .button, .rank)').count()).toBe(0);
  const looks = await doNotUse
    .locator('li')
    .evaluateAll((items) =>
      items.map((item) => [getComputedStyle(item).borderTopWidth, getComputedStyle(item).padding]),
    );
  expect(looks.length).toBeGreaterThan(2);
  expect(new Set(looks.slice(1).map(String)).size).toBe(1);
  await page.context().close();
});

/** Days pass, and the reader comes back to the window. */
async function comeBack(page: Page): Promise<void> {
  await wait(page);
  await page.evaluate(() => dispatchEvent(new Event('focus')));
}

test('what is signed on a later day has its date', async () => {
  const page = await sample.open('/agreement/sign/claim-buyers-decided/');
  await comeBack(page);
  const area = page.locator('[data-signature]').first();
  expect(await area.locator('pre').textContent()).toContain(`on: ${LATER}`);
  expect(await area.locator('[data-copy]').first().getAttribute('data-copy')).toContain(`on: ${LATER}`);
  await page.context().close();
});

test('what is reviewed on a later day has its date', async () => {
  const page = await sample.open('/review/');
  await page.locator(`[data-pick*='"piece"']`).first().check();
  await page.locator('[data-by]').selectOption('content-team');
  await page.getByText('Ready to send.').waitFor();
  await comeBack(page);
  const downloaded = page.waitForEvent('download');
  await page.locator('[data-download]').click();
  expect(readFileSync(await (await downloaded).path(), 'utf8')).toContain(`on: ${LATER}`);
  await page.context().close();
});

test('a form accepts the date of a later day', async () => {
  const page = await sample.open('/contribute/piece/?id=roi-calculator');
  await page.locator('[data-ready]').waitFor();
  await comeBack(page);
  const date = page.locator('[name="reviewed.on"]');
  await date.evaluate((field) => field.closest('details')?.setAttribute('open', ''));
  await date.fill(LATER);
  await expect.poll(() => page.locator('[data-preview]').inputValue()).toContain(`on: ${LATER}`);
  expect(await page.locator('[data-problems] li').allInnerTexts()).not.toContainEqual(expect.stringMatching(/future/));
  await page.context().close();
});

/** The state of a piece on its page at a moment. */
async function stateAt(page: Page, moment: string): Promise<string> {
  await page.clock.setFixedTime(moment);
  await page.reload();
  return page.locator('.page-head .badges').innerText();
}

test.each([
  ['as the browser is', () => undefined],
  ['without `Temporal`, as in older browsers', () => Reflect.deleteProperty(globalThis, 'Temporal')],
])('a page counts days in the team’s time zone, wherever the reader is: %s', async (_browser, prepare) => {
  const page = await sample.open('/content/roi-calculator/', { timezoneId: 'America/New_York' });
  await page.addInitScript(prepare);
  // Midnight in Berlin, the evening before in New York.
  expect(await stateAt(page, '2027-05-26T21:59:00Z')).toMatch(/Due/);
  expect(await stateAt(page, '2027-05-26T22:00:00Z')).toMatch(/Overdue/);
  await page.context().close();
});

test('a page counts days in a time zone with an old name, which `Temporal` does not know', async () => {
  const page = await sample.open('/content/roi-calculator/');
  await page.route('**/content/roi-calculator/', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace('Europe/Berlin', 'JST') });
  });
  // Midnight in Tokyo.
  expect(await stateAt(page, '2027-05-26T14:59:00Z')).toMatch(/Due/);
  expect(await stateAt(page, '2027-05-26T15:00:00Z')).toMatch(/Overdue/);
  await page.context().close();
});
