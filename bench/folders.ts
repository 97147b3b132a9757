/** Folders as sets of files. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The paths of all files below a folder, from the folder, in order. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** The files that are not the same, byte for byte, in both folders, in order. */
export function differentFiles(one: string, other: string): string[] {
  const there = new Set(filesBelow(other));
  const changed = filesBelow(one).filter(
    (file) => !there.delete(file) || !sameBytes(path.join(one, file), path.join(other, file)),
  );
  return [...changed, ...there].sort();
}

function sameBytes(one: string, other: string): boolean {
  return readFileSync(one).equals(readFileSync(other));
}
