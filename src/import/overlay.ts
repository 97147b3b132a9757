/** A content folder as it would be with planned files in it: what is planned is judged before anything is written. */
import { parseFile } from '../content/disk/parse-file.ts';
import { type ContentFiles, compareEntries, type FolderEntry } from '../content/files.ts';
import { kindOf } from '../content/load.ts';

/** Files that are to be written: path in the content folder, then the text. */
export type PlannedTexts = ReadonlyMap<string, string>;

/** The folder with the planned files over it. */
export function withPlanned(files: ContentFiles, planned: PlannedTexts): ContentFiles {
  return {
    ...files,
    list: () => {
      const there = files.list();
      const known = new Set(there.map(({ path }) => path));
      const added = [...planned.keys()].filter((path) => !known.has(path));
      return [...there, ...added.map((path): FolderEntry => ({ path, type: 'file' }))].sort(compareEntries);
    },
    parse: (file, kind) => {
      const text = planned.get(file);
      return text === undefined ? files.parse(file, kind) : parseFile(kind, new TextEncoder().encode(text));
    },
  };
}

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
