/** The sample company's site in a real browser: fits a small screen, says nothing in the console, asks nobody else. */
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { readPages } from './html.ts';
import { build, preview, root, type Server, temporaryFolder } from './product.ts';

const { folder, remove } = temporaryFolder();
const site = path.join(folder, 'dist');
const content = path.join(root, 'content');
let browser: Browser;
let server: Server;
let longest: readonly string[];

beforeAll(async () => {
  const { status, text } = build(content, site);
  if (status !== 0) throw new Error(text);
  longest = longestOfEachKind();
  browser = await launchBrowser();
  server = await preview(content, site);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  remove();
});

/** Of every kind of page the one with the most in it: what fits there fits on the others. */
function longestOfEachKind(): string[] {
  const kinds = Map.groupBy(readPages(site).values(), ({ address }) => {
    const [kind = '', ...rest] = address.split('/').filter(Boolean);
    return rest.length === 0 || rest[0] === 'page' ? kind : `${kind}/one`;
  });
  return [...kinds.values()].flatMap(
    (pages) => pages.toSorted((a, b) => b.html.length - a.html.length)[0]?.address ?? [],
  );
}

describe.each([320, 1280])('at a width of %i pixels', (width) => {
  test.each(['light', 'dark'] as const)(
    'no page is wider than a %s screen, complains, or asks another host',
    async (colorScheme) => {
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
      const page = await context.newPage();
      const problems: string[] = [];
      page.on('console', (message) => problems.push(`${page.url()} console: ${message.text()}`));
      page.on('pageerror', (error) => problems.push(`${page.url()} error: ${error.message}`));
      page.on('requestfailed', (request) => problems.push(`${page.url()} failed: ${request.url()}`));
      page.on('request', (request) => {
        if (new URL(request.url()).host !== new URL(server.address).host)
          problems.push(`${page.url()} asks ${request.url()}`);
      });
      for (const address of longest) {
        const response = await page.goto(new URL(address, server.address).href);
        if (response?.status() !== 200) problems.push(`${address} answers ${response?.status()}`);
        const across = await page.evaluate(() => document.documentElement.scrollWidth);
        if (across > width) problems.push(`${address} is ${across} wide`);
      }
      await context.close();
      expect(problems).toEqual([]);
    },
  );
});

test('the keyboard reaches the content first, then the menu', async () => {
  const page = await browser.newPage();
  await page.goto(server.address);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#main');
  await page.close();
});

test('text stands out from what is behind it as WCAG AA asks, in light and dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    for (const address of longest) {
      await page.goto(new URL(address, server.address).href);
      expect(await page.evaluate(weakTexts), `${address}, ${colorScheme}`).toEqual([]);
    }
    await context.close();
  }
});

/** Runs in the page: texts whose contrast against the nearest painted background is below 4.5 to 1. */
function weakTexts(): string[] {
  const luminance = (color: readonly number[]) => {
    const [red = 0, green = 0, blue = 0] = color.map((value) =>
      value / 255 <= 0.040_45 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const parts = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const backgroundOf = (element: Element): number[] => {
    for (let node: Element | null = element; node; node = node.parentElement) {
      const color = parts(getComputedStyle(node).backgroundColor);
      if ((color[3] ?? 1) > 0) return color.slice(0, 3);
    }
    return [255, 255, 255];
  };
  const weak = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || node.textContent?.trim() === '') continue;
    const [a, b] = [parts(getComputedStyle(element).color).slice(0, 3), backgroundOf(element)].map(luminance);
    const contrast = (Math.max(a ?? 0, b ?? 0) + 0.05) / (Math.min(a ?? 0, b ?? 0) + 0.05);
    if (contrast < 4.5)
      weak.add(
        `${contrast.toFixed(2)} ${element.className || element.tagName}: ${node.textContent?.trim().slice(0, 30)}`,
      );
  }
  return [...weak];
}
