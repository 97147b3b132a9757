/** Writing only where the path says: a link on the way would lead out of the folder that is written to. */
import { existsSync, lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { placeOf } from './paths.ts';
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

/** A longer chain of links is a circle. */
const MOST_LINKS = 40;

/**
 * Makes sure that the way to a path that a person has named goes through no link in their repository. The repository may
 * hold links that the person knows nothing of; elsewhere, a link is their choice and is followed. Decided by where the
 * folders really are, since both paths may be written by way of a link above the repository.
 *
 * @param content The content folder, absolute. It need not exist.
 * @param named The path, absolute. It need not exist.
 * @throws {WriteRefused} When it goes through one, or its links lead in a circle.
 */
export function expectOwnWay(content: string, named: string): void {
  const repositories = [content, realPlace(content)].map((folder) => placeOf(folder).repository);
  let at = path.parse(named).root;
  let links = 0;
  for (const steps = named.slice(at.length).split(path.sep); steps.length > 0; ) {
    const next = path.join(at, steps.shift() ?? '');
    if (!isLink(next)) {
      at = next;
      continue;
    }
    links += 1;
    if (links > MOST_LINKS) throw new WriteRefused(`${named} is a symbolic link that leads nowhere. Remove it.`);
    if (repositories.some((repository) => isWithin(at, repository))) expectNoLinks(at, next);
    const target = readlinkSync(next);
    const { root } = path.parse(target);
    steps.unshift(...target.slice(root.length).replaceAll('/', path.sep).split(path.sep));
    if (path.isAbsolute(target)) at = root;
  }
}

/** A path without links, as far as it exists. */
export function realPlace(place: string): string {
  if (existsSync(place) || place === path.dirname(place)) return realpathSync(place);
  return path.join(realPlace(path.dirname(place)), path.basename(place));
}

/** Whether a folder is another one or is below it. Compared as the disk knows them, which may ignore case. */
export function isWithin(folder: string, top: string): boolean {
  const sought = identityOf(top);
  for (let at = folder; sought !== undefined; at = path.dirname(at)) {
    if (identityOf(at) === sought) return true;
    if (at === path.dirname(at)) break;
  }
  return false;
}

function identityOf(folder: string): string | undefined {
  const stats = statSync(folder, { bigint: true, throwIfNoEntry: false });
  return stats && `${stats.dev}:${stats.ino}`;
}
