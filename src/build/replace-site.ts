/** Replacing the last site with a new one: whole at every moment, also when a build is killed or others publish at the same time. */
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { WriteRefused } from '../content/disk/write-refused.ts';
import { outputErrors } from '../words/build/output-folder.ts';
import { copyFolder } from './copy-folder.ts';
import { workAlone } from './folder-lock.ts';

/** Where the last good site is while the new one takes its place. */
const oldSite = (output: string) => `${output}.old`;

/** Where the new site is before that, on the same disk as its place. One build at a time works in it. */
const workFolder = (output: string) => `${output}.next`;

/** The folders beside a site that builds make, replace and delete. */
export const besideSite = (output: string): readonly string[] => [oldSite(output), workFolder(output)];

/**
 * Moves a new site to the place of the last one, which is deleted. After a failure, the last one is there again. Builds into the
 * same folder do so one after the other.
 *
 * @param replacing Is given the step that does it, to do something before and after it while no other build does so.
 * @param waits Called once if it takes longer until another build has done so.
 */
export async function replaceSite(
  built: string,
  output: string,
  replacing: (replace: () => void) => void,
  waits?: () => void,
): Promise<void> {
  await workAlone(workFolder(output), () => replacing(() => swapIn(built, output)), waits);
}

/** Restores the last good site if a build was killed while it replaced it. Waits for a build that is replacing it. */
export async function recoverSite(output: string): Promise<void> {
  if (existsSync(oldSite(output))) await workAlone(workFolder(output), () => recover(output));
}

function swapIn(built: string, output: string): void {
  recover(output);
  const next = path.join(workFolder(output), 'site');
  move(built, next);
  if (existsSync(output)) renameSync(output, oldSite(output));
  try {
    renameSync(next, output);
  } finally {
    recover(output);
  }
}

/** Puts the last good site back, or deletes it if the new one is in its place. */
function recover(output: string): void {
  const old = oldSite(output);
  if (!existsSync(old)) return;
  // A site of which a part is deleted must not be restored, so it is deleted elsewhere.
  const place = existsSync(output) ? path.join(workFolder(output), 'old') : output;
  renameSync(old, place);
  if (place !== output) rmSync(place, { recursive: true });
}

/** Renames, or copies where the target is on another disk. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    copyFolder(from, to);
    if (!isDeepStrictEqual(sizesIn(to), sizesIn(from))) {
      throw new WriteRefused(outputErrors.notWhole(to), { cause: error });
    }
  }
}

/** The size of each file, by its path. */
function sizesIn(folder: string): Map<string, number> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ name, parentPath }) => path.join(parentPath, name));
  return new Map(paths.map((file) => [path.relative(folder, file), statSync(file).size]));
}
