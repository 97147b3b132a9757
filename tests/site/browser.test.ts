/** The sample company's site in a real browser: what must be true of every page. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TODAY } from './product.ts';
import { longestOfEachKind, sampleSite, sharedSample } from './sample-site.ts';

const longest = longestOfEachKind((await sharedSample()).site);
const sample = sampleSite();

/** Runs in every page before anything else: records layout shifts, and what the content security policy refused. */
function watch(): void {
  const seen = { shift: 0, refused: [] as string[] };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    seen.refused.push(`${violatedDirective} ${blockedURI}`);
  });
}

function whatWasSeen(page: Page): Promise<{ shift: number; refused: string[]; across: number }> {
  return page.evaluate(() => ({
    ...(window as unknown as { seen: { shift: number; refused: string[] } }).seen,
    across: document.documentElement.scrollWidth,
  }));
}

describe.each([320, 1280])('at a width of %i pixels', (width) => {
  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    const problems: string[] = [];
    let context: BrowserContext;
    let page: Page;

    beforeAll(async () => {
      context = await sample.browser().newContext({ viewport: { width, height: 800 }, colorScheme });
      await context.addInitScript(watch);
      // On another day, states of freshness change, and with them the layout.
      await context.clock.setFixedTime(`${TODAY}T12:00:00Z`);
      page = await context.newPage();
      page.on('console', (message) => problems.push(`${page.url()} console: ${message.text()}`));
      page.on('pageerror', (error) => problems.push(`${page.url()} error: ${error.message}`));
      page.on('requestfailed', (request) => problems.push(`${page.url()} failed: ${request.url()}`));
      page.on('request', (request) => {
        if (new URL(request.url()).host !== new URL(sample.at('/')).host)
          problems.push(`${page.url()} asks ${request.url()}`);
      });
    });

    afterAll(async () => {
      await context.close();
      // Drops what the last page did after its test.
      expect(problems).toEqual([]);
    });

    test.each(longest)(
      '%s is not wider than the screen, does not jump while it loads, complain, ask another host, or break its policy',
      async (address) => {
        const response = await page.goto(sample.at(address), { waitUntil: 'load' });
        const seen = await whatWasSeen(page);
        expect({ ...seen, status: response?.status(), problems: problems.splice(0) }).toEqual({
          across: width,
          refused: [],
          shift: 0,
          status: 200,
          problems: [],
        });
      },
    );
  });
});

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

test('at 360 pixels no word in the head of a table is broken', async () => {
  const page = await sample.open('/', { viewport: { width: 360, height: 800 } });
  const broken: string[] = [];
  for (const address of longest) {
    await page.goto(sample.at(address));
    broken.push(...(await page.evaluate(brokenHeads)).map((word) => `${address}: ${word}`));
  }
  expect(broken).toEqual([]);
  await page.context().close();
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
  await page.context().close();
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
  await page.context().close();
});

describe('without scripts', () => {
  let page: Page;

  beforeAll(async () => {
    page = await sample.open('/', { javaScriptEnabled: false });
  });

  afterAll(() => page.context().close());

  test.each(longest)('%s can be read and shows nothing that needs scripts', async (address) => {
    await page.goto(sample.at(address));
    expect(await page.locator('h1').isVisible()).toBe(true);
    const controls = page.locator('main :is(button, select, input)');
    for (const control of await controls.all()) expect(await control.isVisible()).toBe(false);
  });
});
