import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';

const checkout = path.join(import.meta.dirname, '../..');

/** What the product runs from. Tests, measurements and documentation are not needed. */
const PARTS = [
  'astro.config.mjs',
  'bin',
  'content',
  'package.json',
  'package-lock.json',
  'public',
  'src',
  'tsconfig.json',
];

/** Puts the product into a folder as an installed clone has it, with the packages of this checkout. */
export function copyProduct(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const part of PARTS) cpSync(path.join(checkout, part), path.join(folder, part), { recursive: true });
  symlinkSync(path.join(checkout, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
}
