/** Writing a file that only this program makes: whatever was in it before is replaced. */
import { lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expectNoLinks } from './no-links.ts';
import { refusing, writeDraft } from './whole-file.ts';
import { WriteRefused } from './write-refused.ts';

/**
 * Writes a whole file, and the folders above it where they are missing. At every moment there is the old file or the new one.
 *
 * @param file An absolute path.
 * @param root Where the way to it begins: below that, no link is followed.
 * @throws {WriteRefused} When a link is in the way, or the file system says no.
 */
export function replaceFile(file: string, content: string | Uint8Array, root: string): void {
  refusing(file, () => {
    expectNoLinks(root, file);
    const there = lstatSync(file, { throwIfNoEntry: false });
    if (there && !there.isFile()) throw new WriteRefused(`${file} is not a file. Move it away.`);
    mkdirSync(path.dirname(file), { recursive: true });
    const draft = writeDraft(file, Buffer.from(content), there?.mode);
    try {
      renameSync(draft, file);
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
  });
}
