import { type ContentFiles, compareEntries, type FolderEntry } from '../files.ts';
import { parseFile } from './parse-file.ts';

/** Texts of files to be written, by their path in the content folder with forward slashes. */
export type PlannedTexts = ReadonlyMap<string, string>;

/** A content folder as it will be after files are written, so that reading it finds what `check` will find. */
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
