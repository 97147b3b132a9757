/** What the scripts of pages bring along: code that runs in a browser, and no package but those named here. */
import { expect, it } from 'vitest';
import { codeOf, filesIn, importedFile, importsOf } from './source-files.ts';

/** The packages that check the form for a new piece, and the editor of the page that a site has to ask for. */
const PACKAGES: ReadonlySet<string> = new Set(['zod', 'yaml', 'markdown-it', 'markdown-it-footnote', '@sveltia/cms']);

/** What files import from outside of `src/` when they run, each with the way that leads there. */
function outsideOf(files: readonly string[]): { readonly name: string; readonly way: string }[] {
  const ways = new Map<string, readonly string[]>(files.map((file) => [file, [file]]));
  const outside: { name: string; way: string }[] = [];
  for (const [file, way] of ways) {
    const code = codeOf(file).replace(/^(?:import|export) type [^;]*;/gm, '');
    for (const name of importsOf(code).filter((text) => !/\s/.test(text))) {
      const next = importedFile(file, name);
      if (!name.startsWith('.')) outside.push({ name, way: [...way, name].join(' → ') });
      else if (next !== undefined && !ways.has(next)) ways.set(next, [...way, next]);
    }
  }
  return outside;
}

it('page scripts use nothing from Node and only the packages in the list', () => {
  const reached = outsideOf(filesIn('src/site').filter((file) => /\/browser\/[^/]+\.ts$/.test(file)));
  expect(reached.filter(({ name }) => !PACKAGES.has(name)).map(({ way }) => way)).toEqual([]);
  expect([...PACKAGES].filter((name) => !reached.some((other) => other.name === name))).toEqual([]);
});

it('links to Git hosts use no package, because every script with a link ships them', () => {
  const files = ['src/forge/hosts/links.ts', 'src/forge/hosts/request-link.ts'];
  expect(outsideOf(files).map(({ way }) => way)).toEqual([]);
});
