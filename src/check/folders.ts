/** The folders that a run works with, besides the content folder (`content-folder.ts` finds that one). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installedIn, projectOf } from './project-directory.ts';

/** The product's own top folder: the one with package.json. An installed package only reads it. */
export const productDirectory = fileURLToPath(new URL('../../', import.meta.url));

/** The folder that gets the site and the caches: see `projectOf`. */
export const projectDirectory = projectOf(productDirectory, process.cwd());

/** Whether the product is an installed package. If not, it is a checkout of its repository. */
export const isInstalled = installedIn(productDirectory) !== undefined;

/** Where a site goes by default. */
export const outputDirectory = path.join(projectDirectory, 'dist');

/** Everything that only makes the next run faster. It can be deleted whenever no command runs. */
export const cacheDirectory = path.join(projectDirectory, '.cache');

/** The version of the product. */
export function productVersion(): string {
  return JSON.parse(readFileSync(path.join(productDirectory, 'package.json'), 'utf8')).version;
}
