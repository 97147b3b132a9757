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

/** The scripts that a script imports, not counting those that it imports later, by `import()`. */
function imports(script: string): string[] {
  const code = readFileSync(path.join(site, script), 'utf8');
  const named = code.matchAll(/\b(?:from|import)\s*["'](\.\/[^"']+)["']/g);
  return [...named].map(([, file = '']) => path.posix.join(path.posix.dirname(script), file));
}

/** The scripts of a page in steps: a browser finds those of a step only in those of the step before. */
function steps(scripts: readonly string[]): string[][] {
  const known = new Set(scripts);
  const all: string[][] = [];
  for (let step = [...scripts]; step.length > 0; ) {
    all.push(step);
    step = [...new Set(step.flatMap(imports))].filter((file) => !known.has(file));
    for (const file of step) known.add(file);
  }
  return all;
}

/** The files that a page loads before any interaction. */
function loads({ elements }: Page): { scripts: string[][]; others: string[] } {
  const named = (tag: string, name: string) =>
    elements.filter(({ tagName }) => tagName === tag).flatMap((element) => attribute(element, name) ?? []);
  const links = elements
    .filter((element) => ['stylesheet', 'icon'].includes(attribute(element, 'rel') ?? ''))
    .flatMap((element) => attribute(element, 'href') ?? []);
  return { scripts: steps(named('script', 'src')), others: [...new Set([...links, ...named('img', 'src')])] };
}

const KILOBYTE = 1024;

/** Long texts and long lists, which may weigh 36 KB. */
const LONGER = new Set(
  [
    'method',
    'help/fields',
    'help/fields/agreement',
    'help/rules',
    'ask',
    'find',
    'alignment',
    'data',
    'gaps',
    'review',
    'topics',
  ].map((name) => `/${name}/`),
);

function limitOf(address: string): number {
  if (LONGER.has(address)) return 36;
  return address === '/' ? 35 : 30;
}

test('a page weighs at most 30 KB, the home page 35 and eleven longer pages 36', () => {
  const heavy = pages
    .map((page) => {
      const { scripts, others } = loads(page);
      const bytes =
        gzipSync(page.html).length + [...scripts.flat(), ...others].reduce((sum, file) => sum + packed(file), 0);
      return { address: page.address, kilobytes: bytes / KILOBYTE };
    })
    .filter(({ address, kilobytes }) => kilobytes > limitOf(address));
  expect(heavy).toEqual([]);
});

test('no page loads more than 15 KB of scripts before the first interaction', () => {
  for (const page of pages) {
    const bytes = loads(page)
      .scripts.flat()
      .reduce((sum, file) => sum + packed(file), 0);
    expect(bytes, page.address).toBeGreaterThan(0);
    expect(bytes / KILOBYTE, page.address).toBeLessThanOrEqual(15);
  }
});

test('the scripts of a page are few, and a browser finds most of them in two steps', () => {
  const scripts = pages.map((page) => ({ address: page.address, steps: loads(page).scripts }));
  expect(scripts.filter(({ steps }) => steps.flat().length > 12)).toEqual([]);
  // Those with the finder, whose scripts the search needs as well.
  const late = scripts.filter(({ steps }) => steps.length > 2).map(({ address }) => address);
  expect(late.sort()).toEqual(['/', '/404.html', '/find/']);
  // What a script imports is found at all.
  expect(scripts.every(({ steps }) => steps.length > 1)).toBe(true);
});
