/** What a large library comes to, counted: files, requests, rows and bytes. How long it takes is the benchmark's. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generate } from '../../bench/generate.ts';
import { attribute, type Page, readPages } from './html.ts';
import { build, TODAY, temporaryFolder } from './product.ts';

const PIECES = 1500;

const { folder, remove } = temporaryFolder();
const site = path.join(folder, 'dist');
let pages: readonly Page[];
let files: readonly string[];

beforeAll(() => {
  const content = path.join(folder, 'content');
  generate({ pieces: PIECES, seed: 'large', directory: content, today: TODAY });
  const { status, text } = build(content, site);
  if (status !== 0) throw new Error(text);
  pages = [...readPages(site).values()];
  files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
});

afterAll(remove);

test('there is a page for every piece, made from one frame of which nothing is left', () => {
  const about = pages.filter(({ address }) => /^\/content\/[^/]+\/$/.test(address));
  expect(about).toHaveLength(PIECES);
  expect(new Set(about.map(({ html }) => /<title>.*?<\/title>/.exec(html)?.[0])).size).toBe(PIECES);
  expect(pages.filter(({ html }) => html.includes('mark-of-the'))).toEqual([]);
});

test('beside its page a piece costs less than one file more: hosts limit how many there are', () => {
  // Pages of lists, cells, personas and data are a few hundred, however many pieces there are.
  expect(files.length).toBeLessThan(PIECES * 2 + 700);
});

test('no page holds more than 400 rows', () => {
  for (const { address, elements } of pages) {
    for (const list of elements.filter(({ tagName }) => ['tbody', 'ul', 'ol'].includes(tagName))) {
      expect(list.childNodes.filter((node) => 'tagName' in node).length, address).toBeLessThanOrEqual(400);
    }
  }
});

test('no page asks for more than 8 files, nor weighs more than 40 KB packed', () => {
  for (const { address, elements, html } of pages) {
    const asked = elements.filter(
      (element) =>
        ['script', 'img'].includes(element.tagName) || ['stylesheet', 'icon'].includes(attribute(element, 'rel') ?? ''),
    );
    expect(asked.length, address).toBeLessThanOrEqual(8);
    expect(gzipSync(html).length / 1024, address).toBeLessThanOrEqual(40);
  }
});
