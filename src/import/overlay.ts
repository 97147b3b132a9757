/** Content folders in the form in which an import checks its plan. */
import { type ContentFiles, EXPORTED_FILES, type FolderEntry } from '../content/files.ts';
import { kindOf } from '../content/load.ts';

/** The folder with its records only: an import does not care whether pieces name the other files. The list of leads stays, because a record describes it. */
export function recordsOnly(files: ContentFiles): ContentFiles {
  const matters = ({ path, type }: FolderEntry) =>
    type !== 'file' || path.startsWith('pieces/') || EXPORTED_FILES.includes(path) || kindOf(path) !== undefined;
  return { ...files, list: () => files.list().filter(matters) };
}

/** The folder without some files. */
export function withoutFiles(files: ContentFiles, deleted: ReadonlyMap<string, unknown>): ContentFiles {
  return { ...files, list: () => files.list().filter(({ path }) => !deleted.has(path)) };
}
