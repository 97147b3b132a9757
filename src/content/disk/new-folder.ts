/** A new folder with many files, which has its name only when every file is in it. */
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pid } from 'node:process';
import { setImmediate } from 'node:timers/promises';
import { draftName, draftProcess } from '../draft-name.ts';
import { expectNoLinks } from './no-links.ts';
import { isRunning, refusing, writeMany } from './whole-file.ts';

/** Files that systems put into folders, and that keep an empty folder in Git. */
const OF_SYSTEMS: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.gitkeep']);

/** Between two parts of this many files, a signal is heard. */
const AT_ONCE = 200;

export interface NewFolder {
  /** Absolute. It must not exist, or have nothing of a person in it. */
  readonly folder: string;
  /** The texts, by path in the folder with forward slashes. */
  readonly files: ReadonlyMap<string, string>;
  /** Below this folder no link is followed. */
  readonly root: string;
  /** Whether the user wants to stop. */
  readonly isStopped: () => boolean;
}

/** The files of a new folder beside its place. Either of the two ends it. */
export interface StagedFolder {
  /** Gives the folder its name. */
  readonly finish: () => void;
  readonly remove: () => void;
}

/**
 * Writes the files beside the folder, under another name. What a killed run left there is removed.
 *
 * @returns undefined if the user stopped it; nothing is left then.
 * @throws {WriteRefused} When a link is in the way, or the file system refuses.
 */
export async function stageFolder({ files, folder, isStopped, root }: NewFolder): Promise<StagedFolder | undefined> {
  expectNoLinks(root, folder);
  const above = path.dirname(folder);
  removeLeftovers(above, path.basename(folder));
  const isNew = !existsSync(above);
  const staged = path.join(above, draftName(path.basename(folder), pid, randomBytes(6).toString('hex')));
  const remove = () => {
    rmSync(staged, { recursive: true, force: true });
    if (isNew && existsSync(above) && readdirSync(above).length === 0) rmdirSync(above);
  };
  try {
    const all = [...files];
    for (let at = 0; at < all.length; at += AT_ONCE) {
      await setImmediate();
      if (isStopped()) {
        remove();
        return undefined;
      }
      const part = all.slice(at, at + AT_ONCE);
      writeMany(
        part.map(([file, text]) => ({ file: path.join(staged, ...file.split('/')), text, before: null, root })),
      );
    }
  } catch (error) {
    remove();
    throw error;
  }
  return {
    finish: () => {
      refusing(folder, () => {
        if (existsSync(folder) && isEmptyFolder(folder)) rmSync(folder, { recursive: true });
        renameSync(staged, folder);
      });
    },
    remove,
  };
}

/** Whether a folder has nothing of a person in it. */
export function isEmptyFolder(folder: string): boolean {
  return readdirSync(folder).every((name) => OF_SYSTEMS.has(name));
}

function removeLeftovers(above: string, name: string): void {
  if (!existsSync(above)) return;
  for (const entry of readdirSync(above, { withFileTypes: true })) {
    const owner = draftProcess(entry.name);
    if (!entry.isDirectory() || !entry.name.startsWith(`.${name}.`) || owner === undefined) continue;
    if (owner !== pid && !isRunning(owner)) rmSync(path.join(above, entry.name), { recursive: true, force: true });
  }
}
