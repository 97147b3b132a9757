/** The files of a content folder on disk. Lists every file, including those that are not content. */
import { closeSync, fstatSync, lstatSync, openSync, readdirSync, readSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { type KindName, kinds } from '../../schema/kinds.ts';
import { folderTexts } from '../../words/findings/files.ts';
import { type ContentFiles, compareEntries, type FolderEntry, MAX_ENTRIES } from '../files.ts';
import { currentFormat, formatOf, pendingMigrations } from '../formats/format.ts';
import { migrations } from '../formats/migrations.ts';
import { isHiddenPath } from '../hidden-path.ts';
import { isIgnored } from '../ignored-files.ts';
import { type ParsedFile, type ParseOptions, unreadFile } from '../parse.ts';
import type { Problem } from '../problem.ts';
import { decodeText, MAX_FILE_BYTES, tooLarge } from '../text-file.ts';
import { canBeRead } from './can-be-read.ts';
import { parseFile } from './parse-file.ts';
import { type ContentPlace, isTop, shownPath } from './paths.ts';

/**
 * A content folder on disk. It must exist.
 *
 * @param all Every migration. Tests pass others.
 */
export function folderOnDisk(place: ContentPlace, options?: ParseOptions, all = migrations): ContentFiles {
  const format = formatOf(siteText(place), all);
  const how = { ...options, pending: pendingMigrations(format, all) };
  return {
    folder: shownPath(place, place.directory),
    newerFormat: format > currentFormat(all) ? format : undefined,
    list: () => listFolder(place),
    parse: (file, kind) => parseOnDisk(path.join(place.directory, file), kind, how),
    find: (file) => findOnDisk(place.repository, file),
  };
}

/** The text of site.yaml, if it is a file with text. */
function siteText({ directory }: ContentPlace): string | undefined {
  const file = path.join(directory, kinds.site.place);
  if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  const { bytes } = readOnDisk(file);
  return bytes && decodeText(bytes).text;
}

/** Links are listed, never followed. */
function listFolder(place: ContentPlace): FolderEntry[] {
  const found: FolderEntry[] = [];
  const top = isTop(place);
  const visit = (folder: string, prefix: string) => {
    if (found.length > MAX_ENTRIES) return;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const shown = prefix + entry.name;
      if (isIgnored(shown, top)) continue;
      const inside = path.join(folder, entry.name);
      if (entry.isDirectory() && canBeRead(inside)) visit(inside, `${shown}/`);
      else if (entry.isDirectory()) found.push({ path: shown, type: 'unreadable' });
      else found.push({ path: shown, type: entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'symlink' : 'other' });
    }
  };
  visit(place.directory, '');
  return found.sort(compareEntries);
}

function parseOnDisk(absolute: string, kind: KindName, options?: ParseOptions): ParsedFile {
  const { bytes, problem } = readOnDisk(absolute);
  return problem ? unreadFile(problem) : parseFile(kind, bytes, options);
}

/** Holds the file that was read last; with room for more than a file may have, to see when one has. */
const buffer = Buffer.allocUnsafeSlow(MAX_FILE_BYTES + 1);

/** The bytes of a file, which are there until the next one is read. */
function readOnDisk(
  absolute: string,
): { bytes: Uint8Array; problem?: undefined } | { bytes?: undefined; problem: Problem } {
  try {
    const file = openSync(absolute, 'r');
    try {
      let length = 0;
      for (let read = -1; read !== 0 && length < buffer.length; length += read)
        read = readSync(file, buffer, length, buffer.length - length, null);
      return length > MAX_FILE_BYTES
        ? { problem: tooLarge(fstatSync(file).size) }
        : { bytes: buffer.subarray(0, length) };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const message = folderTexts.unreadableFile((error as NodeJS.ErrnoException).code);
    return { problem: { rule: 'file/unreadable', message, line: 1, column: 1 } };
  }
}

function findOnDisk(repository: string, file: string): ReturnType<ContentFiles['find']> {
  const absolute = path.join(repository, file);
  if (!lstatSync(absolute, { throwIfNoEntry: false })?.isFile()) return undefined;
  const real = path.relative(realpathSync(repository), realpathSync(absolute));
  if (real.startsWith('..') || path.isAbsolute(real)) return 'outside';
  return isHiddenPath(real) ? 'hidden' : 'inside';
}
