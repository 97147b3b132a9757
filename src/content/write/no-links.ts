/** Writing only where the path says: a link on the way would lead out of the folder that is written to. */
import { lstatSync } from 'node:fs';
import path from 'node:path';
import { WriteRefused } from './write-refused.ts';

/**
 * Makes sure that neither a path nor a folder on the way to it is a link.
 *
 * @param root Where the way begins, absolute. What is above it, and whether it is a link itself, is the user's business.
 * @param target A file or folder below it, absolute. It need not exist.
 * @throws {WriteRefused} When one is.
 */
export function expectNoLinks(root: string, target: string): void {
  for (let at = target; at !== root && at !== path.dirname(at); at = path.dirname(at)) {
    if (!isLink(at)) continue;
    const what = at === target ? 'file or folder' : 'folder';
    throw new WriteRefused(`${at} is a symbolic link. Put the real ${what} in its place. Nothing was written.`);
  }
}

function isLink(place: string): boolean {
  try {
    return lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  } catch {
    // A file is in place of a folder on the way, or the folder is closed to this user: the writer will say so.
    return false;
  }
}

/**
 * Where the way to a path begins that a person has named: at the top of the repository, or, outside of the repository, at
 * the path itself. A repository may hold links that the person knows nothing of; elsewhere, a link is their choice.
 */
export function startOfWay(repository: string, named: string): string {
  const way = path.relative(repository, named);
  return way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way) ? named : repository;
}
