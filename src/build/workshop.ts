/** The folder that a site is built in, apart from the last good site. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { productDirectory } from '../check/environment.ts';
import { expectNoLinks } from '../content/disk/no-links.ts';

/** After this many milliseconds (a day) the folder of a build that was killed is cleared away. */
const LEFTOVER = 24 * 60 * 60 * 1000;

let open: string | undefined;

/**
 * A new folder to build in. The site generator keeps its own code beside the pages, but only below the working
 * directory, and that code must find the product's packages; so the folder is in the product, one for each build.
 */
export function openWorkshop(): string {
  process.chdir(productDirectory);
  const cache = path.join(productDirectory, '.cache');
  expectNoLinks(productDirectory, cache);
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache).filter((name) => name.startsWith('build-'))) {
    const leftover = path.join(cache, name);
    if (Date.now() - statSync(leftover).mtimeMs > LEFTOVER) rmSync(leftover, { recursive: true, force: true });
  }
  // `npx astro build` calls no hook when it fails: it ends the process.
  if (open === undefined) process.once('exit', closeWorkshop);
  open = mkdtempSync(path.join(cache, `build-${process.pid}-`));
  return open;
}

/** Removes the folder that is being built in, if there is one. */
export function closeWorkshop(): void {
  if (open === undefined) return;
  rmSync(open, { recursive: true, force: true });
  process.removeListener('exit', closeWorkshop);
  open = undefined;
}
