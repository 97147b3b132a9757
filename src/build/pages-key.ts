/** The name under which compiled pages are kept: it changes with everything that they are made from. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { version } from 'node:process';
import { productDirectory, projectDirectory } from '../check/folders.ts';
import { compareText } from '../kit/order.ts';
import type { CompileOptions } from './compile-pages.ts';

/**
 * A hash of everything that the pages are compiled from: the product, its packages, and the settings.
 *
 * @param mode NODE_ENV, by which packages are chosen, if it is set.
 */
export function keyOf(options: CompileOptions, mode: string | undefined): string {
  const hash = createHash('sha256');
  const { base, editor, site } = options;
  hash.update(JSON.stringify([version, mode, productDirectory, base, site, editor]));
  const packages = [projectDirectory, productDirectory].flatMap((folder) =>
    ['package.json', 'package-lock.json', 'node_modules/.package-lock.json'].map((name) => path.join(folder, name)),
  );
  const own = ['src', 'public'].flatMap((folder) => sourcesIn(path.join(productDirectory, folder)));
  for (const file of [...packages.filter(existsSync), ...own]) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 32);
}

function sourcesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => path.join(parentPath, name))
    .sort(compareText);
}
