/** Which content the site in the product's `dist` was built from. The site itself names no folder of a machine. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { productDirectory } from '../check/environment.ts';
import { replaceFile } from '../content/disk/replace-file.ts';

/** Where a site goes unless the command says otherwise. */
export const DEFAULT_OUTPUT = path.join(productDirectory, 'dist');

const NOTE = path.join(productDirectory, '.cache', 'built-from.txt');

/** The content folder, absolute; nothing when it is not known. */
export function builtFrom(): string | undefined {
  return (existsSync(NOTE) && readFileSync(NOTE, 'utf8')) || undefined;
}

/** Notes the content folder, or that it is not known. */
export function noteBuilt(directory: string | undefined): void {
  replaceFile(NOTE, directory ?? '', productDirectory);
}
