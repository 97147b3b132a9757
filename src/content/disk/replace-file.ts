/** Writing a file that only this program makes. Its previous content is replaced. */
import { lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writingTexts } from '../../words/findings/writing.ts';
import { expectNoLinks } from './no-links.ts';
import { refusing, writeDraft } from './whole-file.ts';
import { WriteRefused } from './write-refused.ts';

/**
 * Writes a whole file and any missing folders above it. At every moment, either the old file or the new one is there.
 *
 * @param file An absolute path.
 * @param root Below this folder, no link is followed.
 * @throws {WriteRefused} When a link is in the way, or the file system refuses.
 */
export function replaceFile(file: string, content: string | Uint8Array, root: string): void {
  refusing(file, () => {
    expectNoLinks(root, file);
    const there = lstatSync(file, { throwIfNoEntry: false });
    if (there && !there.isFile()) throw new WriteRefused(writingTexts.notAFile(file));
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
