/**
 * Compiled pages that are kept on disk for later builds and for `dev`. They are used only while their folder has exactly the files
 * that were kept, with the same bytes.
 */
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pid } from 'node:process';
import { isDeepStrictEqual } from 'node:util';
import { isRunning } from '../content/disk/whole-file.ts';
import type { PageStyles } from './compile-pages.ts';

export interface CompiledPages {
  /** The folder in which they are kept, absolute. */
  readonly folder: string;
  /** The module that renders the pages, absolute. */
  readonly entry: string;
  /** The folder with the scripts, styles and other files that are the same for all content, absolute. */
  readonly files: string;
  readonly styles: PageStyles;
}

/** The hash of each other file, by its path. */
const LIST = 'kept.json';
const STYLES = 'styles.json';

/** As many are kept, and any that another process may be using: those used in the last hour, in milliseconds. */
const KEPT = 6;
const IN_USE = 60 * 60 * 1000;

/** Where this process prepares the pages for a folder. */
export const draftOf = (folder: string): string => `${folder}.${pid}`;

const DRAFT = /\.(\d+)$/;

/** Where the code that renders the pages is, in the folder of compiled pages. */
export const codeIn = (folder: string): string => path.join(folder, 'code');

/** Where the scripts, styles and public files of the site are. */
export const filesIn = (folder: string): string => path.join(folder, 'files');

/** The pages that are kept in a folder. Nothing where they are not whole, as after a power cut, or where there are other files. */
export function keptPages(folder: string): CompiledPages | undefined {
  try {
    if (!isDeepStrictEqual(readJson(path.join(folder, LIST)), hashesIn(folder))) return undefined;
    const styles = readJson(path.join(folder, STYLES));
    const [entry = ''] = readdirSync(codeIn(folder)).filter((name) => name.startsWith('prerender-entry.'));
    markUsed(folder);
    return { folder, entry: path.join(codeIn(folder), entry), files: filesIn(folder), styles };
  } catch {
    // What cannot be read is compiled again.
    return undefined;
  }
}

/** Moves compiled pages from their draft to the folder in which they are kept. */
export function keepPages(draft: string, styles: PageStyles, folder: string): void {
  writeFileSync(path.join(draft, STYLES), JSON.stringify(styles));
  writeFileSync(path.join(draft, LIST), JSON.stringify(hashesIn(draft)));
  // Another process may have kept the same in the meantime, and may use it.
  if (keptPages(folder)) return;
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
}

/** Marks pages as used until `stop` is called, so that no other process deletes them. */
export function keepInUse({ folder }: CompiledPages, milliseconds = IN_USE / 4): { stop(): void } {
  const marking = setInterval(() => markUsed(folder), milliseconds).unref();
  return { stop: () => clearInterval(marking) };
}

/** Deletes the pages that were not used for long, and the drafts of processes that were killed, where it can. */
export function deleteUnused(all: string): void {
  const found = readdirSync(all).flatMap((name) => {
    const folder = path.join(all, name);
    const [, owner] = DRAFT.exec(name) ?? [];
    if (owner !== undefined) {
      if (!isRunning(Number(owner))) trying(() => rmSync(folder, { recursive: true, force: true }));
      return [];
    }
    return { folder, used: lstatSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
  });
  found.sort((a, b) => b.used - a.used);
  for (const { folder, used } of found.slice(KEPT)) {
    if (Date.now() - used > IN_USE) trying(() => rmSync(folder, { recursive: true, force: true }));
  }
}

/** The time of use only saves pages from being deleted. Where it cannot be written, they cannot be deleted either. */
function markUsed(folder: string): void {
  const now = new Date();
  trying(() => utimesSync(folder, now, now));
}

/** Does what may fail without harm. */
function trying(act: () => void): void {
  try {
    act();
  } catch {
    // The pages are good without it.
  }
}

function hashesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ name, parentPath }) => path.join(parentPath, name));
  const hashed = files.map((file) => [
    path.relative(folder, file),
    createHash('sha256').update(readFileSync(file)).digest('hex'),
  ]);
  return Object.fromEntries(hashed.filter(([name]) => name !== LIST));
}

function readJson(file: string) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
