/** Content folders as an import needs them to judge what it plans. */
import type { ContentFiles, FolderEntry } from '../content/files.ts';
import { kindOf } from '../content/load.ts';

/** The folder without files that are no records: whether a piece names them is no matter of an import. */
export function recordsOnly(files: ContentFiles): ContentFiles {
  const matters = ({ path, type }: FolderEntry) =>
    type !== 'file' || path.startsWith('pieces/') || kindOf(path) !== undefined;
  return { ...files, list: () => files.list().filter(matters) };
}

/** An empty place for content: what an import into a folder that is not there yet begins with. */
export function emptyFiles(folder: string): ContentFiles {
  return {
    folder,
    list: () => [],
    parse: (file) => {
      throw new Error(`There is no file ${file}.`);
    },
    find: () => undefined,
  };
}
