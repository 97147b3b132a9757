/** The temporary folder that a site is built in, separate from the last good site. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { cacheDirectory, projectDirectory } from '../check/folders.ts';
import { expectNoLinks } from '../content/disk/no-links.ts';

/** After this many milliseconds (one day), the folder of a killed build is deleted. */
const LEFTOVER = 24 * 60 * 60 * 1000;

let open: string | undefined;

/**
 * A new folder to build in. The site generator puts its own code next to the pages if they are in the working directory, so
 * the project is the working directory.
 */
export function openWorkshop(): string {
  process.chdir(projectDirectory);
  expectNoLinks(projectDirectory, cacheDirectory);
  mkdirSync(cacheDirectory, { recursive: true });
  for (const name of readdirSync(cacheDirectory).filter((name) => name.startsWith('build-'))) {
    const leftover = path.join(cacheDirectory, name);
    if (Date.now() - statSync(leftover).mtimeMs > LEFTOVER) rmSync(leftover, { recursive: true, force: true });
  }
  // A failed `npx astro build` ends the process without calling a hook.
  if (open === undefined) process.once('exit', closeWorkshop);
  open = mkdtempSync(path.join(cacheDirectory, `build-${process.pid}-`));
  return open;
}

/** Deletes the temporary folder of the build, if any. */
export function closeWorkshop(): void {
  if (open === undefined) return;
  rmSync(open, { recursive: true, force: true });
  process.removeListener('exit', closeWorkshop);
  open = undefined;
}
