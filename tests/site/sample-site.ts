/** The sample company's site, built and served once for a test file, with a browser to look at it. */
import { cpSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { readPages } from './html.ts';
import { build, preview, root, type Server, TODAY, temporaryFolder } from './product.ts';

export interface SampleSite {
  /** The folder of the built site. */
  readonly site: string;
  browser(): Browser;
  /** The address of a page. */
  at(path: string): string;
  /** A page in a window of its own, on the day the site was built. */
  open(path: string, options?: BrowserContextOptions & { day?: string }): Promise<Page>;
}

/**
 * Sets the site up before all tests of the file and takes it away after them.
 *
 * @param change Changes a copy of the sample's content before it is built.
 */
export function sampleSite(change?: (content: string) => void): SampleSite {
  const { folder, remove } = temporaryFolder();
  const site = path.join(folder, 'dist');
  const sample = path.join(root, 'content');
  const content = change ? path.join(folder, 'content') : sample;
  const running: { browser?: Browser; server?: Server } = {};

  beforeAll(async () => {
    if (change) {
      cpSync(sample, content, { recursive: true });
      change(content);
    }
    const { status, text } = build(content, site);
    if (status !== 0) throw new Error(text);
    running.server = await preview(content, site);
    running.browser = await launchBrowser();
  });

  afterAll(async () => {
    await running.browser?.close();
    await running.server?.stop();
    remove();
  });

  const browser = () => {
    if (!running.browser) throw new Error('The browser has not been started.');
    return running.browser;
  };
  const at = (address: string) => new URL(address, running.server?.address).href;
  return {
    site,
    browser,
    at,
    async open(address, { day = TODAY, ...options } = {}) {
      const context = await browser().newContext(options);
      await context.clock.setFixedTime(`${day}T12:00:00Z`);
      const page = await context.newPage();
      await page.goto(at(address));
      return page;
    },
  };
}

/** Of every kind of page of a built site the one with the most in it: what holds there holds on the others. */
export function longestOfEachKind(site: string): string[] {
  const kinds = Map.groupBy(readPages(site).values(), ({ address }) => {
    const [kind = '', ...rest] = address.split('/').filter(Boolean);
    // No two pages of the agreement are of one kind.
    if (kind === 'agreement') return address;
    if (rest.length === 0 || rest[0] === 'page') return kind;
    return rest[0] === 'by' ? `${kind}/by` : `${kind}/one`;
  });
  return [...kinds.values()].flatMap(
    (pages) => pages.toSorted((a, b) => b.html.length - a.html.length)[0]?.address ?? [],
  );
}
