/**
 * Search as a reader uses it: makes the index, builds the site and opens it in a browser. Run as a program, it measures;
 * imported, it is the row. The row's own times are for the whole program, including the build. The other figures matter:
 *
 * - index…: the time of the index alone, and its size; siteFiles: the files of the whole site.
 * - firstResultKilobytes: everything fetched from the first key press of the first search to the first result, compressed
 *   as hosts do; nextQueryKilobytes: the median of the same for later searches.
 * - query…, facet…: from the key press or click until the results are painted.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Page } from 'playwright-core';
import { audit } from '../../src/audit/audit.ts';
import { writeSearchIndex } from '../../src/build/search-index.ts';
import { readContent } from '../../src/content/disk/read-content.ts';
import { publish } from '../../src/publish/publish.ts';
import { launchBrowser } from '../../tests/browser.ts';
import type { Contender } from '../contender.ts';
import { filesBelow } from '../folders.ts';
import { median, percentile } from '../statistics.ts';
import { COMMAND } from './command.ts';
import { type PackedSite, servePacked } from './serve-packed.ts';

/** The number of searches and facet choices to measure. */
const TIMES = 40;

export const search: Contender = {
  id: 'search',
  title: 'build, then find in a browser',
  prepare({ content, today, folder }) {
    const output = path.join(folder, 'dist');
    return {
      file: process.execPath,
      args: [import.meta.filename, content, today, output],
      leaves: [output, indexOnly(output)],
      figures: (lastLine) => JSON.parse(lastLine),
    };
  },
};

/** The folder for the index that is made alone. */
const indexOnly = (output: string): string => `${output}-index`;

async function measure(directory: string, today: string, output: string): Promise<Record<string, number>> {
  const { model } = readContent({ directory, today });
  if (!model) throw new Error(`${directory} has errors. Run content-audit check.`);
  const start = performance.now();
  const folder = indexOnly(output);
  mkdirSync(folder, { recursive: true });
  await writeSearchIndex(audit(publish(model), today), folder);
  const indexSeconds = (performance.now() - start) / 1000;
  const files = filesBelow(folder);
  const command = ['build', '--content', directory, '--today', today, '--output', output];
  const { status } = spawnSync(process.execPath, [COMMAND, ...command], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The site was not built.');
  const titles = model.pieces.filter(({ status: state }) => state === 'live').map(({ title }) => title);
  return {
    indexSeconds,
    indexFiles: files.length,
    indexMegabytes: files.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0) / 1e6,
    siteFiles: filesBelow(output).length,
    ...(await inBrowser(output, queries(titles))),
  };
}

/** Two long words each from titles spread evenly over all. */
function queries(titles: readonly string[]): string[] {
  return Array.from({ length: TIMES }, (_, index) => {
    const title = titles[Math.floor((index * titles.length) / TIMES)] ?? '';
    return (title.match(/\p{L}{5,}/gu) ?? [title]).slice(0, 2).join(' ');
  });
}

async function inBrowser(folder: string, words: readonly string[]): Promise<Record<string, number>> {
  const site = await servePacked(folder);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(site.address);
    const found = await timeSearches(page, site, words);
    await page.goto(`${site.address}content/`);
    return { ...found, ...(await timeFacets(page)) };
  } finally {
    await browser.close();
    site.stop();
  }
}

async function timeSearches(page: Page, site: PackedSite, words: readonly string[]): Promise<Record<string, number>> {
  const bytes: number[] = [];
  const times: number[] = [];
  await page.waitForLoadState('networkidle');
  site.take();
  await page.keyboard.press('Control+k');
  await page.locator('dialog').waitFor();
  for (const query of words) {
    times.push(await page.evaluate(timeSearch, query));
    bytes.push(site.take() / 1024);
    // Indexes of other languages are fetched after the first result and must not count toward the next figure.
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(300);
    site.take();
  }
  const [first = 0, ...later] = times;
  const [firstResultKilobytes = 0, ...others] = bytes;
  return {
    firstResultKilobytes,
    nextQueryKilobytes: median(others),
    firstQueryMilliseconds: first,
    queryMilliseconds: median(later),
    query95thMilliseconds: percentile(later, 95),
  };
}

async function timeFacets(page: Page): Promise<Record<string, number>> {
  const times: number[] = [];
  for (let time = 0; time <= TIMES; time += 1) times.push(await page.evaluate(timeFacet, time));
  const [firstFacetMilliseconds = 0, ...later] = times;
  return { firstFacetMilliseconds, facetMilliseconds: median(later), facet95thMilliseconds: percentile(later, 95) };
}

/** Runs in the page: types words and returns the time until their results were painted. */
function timeSearch(words: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('dialog [type=search]');
  const results = document.querySelector('dialog .found');
  if (!field || !results) throw new Error('The search is not open.');
  const start = performance.now();
  return new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    });
    watch.observe(results, { childList: true });
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Runs in the page: chooses each facet and clears it again. */
function timeFacet(time: number): Promise<number> {
  const links = document.querySelectorAll<HTMLElement>('a[data-facet]');
  const rows = document.querySelector('[data-piece-list] [data-apart]');
  const link = links[Math.floor(time / 2) % links.length];
  if (!link || !rows) throw new Error('The list has no facets.');
  const start = performance.now();
  return new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    });
    watch.observe(rows, { childList: true });
    link.click();
  });
}

if (import.meta.main) {
  const [directory = '.', today = '', output = ''] = process.argv.slice(2);
  console.log(JSON.stringify(await measure(directory, today, output)));
}
