import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { copySample } from '../sample/copy.ts';

const checkout = path.join(import.meta.dirname, '../..');

/** The files that the product needs to run, without tests, benchmarks and documentation. */
const PARTS = ['astro.config.mjs', 'bin', 'package.json', 'package-lock.json', 'public', 'src', 'tsconfig.json'];

/** Copies the product with the sample into a folder like an installed clone, with the packages of this checkout. */
export function copyProduct(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const part of PARTS) cpSync(path.join(checkout, part), path.join(folder, part), { recursive: true });
  copySample(path.join(folder, 'content'));
  symlinkSync(path.join(checkout, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
}
