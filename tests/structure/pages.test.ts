/** The routes of the site generator and the table of pages name the same pages, and a route holds no page itself. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { editorRoute } from '../../src/build/editor.ts';
import { sitePages } from '../../src/site/pages.ts';

const folder = path.join(import.meta.dirname, '../../src/pages');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.[a-z]+$/.test(file));
const pages = files.filter((file) => /\.(?:astro|mdx)$/.test(file));

test('every page in src/pages is in src/site/pages.ts, and that lists no other', () => {
  // The build adds the editor's route only to a site that asks for it.
  const routes = [...pages.map((file) => file.replace(/\.[a-z]+$/, '')), editorRoute.pattern.slice(1)];
  const unknown = routes.filter((route) => !(route in sitePages));
  expect(unknown, 'Add these routes to src/site/pages.ts, with the pages that each makes').toEqual([]);
  const missing = Object.keys(sitePages).filter((route) => !routes.includes(route));
  expect(missing, 'src/site/pages.ts names routes without a file in src/pages').toEqual([]);
});

test('a route with several pages takes them from src/site/pages.ts', () => {
  const own = pages.filter(
    (file) =>
      file.includes('[') &&
      !readFileSync(path.join(folder, file), 'utf8').includes(`pathsOf('${file.replace(/\.[a-z]+$/, '')}')`),
  );
  expect(own, "Let getStaticPaths of these answer pathsOf('…') of src/site/pages.ts").toEqual([]);
});

/** Long enough for imports, paths and one component. The page about the method is a text. */
const MOST_LINES = 25;

test('a route only calls a component in src/site', () => {
  const long = files.filter(
    (file) => file !== 'method.mdx' && readFileSync(path.join(folder, file), 'utf8').split('\n').length > MOST_LINES,
  );
  expect(long, `Move what is beyond ${MOST_LINES} lines into a component in src/site/<feature>/`).toEqual([]);
});

test('a component keeps nothing between pages, because its code runs again for each', () => {
  const source = path.join(import.meta.dirname, '../../src');
  const keeping = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.astro') && readFileSync(path.join(source, file), 'utf8').includes('oncePer('),
  );
  expect(keeping, 'Move what these work out once into a module').toEqual([]);
});
