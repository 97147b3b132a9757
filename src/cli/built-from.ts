/** Which content the site in the product's `dist` was built from. The site itself names no folder of a machine. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { productDirectory } from './environment.ts';

/** Where a site goes unless the command says otherwise. */
export const DEFAULT_OUTPUT = path.join(productDirectory, 'dist');

const NOTE = path.join(productDirectory, '.cache', 'built-from.txt');

/** The content folder, absolute; nothing when it is not known. */
export function builtFrom(): string | undefined {
  return existsSync(NOTE) ? readFileSync(NOTE, 'utf8') : undefined;
}

export function noteBuilt(directory: string): void {
  mkdirSync(path.dirname(NOTE), { recursive: true });
  writeFileSync(NOTE, directory);
}

export function forgetBuilt(): void {
  rmSync(NOTE, { force: true });
}
