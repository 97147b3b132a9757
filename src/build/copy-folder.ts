/** Copying a folder. The errors of Node's `cpSync` do not name the reason, such as a full disk. */
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Copies the files and folders in a folder to another one, which is made if it does not exist. */
export function copyFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const copy = entry.isDirectory() ? copyFolder : copyFileSync;
    copy(path.join(from, entry.name), path.join(to, entry.name));
  }
}
