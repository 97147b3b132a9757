/** Damages a Git repository on disk. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TestRepository } from '../forge/repository.ts';

/** Replaces every loose object of a repository by a text. */
export function overwriteObjects(repo: TestRepository, text: string): void {
  const folder = path.join(repo.folder, '.git/objects');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (/^[0-9a-f]{2}.[0-9a-f]{38}$/.test(name)) overwrite(path.join(folder, name), text);
  }
}

export function overwrite(file: string, text: string): void {
  rmSync(file, { force: true });
  writeFileSync(file, text);
}
