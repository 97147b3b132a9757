/** What a phone loads for a page of the sample company, compressed as hosts compress it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { attribute, type Page } from './html.ts';
import { samplePages, sharedSample } from './sample-site.ts';

const { site } = await sharedSample();
const pages = [...(await samplePages()).values()];

function packed(file: string): number {
  return gzipSync(readFileSync(path.join(site, file))).length;
}

/** The files that a page loads before any interaction, by the kind of element. */
function loads({ elements }: Page): { scripts: string[]; others: string[] } {
  const named = (tag: string, name: string) =>
    elements.filter(({ tagName }) => tagName === tag).flatMap((element) => attribute(element, name) ?? []);
  const links = elements
    .filter((element) => ['stylesheet', 'icon'].includes(attribute(element, 'rel') ?? ''))
    .flatMap((element) => attribute(element, 'href') ?? []);
  return { scripts: named('script', 'src'), others: [...new Set([...links, ...named('img', 'src')])] };
}

const KILOBYTE = 1024;

test('the home page weighs at most 35 KB and any other page at most 30 KB', () => {
  const heavy = pages
    .map((page) => {
      const { scripts, others } = loads(page);
      const bytes = gzipSync(page.html).length + [...scripts, ...others].reduce((sum, file) => sum + packed(file), 0);
      return { address: page.address, kilobytes: bytes / KILOBYTE };
    })
    .filter(({ address, kilobytes }) => kilobytes > (address === '/' ? 35 : 30));
  expect(heavy).toEqual([]);
});

test('no page loads more than 15 KB of scripts before the first interaction', () => {
  for (const page of pages) {
    const bytes = loads(page).scripts.reduce((sum, file) => sum + packed(file), 0);
    expect(bytes, page.address).toBeGreaterThan(0);
    expect(bytes / KILOBYTE, page.address).toBeLessThanOrEqual(15);
  }
});
