/** Edits of content files that are checked before anything is written. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type CheckedContent, checkFiles } from '../check/check-content.ts';
import { folderOnDisk } from '../content/disk/folder.ts';
import { placeOf, shownPath } from '../content/disk/paths.ts';
import type { ReadOptions } from '../content/disk/read-content.ts';
import { writeMany } from '../content/disk/whole-file.ts';
import { withFiles } from '../content/disk/with-files.ts';
import type { Finding } from '../content/finding.ts';

/** A file to edit. */
export interface FileEdit {
  /** From the repository's top folder. */
  readonly shown: string;
  readonly edit: (text: string) => string;
}

interface EditedFile {
  readonly shown: string;
  readonly before: string;
  readonly text: string;
}

export interface EditedFiles {
  readonly files: readonly EditedFile[];
  /** The content as it will be. */
  readonly after: CheckedContent;
  /** Its errors. With any, nothing may be written. */
  readonly errors: readonly Finding[];
  /** Writes all files or none. */
  readonly write: () => void;
}

/**
 * Edits files without writing them.
 *
 * @param content The content folder, absolute.
 */
export function editFiles(content: string, today: ReadOptions['today'], edits: readonly FileEdit[]): EditedFiles {
  const place = placeOf(content);
  const folder = shownPath(place, content);
  const absolute = (shown: string) => path.join(place.repository, shown);
  const files = edits.map(({ edit, shown }) => {
    const before = readFileSync(absolute(shown), 'utf8');
    return { shown, before, text: edit(before) };
  });
  const inFolder = files.map(
    ({ shown, text }) => [folder === '' ? shown : shown.slice(folder.length + 1), text] as const,
  );
  const after = checkFiles(withFiles(folderOnDisk(place), new Map(inFolder)), today);
  return {
    files,
    after,
    errors: after.findings.filter(({ severity }) => severity === 'error'),
    write: () =>
      writeMany(
        files.map(({ shown, before, text }) => ({ file: absolute(shown), text, before, root: place.repository })),
      ),
  };
}
