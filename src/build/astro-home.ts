/**
 * Where Astro keeps its own files: types for editors, and the code that renders the pages. It writes types to `.astro` next to
 * the pages, and has no setting for that. In the repository the type check reads them there. An installed package must not
 * change, and may be read-only, so in a project everything goes to the project's cache.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cacheDirectory, productDirectory, projectDirectory } from '../check/folders.ts';

/** The module of Astro that decides where types go, and the expression there. */
const MODULE = '/astro/dist/core/config/settings.js';
const EXPRESSION = 'new URL(".astro/", config.root)';

/** Whether a specifier names a package, not a file, address or module of Node. */
const isPackage = (specifier: string): boolean => !/^(?:[./#]|[a-z]+:)/.test(specifier);

const CACHE = `${pathToFileURL(cacheDirectory).href}/`;

/** Lets the code that renders the pages import the product's packages, which may be elsewhere than the cache, as with npx. */
export function renderFromCache(): void {
  if (productDirectory === projectDirectory) return;
  registerHooks({
    resolve(specifier, context, next) {
      const asProduct = isPackage(specifier) && context.parentURL?.startsWith(CACHE);
      return next(specifier, asProduct ? { ...context, parentURL: import.meta.url } : context);
    },
  });
}

/**
 * Loads a module that imports Astro.
 *
 * @throws When this release of Astro decides it in another way, so that it would write into the package.
 */
export async function withAstro<T>(load: () => Promise<T>): Promise<T> {
  if (productDirectory === projectDirectory) return load();
  const home = `${CACHE}astro/home/`;
  let moved = false;
  registerHooks({
    load(url, context, next) {
      if (!url.endsWith(MODULE)) return next(url, context);
      const source = readFileSync(fileURLToPath(url), 'utf8').replace(EXPRESSION, `new URL(${JSON.stringify(home)})`);
      moved = source.includes(home);
      return { format: 'module', source, shortCircuit: true };
    },
  });
  renderFromCache();
  const loaded = await load();
  if (!moved) throw new Error(`Astro's ${path.basename(MODULE)} has no ${EXPRESSION}.`);
  return loaded;
}
