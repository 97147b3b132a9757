/** Limits of a large library: files, requests, rows and bytes. The benchmark measures time. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { generate } from '../../bench/generate.ts';
import { type Page, readPages } from './html.ts';
import { TODAY } from './product.ts';
import { sampleSite } from './sample-site.ts';

/** Enough pieces that one language fills more than one index of the search. */
const PIECES = 3700;

const library = sampleSite((content) => {
  rmSync(content, { recursive: true });
  generate({ pieces: PIECES, seed: 'large', directory: content, today: TODAY });
});
let pages: readonly Page[];
let files: readonly string[];

beforeAll(() => {
  pages = [...readPages(library.site).values()];
  files = readdirSync(library.site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
});

test('every piece has a page, and no mark of the frame is left in it', () => {
  const about = pages.filter(({ address }) => /^\/content\/[^/]+\/$/.test(address));
  expect(about).toHaveLength(PIECES);
  expect(new Set(about.map(({ html }) => /<title>.*?<\/title>/.exec(html)?.[0])).size).toBe(PIECES);
  expect(pages.filter(({ html }) => html.includes('mark-of-the'))).toEqual([]);
});

test('a piece adds less than one file besides its page, because hosts limit the number of files', () => {
  // Pages of lists, cells, personas and data are a few hundred for any number of pieces.
  expect(files.length).toBeLessThan(PIECES * 2 + 700);
});

test('no page has more than 400 rows', () => {
  // A page without that many rows of any kind need not be parsed.
  const long = pages.filter(({ html }) => [...html.matchAll(/<(?:tr|li)[ >]/g)].length > 400);
  for (const { address, elements } of long) {
    for (const list of elements.filter(({ tagName }) => ['tbody', 'ul', 'ol'].includes(tagName))) {
      expect(list.childNodes.filter((node) => 'tagName' in node).length, address).toBeLessThanOrEqual(400);
    }
  }
});

test('no page requests more than 8 files or weighs more than 40 KB packed', () => {
  for (const { address, html } of pages) {
    const asked = [...html.matchAll(/<(?:script|img)\b|\brel="?(?:stylesheet|icon)\b/g)];
    expect(asked.length, address).toBeLessThanOrEqual(8);
    // What is small unpacked is small packed.
    const kilobytes = (bytes: number) => bytes / 1024;
    if (kilobytes(Buffer.byteLength(html)) > 39) {
      expect(kilobytes(gzipSync(html).length), address).toBeLessThanOrEqual(40);
    }
  }
});

test('the pieces of one language fill two indexes of the search', () => {
  const { languages } = JSON.parse(readFileSync(path.join(library.site, 'pagefind/parts.json'), 'utf8'));
  const folders = languages.flatMap(({ indexes }: { indexes: { folder: string }[] }) =>
    indexes.map(({ folder }) => folder),
  );
  expect(folders).toEqual(expect.arrayContaining(['piece-1', 'piece-2']));
});

test('the search finds pieces from the first to the last', async () => {
  const live = pages.filter(({ address, html }) => /^\/content\/[^/]+\/$/.test(address) && html.includes('>Fresh<'));
  const page = await library.open('');
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  for (const at of [0, 0.25, 0.5, 0.75, 0.999]) {
    const { address, html } = live[Math.floor(at * live.length)] ?? {};
    const [, title = ''] = /<h1[^>]*>(.*?)<\/h1>/.exec(html ?? '') ?? [];
    await dialog.getByRole('searchbox').fill(title);
    const links = dialog.locator('section', { has: page.getByRole('heading', { name: /^Pieces/ }) }).locator('li > a');
    const found = () =>
      links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    await expect.poll(found).toContain(address);
  }
  await page.close();
});
