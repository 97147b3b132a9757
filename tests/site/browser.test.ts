/** The sample company's site on a phone, without scripts and with the keyboard: what must be true of every kind of page. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { longestOfEachKind, sampleSite } from './sample-site.ts';
import { type WatchedPage, watch, watchedPage, whatWasSeen } from './watched-page.ts';

const longest = await longestOfEachKind();
const sample = sampleSite();

/** Runs in the page: the words of column heads, and of labels in their place, that do not fit on one line. */
function brokenHeads(): string[] {
  const pen = document.createElement('canvas').getContext('2d');
  const wordsIn = (text: string) => [...text.matchAll(/[\p{L}\p{N}’]+/gu)];
  const heads = [...document.querySelectorAll('thead th')].flatMap((head) =>
    [...head.childNodes].flatMap((node) =>
      wordsIn(node.nodeValue ?? '').flatMap(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1 ? word : [];
      }),
    ),
  );
  const labels = [...document.querySelectorAll<HTMLElement>('td[data-label]')].flatMap((cell) => {
    const style = getComputedStyle(cell, '::before');
    const room = Number.parseFloat(style.width);
    if (!pen || Number.isNaN(room)) return [];
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    return wordsIn(cell.dataset.label ?? '').flatMap(([word]) => (pen.measureText(word).width > room + 1 ? word : []));
  });
  return [...heads, ...labels];
}

describe('on a phone', () => {
  let phone: WatchedPage;

  beforeAll(async () => {
    phone = await watchedPage(sample, { width: 320, colorScheme: 'light' });
  });

  afterAll(() => phone.close());

  test.each(longest)(
    '%s is not wider than the screen, does not jump while it loads, complain, ask another host, or break its policy; no word in the head of a table is broken',
    async (address) => {
      const { page } = phone;
      await phone.expectSound(address);
      const width = () => page.evaluate(() => document.documentElement.scrollWidth);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await width()).toBe(320);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 360, height: 800 });
      expect(await page.evaluate(brokenHeads)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 800 });
    },
  );
});

test('the notice about the age of the numbers moves nothing', async () => {
  const context = await sample.browser().newContext({ viewport: { width: 320, height: 800 } });
  await context.addInitScript(watch);
  await context.clock.setFixedTime('2026-11-28T12:00:00Z');
  const page = await context.newPage();
  await page.goto(sample.at('/'), { waitUntil: 'load' });
  await page.getByText('These numbers are 12 days old (November 16, 2026)').waitFor();
  expect(await whatWasSeen(page)).toEqual({ shift: 0, refused: [], across: 320 });
  await context.close();
});

test('the browser refuses a script or style inside a page', async () => {
  const page = await sample.open('/');
  await page.route(sample.at('/method/'), async (route) => {
    const response = await route.fetch();
    const smuggled = '<script>document.title = "run"</script><p style="color: red" onclick="" id="smuggled">x</p>';
    await route.fulfill({ response, body: (await response.text()).replace('</main>', `${smuggled}</main>`) });
  });
  await page.goto(sample.at('/method/'));
  expect(await page.title()).not.toBe('run');
  expect(await page.locator('#smuggled').evaluate((element) => getComputedStyle(element).color)).not.toBe(
    'rgb(255, 0, 0)',
  );
  await page.close();
});

test.each(['Control+k', '?'])('says so when what %s opens does not arrive, and offers to reload', async (key) => {
  const page = await sample.open('/');
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.keyboard.press(key);
  await page.getByText('This part of the site could not be loaded.').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
  await page.keyboard.press(key);
  const reload = page.getByRole('button', { name: 'Reload the page' });
  await reload.waitFor();
  await page.unroute('**/_astro/*.js');
  await reload.click();
  // The page that is loaded again has the code.
  await expect
    .poll(async () => {
      await page.keyboard.press(key);
      return page.getByRole('dialog').count();
    })
    .toBeGreaterThan(0);
  await expect.poll(() => page.getByText('could not be loaded').count()).toBe(0);
  await page.close();
});

test('the keyboard reaches the skip link first, then the menu, and its focus is visible', async () => {
  const page = await sample.open('/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#main');
  const outlines: string[] = [];
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press('Tab');
    outlines.push(
      await page.evaluate(() => {
        const element = document.activeElement;
        if (!element) return 'nothing has the focus';
        const shown = element.closest('.theme label') ?? element;
        return getComputedStyle(shown).outlineStyle === 'none' ? element.outerHTML : '';
      }),
    );
  }
  expect(outlines.filter((problem) => problem !== '')).toEqual([]);
  await page.close();
});

describe('without scripts', () => {
  let page: Page;

  beforeAll(async () => {
    page = await sample.open('/', { javaScriptEnabled: false });
  });

  afterAll(() => page.close());

  test.each(longest)('%s can be read and shows nothing that needs scripts', async (address) => {
    await page.goto(sample.at(address));
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('main :is(button, select, input)').filter({ visible: true }).count()).toBe(0);
  });
});
