/** Notes which content the site in the project's `dist` was built from. The site itself must not name local folders. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cacheDirectory, projectDirectory } from '../check/folders.ts';
import { replaceFile } from '../content/disk/replace-file.ts';

const NOTE = path.join(cacheDirectory, 'built-from.txt');

/** The content folder, absolute; undefined when it is not known. */
export function builtFrom(): string | undefined {
  return (existsSync(NOTE) && readFileSync(NOTE, 'utf8')) || undefined;
}

/** Saves the content folder; undefined when it is not known. */
export function noteBuilt(directory: string | undefined): void {
  replaceFile(NOTE, directory ?? '', projectDirectory);
}
