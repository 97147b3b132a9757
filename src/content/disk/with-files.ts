import { type ContentFiles, compareEntries, type FolderEntry } from '../files.ts';
import { parseFile } from './parse-file.ts';

/** Files that are to be written: path in the content folder, with forward slashes, then the text. */
export type PlannedTexts = ReadonlyMap<string, string>;

/** A content folder as it will be once files are written: what is read of it is what `check` will say. */
export function withFiles(files: ContentFiles, planned: PlannedTexts): ContentFiles {
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
