/** A folder in which one process works at a time. Its lock ends with the process, however that ends. */
import { randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isRunning } from '../content/disk/whole-file.ts';

/** The name of an empty file for each process that works in the folder or wants to, with its id. */
const TURN = /^(\d{1,10})-[0-9a-f]{12}$/;

/** After this many milliseconds, up to twice as many, a process that waits looks again. */
const AGAIN = 20;

/** After looking so often, which is more than a second, it says that it waits. */
const LONG = 50;

/**
 * Makes a folder, works in it, and deletes it with all that is left in it. Waits while another process works in the folder, unless
 * that process does not run any more. What such a process has left is deleted first. A link in place of the folder is deleted, too.
 *
 * @param work Must end before it returns: within a process, nothing else keeps two of them apart.
 * @param waits Called once if it takes longer until the other process has ended its work.
 */
export async function workAlone<T>(folder: string, work: () => T, waits?: () => void): Promise<T> {
  const own = `${process.pid}-${randomBytes(6).toString('hex')}`;
  for (let looked = 1; !enter(folder, own); looked += 1) {
    if (looked === LONG) waits?.();
    await setTimeout(AGAIN * (1 + Math.random()));
  }
  try {
    empty(folder);
    return work();
  } finally {
    empty(folder);
    leave(folder, own);
  }
}

/**
 * Takes a turn unless another process has one. Each writes its own name before it looks for others, so of two at the same time
 * at least one sees the other and steps back.
 */
function enter(folder: string, own: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  // Nothing there is left alone: meanwhile another process may make the folder.
  if (found && !found.isDirectory()) rmSync(folder, { force: true });
  if (hasOther(folder, own)) return false;
  mkdirSync(path.dirname(folder), { recursive: true });
  let entered = false;
  try {
    unless('EEXIST', () => mkdirSync(folder));
    // Not there any more if another process has just deleted the folder.
    const wrote = unless('ENOENT', () => writeFileSync(path.join(folder, own), '', { flag: 'wx' }) ?? true);
    entered = wrote === true && !hasOther(folder, own);
  } finally {
    if (!entered) leave(folder, own);
  }
  return entered;
}

/** Whether another process has a turn. Turns of processes that do not run are deleted, each by its name, which never comes again. */
function hasOther(folder: string, own: string): boolean {
  for (const name of namesIn(folder)) {
    const [, pid] = TURN.exec(name) ?? [];
    if (pid === undefined || name === own) continue;
    // One with the id of this process was left by an earlier process, because each work ends before another begins.
    if (Number(pid) !== process.pid && isRunning(Number(pid))) return true;
    rmSync(path.join(folder, name), { force: true });
  }
  return false;
}

/** Deletes everything except turns. */
function empty(folder: string): void {
  for (const name of namesIn(folder)) {
    if (!TURN.test(name)) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

function leave(folder: string, own: string): void {
  rmSync(path.join(folder, own), { force: true });
  try {
    rmdirSync(folder);
  } catch {
    // Another process waits, or works in it already.
  }
}

function namesIn(folder: string): string[] {
  return unless('ENOENT', () => readdirSync(folder)) ?? [];
}

function unless<T>(code: string, act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (codeOf(error) !== code) throw error;
    return undefined;
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
