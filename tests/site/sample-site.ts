/**
 * The sample company's site, built and served, with a browser. All test files share one build; only a file that changes
 * the content builds its own.
 */
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { sharedBrowser } from '../browser.ts';
import { copySample } from '../sample/copy.ts';
import { type Page as BuiltPage, readPages } from './html.ts';
import { build, preview, type Server, TODAY, temporaryFolder } from './product.ts';
export interface SampleSite {
  /** The folder of the built site. */
  readonly site: string;
  browser(): Browser;
  /** The address of a page. */
  at(path: string): string;
  /** A page in a new window, by default on the day of the build. */
  open(path: string, options?: BrowserContextOptions & { day?: string }): Promise<Page>;
}

/**
 * Waits until the shared site is built. Its folder must not be changed.
 *
 * @throws The output of the build, if it failed.
 */
export async function sharedSample(): Promise<{ site: string; address: string }> {
  const { site, request } = inject('sharedSample');
  const response = await fetch(request);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return { site, address: text };
}

let pages: Promise<ReadonlyMap<string, BuiltPage>> | undefined;

/** The pages of the shared site by their address. All test files of a process share what they parse. */
export function samplePages(): Promise<ReadonlyMap<string, BuiltPage>> {
  pages ??= sharedSample().then(({ site }) => readPages(site));
  return pages;
}

/**
 * Sets the site up before all tests of the file, and stops what it started after them.
 *
 * @param change Changes a copy of the sample's content before it is built. Without it the file uses the shared site.
 */
export function sampleSite(change?: (content: string) => void): SampleSite {
  const own = change && ownSample(change);
  const running: { browser?: Browser; address?: string } = {};

  beforeAll(async () => {
    running.address = own ? await own.start() : (await sharedSample()).address;
    running.browser = await sharedBrowser();
  });

  afterAll(async () => {
    // A failed test leaves its window open.
    for (const context of running.browser?.contexts() ?? []) await context.close();
    await own?.stop();
  });

  const browser = () => {
    if (!running.browser) throw new Error('The browser has not been started.');
    return running.browser;
  };
  const at = (address: string) => new URL(address, running.address).href;
  return {
    site: own ? own.site : inject('sharedSample').site,
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

/** A site of the sample's content with changes. */
function ownSample(change: (content: string) => void) {
  const { folder, remove } = temporaryFolder();
  const site = path.join(folder, 'dist');
  const content = path.join(folder, 'content');
  let server: Server | undefined;
  return {
    site,
    async start() {
      copySample(content);
      change(content);
      const { status, text } = build(content, site);
      if (status !== 0) throw new Error(text);
      server = await preview(content, site);
      return server.address;
    },
    async stop() {
      await server?.stop();
      remove();
    },
  };
}

/** The longest page of every kind of the shared site: what is true of it is true of the others. */
export async function longestOfEachKind(): Promise<string[]> {
  return (await kindsOfPages()).flatMap(([longest]) => longest?.address ?? []);
}

/** The pages of the shared site by their kind, the longest of each kind first. */
export async function kindsOfPages(): Promise<BuiltPage[][]> {
  const kinds = Map.groupBy((await samplePages()).values(), ({ address }) => {
    const [kind = '', ...rest] = address.split('/').filter(Boolean);
    // Each page of the agreement is its own kind.
    if (kind === 'agreement') return address;
    if (rest.length === 0 || rest[0] === 'page') return kind;
    return rest[0] === 'by' ? `${kind}/by` : `${kind}/one`;
  });
  return [...kinds.values()].map((all) => all.toSorted((a, b) => b.html.length - a.html.length));
}
