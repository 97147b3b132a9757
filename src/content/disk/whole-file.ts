/**
 * Writing files so that each is the old one or the new one at every moment, even if the machine stops in between. What a
 * person wrote in the meantime is never overwritten.
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
import { writingTexts } from '../../words/findings/writing.ts';
import { draftName, draftProcess } from '../draft-name.ts';
import { expectNoLinks } from './no-links.ts';
import { WriteRefused } from './write-refused.ts';

export { WriteRefused };

export type Written = 'created' | 'changed' | 'unchanged';

/**
 * Writes a whole file and any missing folders above it.
 *
 * @param file An absolute path.
 * @param before What the caller read there and made `text` from, or null for a new file.
 * @param root Below this folder, such as the top of the repository, no link is followed.
 * @throws {WriteRefused} When the file has changed, a link is in the way, or the file system refuses.
 */
export function writeWhole(file: string, text: string, before: string | null, root: string): Written {
  const [written = 'unchanged'] = writeMany([{ file, text, before, root }]);
  return written;
}

/** A file to write, with the parameters of {@link writeWhole}. */
export interface WholeFile {
  readonly file: string;
  readonly text: string;
  readonly before: string | null;
  readonly root: string;
}

/** From this number of files, one command flushes all of them to disk. */
const MANY = 50;

/**
 * Writes many files like {@link writeWhole}, but prepares each folder once and flushes all files together. The files get
 * their names only after every text is on disk.
 *
 * @param progress Called with the number of texts written so far.
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

/** A text next to the file that it will become. */
interface Draft extends WholeFile {
  readonly draft: string;
}

/** Runs a step of writing a file. An error of the file system becomes a message for people. */
export function refusing<T>(file: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof WriteRefused) throw error;
    throw new WriteRefused(refusal(file, error), { cause: error });
  }
}

/** The file's draft, or nothing when the file already has the text. */
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

/** Writes the bytes next to a file, under a unique name, and returns the path. */
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

/** Gives the draft the file's name, if the file is still what the caller read. */
function putInPlace({ before, draft, file }: Draft): void {
  expectAsRead(file, before);
  if (before === null) giveNewName(draft, file);
  else renameSync(draft, file);
}

/** Flushes everything in these folders to disk at once. False where the system has no such command. */
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

/** The permissions of the existing file, which must be what the caller read. */
function expectAsRead(file: string, before: string | null): number | undefined {
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (!there) {
    if (before === null) return undefined;
    throw new WriteRefused(writingTexts.deleted(file));
  }
  if (there.isSymbolicLink()) throw new WriteRefused(writingTexts.linkInPlace(file));
  if (!there.isFile()) throw new WriteRefused(writingTexts.notAFile(file));
  if (before === null) throw new WriteRefused(writingTexts.exists(file));
  if (readFileSync(file, 'utf8') !== before) {
    throw new WriteRefused(writingTexts.changed(file));
  }
  return there.mode;
}

/** Gives a new file its name, unless something else has it. */
function giveNewName(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!hasCode(error, 'EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK')) throw error;
    // This file system has no hard links.
    if (lstatSync(file, { throwIfNoEntry: false })) {
      throw new WriteRefused(writingTexts.exists(file), { cause: error });
    }
    renameSync(draft, file);
  }
}

/** Flushes new names to disk. Systems that cannot open a folder keep names by other means. */
function flushFolder(folder: string): void {
  try {
    flush(folder, 'r');
  } catch (error) {
    if (!hasCode(error, 'EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP')) throw error;
  }
}

/** Deletes the drafts of writers that were killed. A folder with such a name belongs to a person. */
function clearLeftovers(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const { name } = entry;
    const owner = draftProcess(name);
    if (entry.isFile() && owner !== undefined && owner !== pid && !isRunning(owner)) {
      rmSync(path.join(folder, name), { force: true });
    }
  }
}

/** Whether a process with this id exists. */
export function isRunning(owner: number): boolean {
  try {
    kill(owner, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

function refusal(file: string, error: unknown): string {
  if (hasCode(error, 'EEXIST')) return writingTexts.exists(file);
  if (hasCode(error, 'ENOSPC', 'EDQUOT')) return writingTexts.diskFull(file);
  if (hasCode(error, 'EACCES', 'EPERM', 'EROFS')) return writingTexts.noPermission(file, path.dirname(file));
  if (hasCode(error, 'ENOTDIR')) return writingTexts.fileForFolder(file);
  return writingTexts.other(file, error instanceof Error ? error.message : String(error));
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
