/** Writing only where the path says: a link on the way would lead out of the folder that is written to. */
import { lstatSync } from 'node:fs';
import path from 'node:path';
import { WriteRefused } from './whole-file.ts';

/**
 * Makes sure that no folder on the way to a file is a link.
 *
 * @param root The folder that is written to, absolute. What lies above it is the user's business.
 * @param file A file below it, absolute.
 * @throws {WriteRefused} When one is.
 */
export function expectNoLinks(root: string, file: string): void {
  for (let folder = path.dirname(file); folder.length > root.length; folder = path.dirname(folder)) {
    if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) {
      throw new WriteRefused(`${folder} is a symbolic link. Put the real folder in its place. Nothing was written.`);
    }
  }
}
