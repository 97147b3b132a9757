import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** The first line of site.yaml in a folder that the generator made. Only folders with it are ever emptied. */
export const MARK =
  '# Generated content for tests and benchmarks. The whole folder is replaced when it is generated again.';

/**
 * Makes an empty folder. A folder that was generated earlier is emptied first.
 *
 * @throws {Error} If the folder contains anything else, which may be a person's work.
 */
export function emptyFolder(directory: string): void {
  if (existsSync(directory) && readdirSync(directory).length > 0) {
    if (!isGenerated(directory)) {
      throw new Error(`${directory} is not empty and was not made by this generator. Name an empty or new folder.`);
    }
    rmSync(directory, { recursive: true });
  }
  mkdirSync(directory, { recursive: true });
}

function isGenerated(directory: string): boolean {
  const file = path.join(directory, 'site.yaml');
  return existsSync(file) && readFileSync(file, 'utf8').startsWith(MARK);
}
