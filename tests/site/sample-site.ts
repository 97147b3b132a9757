/**
 * The sample company's site, built and served, with a browser. All test files share one build; only a file that changes
 * the content builds its own.
 */
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { sharedBrowser } from '../browser.ts';
import { copySample } from '../sample/copy.ts';
import { type Page as BuiltPage, readPages } from './html.ts';
import { build, preview, type Server, TODAY, temporaryFolder } from './product.ts';
import type { SharedSite } from './shared-sites.ts';
import { sharedSiteFolder } from './shared-sites-setup.ts';

export interface SampleSite {
  /** The folder of the built site. */
  readonly site: string;
  browser(): Browser;
  /** The address of a page. */
  at(path: string): string;
  /** A page in a window that remembers nothing, by default on the day of the build. */
  open(path: string, options?: BrowserContextOptions & { day?: string }): Promise<Page>;
}

/**
 * Waits until a shared site is built. Its folder must not be changed.
 *
 * @throws The output of the build, if it failed.
 */
export async function sharedSample(name: SharedSite = 'sample'): Promise<{ site: string; address: string }> {
  const { folder, request } = inject('sharedSites');
  const response = await fetch(request + name);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return { site: sharedSiteFolder(folder, name), address: text };
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
 * @param which The name of a shared site; or changes to a copy of the sample's content, of which the file gets a site of its own.
 */
export function sampleSite(which: SharedSite | ((content: string) => void) = 'sample'): SampleSite {
  const shared = typeof which === 'string' ? which : undefined;
  const own = typeof which === 'string' ? undefined : ownSample(which);
  const running: { browser?: Browser; address?: string } = {};

  beforeAll(async () => {
    running.address = own ? await own.start() : (await sharedSample(shared)).address;
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
  const at = (address: string) => new URL(address.replace(/^\//, ''), running.address).href;
  const window = windows(browser);
  return {
    site: own?.site ?? sharedSiteFolder(inject('sharedSites').folder, shared ?? 'sample'),
    browser,
    at,
    async open(address, { day = TODAY, viewport, colorScheme, ...options } = {}) {
      const context = await window({ ...options, day });
      const page = await context.newPage();
      if (viewport) await page.setViewportSize(viewport);
      if (colorScheme) await page.emulateMedia({ colorScheme });
      await forgetAll(page, at(''));
      await page.goto(at(address));
      return page;
    },
  };
}

/** Windows by their options. A file uses each again, with what the browser has loaded and compiled in it. */
function windows(browser: () => Browser) {
  const open = new Map<string, BrowserContext>();
  return async ({ day, ...options }: BrowserContextOptions & { day: string }): Promise<BrowserContext> => {
    const key = JSON.stringify({ day, ...options });
    const known = open.get(key);
    if (known) return known;
    // Pages then do not fade into each other, which takes a tenth of a test's processor time.
    const context = await browser().newContext({ reducedMotion: 'reduce', ...options });
    await context.clock.setFixedTime(`${day}T12:00:00Z`);
    open.set(key, context);
    context.once('close', () => open.delete(key));
    return context;
  };
}

/** Removes what earlier pages stored in the browser. */
async function forgetAll(page: Page, address: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const { origin } = new URL(address);
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'cookies,local_storage,indexeddb' });
  await devtools.detach();
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
    // Each page of the agreement is its own kind, and so are the pages to sign each kind of record.
    if (kind === 'agreement') return address.replace(/^(\/agreement\/sign\/[a-z]+-).*/, '$1');
    if (rest.length === 0 || rest[0] === 'page') return kind;
    return rest[0] === 'by' ? `${kind}/by` : `${kind}/one`;
  });
  return [...kinds.values()].map((all) => all.toSorted((a, b) => b.html.length - a.html.length));
}
