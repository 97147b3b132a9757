/**
 * A folder in the machine's memory for the files that tests write, because many small files took twice as long on a disk. It is
 * used only where it is safe: on a system that has one, with much more room than a run needs, and if programs may start from it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { freemem } from 'node:os';
import path from 'node:path';
import { kill, pid } from 'node:process';

const MEMORY = '/dev/shm';
const NAME = 'content-audit-tests-';

/** Several times what a run writes, in bytes. */
const ROOM = 10 * 2 ** 30;

/** An empty folder that is deleted when this process ends; undefined where tests must use the disk. */
export function memoryFolder(): string | undefined {
  const folder = path.join(MEMORY, `${NAME}${pid}`);
  try {
    removeLeftOvers();
    const { bavail, bsize } = statfsSync(MEMORY);
    if (bavail * bsize < ROOM || freemem() < ROOM) return undefined;
    // Tests that give up their rights must reach their own folders in it.
    mkdirSync(folder, { mode: 0o711 });
  } catch {
    return undefined;
  }
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return canStartPrograms(folder) ? folder : undefined;
}

/** Some containers forbid it. */
function canStartPrograms(folder: string): boolean {
  const program = path.join(folder, 'program');
  writeFileSync(program, '#!/bin/sh\n', { mode: 0o700 });
  const { status } = spawnSync(program);
  rmSync(program);
  return status === 0;
}

/** The folders of runs that were killed. */
function removeLeftOvers(): void {
  for (const name of readdirSync(MEMORY)) {
    const id = name.startsWith(NAME) ? Number(name.slice(NAME.length)) : Number.NaN;
    if (Number.isInteger(id) && !runs(id)) rmSync(path.join(MEMORY, name), { recursive: true, force: true });
  }
}

/** Whether there is such a process; another user's counts too. */
function runs(id: number): boolean {
  try {
    kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
