/**
 * Lets the pages of a build use the product's modules as Node loads them, instead of copies in the site generator's bundle. What is
 * worked out once per audit is then worked out once for pages, data and search index together, and less is bundled. `npx astro dev`
 * keeps the copies, so that it shows a changed module without a restart.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroUserConfig } from 'astro';

type Plugin = Extract<NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number], { name: string }>;

const SOURCE = path.resolve(import.meta.dirname, '..');

export function sharedModules(): Plugin {
  return {
    name: 'content-audit:shared-modules',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name !== 'client',
    resolveId(id, importer) {
      // Components are only known to the site generator, and packages may be elsewhere.
      if (!importer || !/^\.{1,2}\/.*\.[jt]s$/.test(id)) return undefined;
      const file = path.resolve(path.dirname(importer), id);
      return file.startsWith(SOURCE) ? { id: pathToFileURL(file).href, external: true } : undefined;
    },
  };
}
