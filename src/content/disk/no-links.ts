/** Writing exactly where the path says: a link on the way could lead out of the folder. */
import { existsSync, lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { writingTexts } from '../../words/findings/writing.ts';
import { placeOf } from './paths.ts';
import { WriteRefused } from './write-refused.ts';

/**
 * Makes sure that neither a path nor a folder on the way to it is a link.
 *
 * @param root Where the check starts, absolute. Links above it, or the root itself as a link, are up to the user.
 * @param target A file or folder below it, absolute. It need not exist.
 * @throws {WriteRefused} When one is.
 */
export function expectNoLinks(root: string, target: string): void {
  for (let at = target; at !== root && at !== path.dirname(at); at = path.dirname(at)) {
    if (!isLink(at)) continue;
    throw new WriteRefused(writingTexts.link(at, at === target));
  }
}

function isLink(place: string): boolean {
  try {
    return lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  } catch {
    // A file is where a folder should be, or this user has no permission. The writer reports both.
    return false;
  }
}

/** A longer chain of links counts as a circle. */
const MOST_LINKS = 40;

/**
 * Makes sure that a path from the user does not go through a link in their repository, which may have links that the user
 * does not know about. Elsewhere, a link is the user's choice and is followed. Compares where the folders really are, since
 * both paths may go through a link above the repository.
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
    if (links > MOST_LINKS) throw new WriteRefused(writingTexts.linkCircle(named));
    if (repositories.some((repository) => isWithin(at, repository))) expectNoLinks(at, next);
    const target = readlinkSync(next);
    const { root } = path.parse(target);
    steps.unshift(...target.slice(root.length).replaceAll('/', path.sep).split(path.sep));
    if (path.isAbsolute(target)) at = root;
  }
}

/** A path with the links in its existing part resolved. */
export function realPlace(place: string): string {
  if (existsSync(place) || place === path.dirname(place)) return realpathSync(place);
  return path.join(realPlace(path.dirname(place)), path.basename(place));
}

/** Whether a folder is another one or below it. Compares identities on disk, since a file system may ignore case. */
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
