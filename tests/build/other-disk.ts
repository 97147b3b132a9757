/** A folder for a site on another disk than the one that it is built on. */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterThisTest } from '../clean-up.ts';

/** Where that disk is; undefined where this machine has none that every program may write to. */
export const otherDisk = ['/dev/shm', '/var/tmp'].find(
  (folder) => existsSync(folder) && statSync(folder).dev !== statSync(tmpdir()).dev,
);

/** An empty folder there, or among temporary files where there is no other disk. */
export function folderOnOtherDisk(): string {
  const folder = mkdtempSync(path.join(otherDisk ?? tmpdir(), 'content-audit-'));
  afterThisTest(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
