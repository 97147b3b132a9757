/** What the scripts of pages bring along: code that runs in a browser, and no package but those named here. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const source = path.join(import.meta.dirname, '../../src');

/** The packages that check the form for a new piece. No other script loads one. */
const PACKAGES: ReadonlySet<string> = new Set(['zod', 'yaml', 'markdown-it', 'markdown-it-footnote']);

/** What a file imports when it runs; imports of types alone are gone by then. */
function importsOf(file: string): string[] {
  const code = readFileSync(path.join(source, file), 'utf8').replace(/^(?:import|export) type [^;]*;/gm, '');
  return [...code.matchAll(/(?:^|[\s;}])(?:from|import)\s*\(?\s*['"]([^'"\s]+)['"]/g)].map(([, name = '']) => name);
}

/** What files import from outside of `src/`, each with the way that leads there. */
function outsideOf(files: readonly string[]): { readonly name: string; readonly way: string }[] {
  const ways = new Map<string, readonly string[]>(files.map((file) => [file, [file]]));
  const outside: { name: string; way: string }[] = [];
  for (const [file, way] of ways) {
    for (const name of importsOf(file)) {
      const next = path.posix.join(path.posix.dirname(file), name);
      if (!name.startsWith('.')) outside.push({ name, way: [...way, name].join(' → ') });
      else if (!ways.has(next)) ways.set(next, [...way, next]);
    }
  }
  return outside;
}

it('scripts of pages reach neither Node nor a package that is not meant for them', () => {
  const scripts = readdirSync(path.join(source, 'site'), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join('site', file.split(path.sep).join('/')))
    .filter((file) => /\/browser\/[^/]+\.ts$/.test(file));
  const reached = outsideOf(scripts);
  expect(reached.filter(({ name }) => !PACKAGES.has(name)).map(({ way }) => way)).toEqual([]);
  expect([...PACKAGES].filter((name) => !reached.some((other) => other.name === name))).toEqual([]);
});

it('links to Git hosts reach no package at all, as every script that has a link brings them along', () => {
  const files = ['forge/hosts/links.ts', 'forge/hosts/request-link.ts'];
  expect(outsideOf(files).map(({ way }) => way)).toEqual([]);
});
