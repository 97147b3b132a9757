/**
 * Writing one file so that it is the old one or the new one at every moment, also when the machine stops in between.
 * What a person wrote meanwhile is never overwritten.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { kill, pid } from 'node:process';
import { draftName, draftProcess } from '../draft-name.ts';
import { expectNoLinks } from './no-links.ts';
import { WriteRefused } from './write-refused.ts';

export { WriteRefused };

export type Written = 'created' | 'changed' | 'unchanged';

/**
 * Writes a whole file, and the folders above it where they are missing.
 *
 * @param file An absolute path.
 * @param before What the caller has read there, and made `text` from; null where no file was.
 * @param root Where the way to the file begins, such as the top of the repository: below that, no link is followed.
 * @throws {WriteRefused} When something else stands there now, a link is in the way, or the file system says no.
 */
export function writeWhole(file: string, text: string, before: string | null, root: string): Written {
  const [written = 'unchanged'] = writeMany([{ file, text, before, root }]);
  return written;
}

/** A file to write, as {@link writeWhole} takes it. */
export interface WholeFile {
  readonly file: string;
  readonly text: string;
  readonly before: string | null;
  readonly root: string;
}

/** From so many files on, the disk is asked once to keep all of them, and not for each. */
const MANY = 50;

/**
 * Writes many files, each as {@link writeWhole} does: with one look at every folder, and the disk asked once for all.
 * Only when every text has reached the disk do the files get their names.
 *
 * @param progress Is told how many texts are written.
 * @throws {WriteRefused} At the first file that cannot be written; those before it may be written.
 */
export function writeMany(files: readonly WholeFile[], progress?: (written: number) => void): Written[] {
  const folders = new Set<string>();
  const drafts: Draft[] = [];
  try {
    const written = files.map((file, index) => {
      const draft = refusing(file.file, () => draftOf(file, folders));
      if (draft) drafts.push(draft);
      progress?.(index + 1);
      if (!draft) return 'unchanged';
      return file.before === null ? 'created' : 'changed';
    });
    if (drafts.length < MANY || !flushTogether([...folders])) for (const { draft } of drafts) flush(draft, 'r+');
    for (const draft of drafts) refusing(draft.file, () => putInPlace(draft));
    return written;
  } finally {
    for (const { draft } of drafts) rmSync(draft, { force: true });
    for (const folder of folders) flushFolder(folder);
  }
}

/** A text that lies beside the file that it is to become. */
interface Draft extends WholeFile {
  readonly draft: string;
}

/** Runs a step of writing a file; what the file system says against it becomes words. */
export function refusing<T>(file: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof WriteRefused) throw error;
    throw new WriteRefused(refusal(file, error), { cause: error });
  }
}

/** The file's draft; nothing when the file holds its text already. */
function draftOf(whole: WholeFile, folders: Set<string>): Draft | undefined {
  const { file, text, before, root } = whole;
  const folder = path.dirname(file);
  const mode = expectAsRead(file, before);
  if (text === before) return undefined;
  if (!folders.has(folder)) {
    expectNoLinks(root, folder);
    mkdirSync(folder, { recursive: true });
    clearLeftovers(folder);
    folders.add(folder);
  }
  return { ...whole, draft: writeDraft(file, Buffer.from(text), mode) };
}

/** Writes the bytes beside a file, under a name that no other file has, and answers its path. */
export function writeDraft(file: string, bytes: Uint8Array, mode?: number): string {
  const draft = path.join(path.dirname(file), draftName(path.basename(file), pid, randomBytes(6).toString('hex')));
  try {
    const handle = openSync(draft, 'wx', mode ?? 0o666);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  return draft;
}

/** The draft takes the file's name, if the file is still what the caller read. */
function putInPlace({ before, draft, file }: Draft): void {
  expectAsRead(file, before);
  if (before === null) giveNewName(draft, file);
  else renameSync(draft, file);
}

/** Asks the system to bring everything in these folders to the disk at once. False where it has no such command. */
function flushTogether(folders: readonly string[]): boolean {
  return spawnSync('sync', ['-f', ...folders], { stdio: 'ignore' }).status === 0;
}

function flush(file: string, flags: string): void {
  const handle = openSync(file, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The permissions of the file that is there, which has to be what the caller read. */
function expectAsRead(file: string, before: string | null): number | undefined {
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (!there) {
    if (before === null) return undefined;
    throw new WriteRefused(`${file} is gone since it was read. Run the command again.`);
  }
  if (there.isSymbolicLink()) throw new WriteRefused(`${file} is a symbolic link. Put the real file in its place.`);
  if (!there.isFile()) throw new WriteRefused(`${file} is not a file. Move it away.`);
  if (before === null) throw new WriteRefused(`${file} exists already. It was left as it is.`);
  if (readFileSync(file, 'utf8') !== before) {
    throw new WriteRefused(`${file} was changed since it was read. Run the command again.`);
  }
  return there.mode;
}

/** A new file takes its name only while nothing else has it. */
function giveNewName(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!hasCode(error, 'EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK')) throw error;
    // This file system has no hard links.
    if (lstatSync(file, { throwIfNoEntry: false })) {
      throw new WriteRefused(`${file} exists already. It was left as it is.`, { cause: error });
    }
    renameSync(draft, file);
  }
}

/** Makes the new name reach the disk. Some systems cannot open a folder; they keep names by other means. */
function flushFolder(folder: string): void {
  try {
    flush(folder, 'r');
  } catch (error) {
    if (!hasCode(error, 'EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP')) throw error;
  }
}

/** Takes away the drafts of writers that were killed. A folder with such a name is a person's. */
function clearLeftovers(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const { name } = entry;
    const owner = draftProcess(name);
    if (entry.isFile() && owner !== undefined && owner !== pid && !isRunning(owner)) {
      rmSync(path.join(folder, name), { force: true });
    }
  }
}

function isRunning(owner: number): boolean {
  try {
    kill(owner, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

function refusal(file: string, error: unknown): string {
  if (hasCode(error, 'EEXIST')) return `${file} exists already. It was left as it is.`;
  if (hasCode(error, 'ENOSPC', 'EDQUOT'))
    return `${file} was not written: the disk is full. Make room and run it again.`;
  if (hasCode(error, 'EACCES', 'EPERM', 'EROFS'))
    return `${file} was not written: no permission. Make the folder ${path.dirname(file)} writable and run it again.`;
  if (hasCode(error, 'ENOTDIR')) return `${file} was not written: a file stands where a folder is needed.`;
  return `${file} was not written: ${error instanceof Error ? error.message : String(error)}.`;
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
