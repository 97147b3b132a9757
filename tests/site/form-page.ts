/** Pages with forms in a browser, which fail their test if the page reports a problem. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { SampleSite } from './sample-site.ts';

/** A page in a window of this width, with a clipboard. */
export async function openFormPage(site: SampleSite, address: string, width: number = 1280): Promise<Page> {
  const page = await site.open('/contribute/', {
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width, height: 900 },
  });
  const problems: string[] = [];
  // Chromium says this when a page is left while it is still being shown.
  const note = (text: string) => text.startsWith('Transition was aborted') || problems.push(text);
  page.on('console', (message) => note(message.text()));
  page.on('pageerror', (error) => note(error.message));
  page.on('close', () => expect(problems).toEqual([]));
  await page.goto(site.at(address));
  return page;
}

/** A form that is ready to be filled in. */
export async function openForm(site: SampleSite, address: string, width?: number): Promise<Page> {
  const page = await openFormPage(site, address, width);
  await page.locator('[data-ready]').waitFor();
  return page;
}

/** Nothing on the page makes it wider than the window. */
export async function expectFits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}
