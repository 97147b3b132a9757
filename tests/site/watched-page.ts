/** A page of the shared sample that notes what must not happen while it loads. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { TODAY } from './product.ts';
import type { SampleSite } from './sample-site.ts';

/** Runs in every page before anything else: records layout shifts, and what the content security policy refused. */
export function watch(): void {
  const seen = { shift: 0, refused: [] as string[] };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    seen.refused.push(`${violatedDirective} ${blockedURI}`);
  });
}

export function whatWasSeen(page: Page): Promise<{ shift: number; refused: string[]; across: number }> {
  return page.evaluate(() => ({
    ...(window as unknown as { seen: { shift: number; refused: string[] } }).seen,
    across: document.documentElement.scrollWidth,
  }));
}

export interface WatchedPage {
  readonly page: Page;
  /** Loads an address, and expects that nothing goes wrong. */
  expectSound(address: string): Promise<void>;
  close(): Promise<void>;
}

export async function watchedPage(
  sample: SampleSite,
  { width, ...options }: { width: number } & Pick<BrowserContextOptions, 'colorScheme'>,
): Promise<WatchedPage> {
  const problems: string[] = [];
  const context = await sample.browser().newContext({ viewport: { width, height: 800 }, ...options });
  await context.addInitScript(watch);
  // On another day, states of freshness change, and with them the layout.
  await context.clock.setFixedTime(`${TODAY}T12:00:00Z`);
  const page = await context.newPage();
  page.on('console', (message) => problems.push(`${page.url()} console: ${message.text()}`));
  page.on('pageerror', (error) => problems.push(`${page.url()} error: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A request that the next page ended did not fail.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') problems.push(`${page.url()} failed: ${request.url()}`);
  });
  page.on('request', (request) => {
    if (new URL(request.url()).host !== new URL(sample.at('/')).host)
      problems.push(`${page.url()} asks ${request.url()}`);
  });
  return {
    page,
    async expectSound(address) {
      const response = await page.goto(sample.at(address), { waitUntil: 'load' });
      // A form of a record loads its choices after the page.
      await page.locator('[data-form]:not([data-ready])').waitFor({ state: 'detached' });
      const seen = await whatWasSeen(page);
      expect({ ...seen, status: response?.status(), problems: problems.splice(0) }).toEqual({
        across: width,
        refused: [],
        shift: 0,
        status: 200,
        problems: [],
      });
    },
    async close() {
      await context.close();
      // What the last page did after its test counts too.
      expect(problems).toEqual([]);
    },
  };
}
