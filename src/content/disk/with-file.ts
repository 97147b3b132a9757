import { type ContentFiles, compareEntries } from '../files.ts';
import { kindOf } from '../load.ts';
import { parseFile } from './parse-file.ts';

/**
 * A content folder as it will be once a file is written: what is read of it is what `check` will say.
 *
 * @param file Relative to the content folder, with forward slashes; it is not there yet, or stands in place of one.
 */
export function withFile(files: ContentFiles, file: string, text: string): ContentFiles {
  const kind = kindOf(file);
  if (!kind) throw new Error(`${file} is no place for a record.`);
  const parsed = parseFile(kind, new TextEncoder().encode(text));
  return {
    folder: files.folder,
    list: () =>
      [...files.list().filter(({ path }) => path !== file), { path: file, type: 'file' as const }].sort(compareEntries),
    parse: (each, as) => (each === file ? parsed : files.parse(each, as)),
    find: (each) => files.find(each),
  };
}
