/** The temporary folder that a site is built in, separate from the last good site. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { cacheDirectory, projectDirectory } from '../check/folders.ts';
import { expectNoLinks } from '../content/disk/no-links.ts';
import { writeProblem } from './write-problem.ts';

/** After this many milliseconds (one day), the folder of a killed build is deleted. */
const LEFTOVER = 24 * 60 * 60 * 1000;

let open: string | undefined;

/**
 * A new folder to build in. The site generator puts its own code next to the pages if they are in the working directory, so
 * the project is the working directory.
 *
 * @throws {WriteRefused} When it cannot be made.
 */
export function openWorkshop(): string {
  process.chdir(projectDirectory);
  expectNoLinks(projectDirectory, cacheDirectory);
  const folder = newFolder();
  for (const name of readdirSync(cacheDirectory).filter((name) => name.startsWith('build-'))) {
    const leftover = path.join(cacheDirectory, name);
    const { mtimeMs } = statSync(leftover, { throwIfNoEntry: false }) ?? {};
    // Another build may just have deleted its own.
    if (mtimeMs !== undefined && Date.now() - mtimeMs > LEFTOVER) rmSync(leftover, { recursive: true, force: true });
  }
  // A failed `npx astro build` ends the process without calling a hook.
  if (open === undefined) process.once('exit', closeWorkshop);
  open = folder;
  return open;
}

function newFolder(): string {
  try {
    mkdirSync(cacheDirectory, { recursive: true });
    return mkdtempSync(path.join(cacheDirectory, `build-${process.pid}-`));
  } catch (error) {
    throw writeProblem(error, cacheDirectory);
  }
}

/** Deletes the temporary folder of the build, if any. */
export function closeWorkshop(): void {
  if (open === undefined) return;
  rmSync(open, { recursive: true, force: true });
  process.removeListener('exit', closeWorkshop);
  open = undefined;
}
