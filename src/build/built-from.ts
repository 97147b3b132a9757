/** Notes which content the site in the project's `dist` was built from. The site itself must not name local folders. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectDirectory } from '../check/environment.ts';
import { replaceFile } from '../content/disk/replace-file.ts';

/** Where a site goes by default. */
export const DEFAULT_OUTPUT = path.join(projectDirectory, 'dist');

const NOTE = path.join(projectDirectory, '.cache', 'built-from.txt');

/** The content folder, absolute; undefined when it is not known. */
export function builtFrom(): string | undefined {
  return (existsSync(NOTE) && readFileSync(NOTE, 'utf8')) || undefined;
}

/** Saves the content folder; undefined when it is not known. */
export function noteBuilt(directory: string | undefined): void {
  replaceFile(NOTE, directory ?? '', projectDirectory);
}
