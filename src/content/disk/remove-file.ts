/** Deleting a file, but only if it is still the one that was read. */
import { lstatSync, readFileSync, rmSync } from 'node:fs';
import { writingTexts } from '../../words/findings/writing.ts';
import { expectNoLinks } from './no-links.ts';
import { WriteRefused } from './write-refused.ts';

/**
 * Deletes a file. One that does not exist is fine.
 *
 * @param file An absolute path.
 * @param before What the caller has read there.
 * @param root Below this folder, no link is followed.
 * @throws {WriteRefused} When the file has changed, or the file system refuses.
 */
export function removeFile(file: string, before: string, root: string): void {
  expectNoLinks(root, file);
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (!there) return;
  if (!there.isFile()) throw new WriteRefused(writingTexts.notAFileKept(file));
  if (readFileSync(file, 'utf8') !== before) {
    throw new WriteRefused(writingTexts.changed(file));
  }
  try {
    rmSync(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WriteRefused(writingTexts.notDeleted(file, reason), { cause: error });
  }
}
