/** Taking a file away, and only the one that was read. */
import { lstatSync, readFileSync, rmSync } from 'node:fs';
import { expectNoLinks } from './no-links.ts';
import { WriteRefused } from './write-refused.ts';

/**
 * Takes a file away.
 *
 * @param file An absolute path.
 * @param before What the caller has read there.
 * @param root Where the way to the file begins: below that, no link is followed.
 * @throws {WriteRefused} When something else stands there now, or the file system says no. A file that is gone is fine.
 */
export function removeFile(file: string, before: string, root: string): void {
  expectNoLinks(root, file);
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (!there) return;
  if (!there.isFile()) throw new WriteRefused(`${file} is not a file. It was left as it is.`);
  if (readFileSync(file, 'utf8') !== before) {
    throw new WriteRefused(`${file} was changed since it was read. Run the command again.`);
  }
  try {
    rmSync(file);
  } catch (error) {
    throw new WriteRefused(`${file} cannot be taken away: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
