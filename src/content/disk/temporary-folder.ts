/** A folder of the system for files that a command needs while it runs. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface TemporaryFolder {
  /** Absolute. */
  readonly folder: string;
  /** Writes a file below it, and returns its absolute path. */
  write(file: string, text: string): string;
  /** Deletes it with everything in it. */
  remove(): void;
}

/** @param what What it is for, as part of its name. */
export function temporaryFolder(what: string): TemporaryFolder {
  const folder = mkdtempSync(path.join(tmpdir(), `content-audit-${what}-`));
  return {
    folder,
    write(file, text) {
      const place = path.join(folder, file);
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, text);
      return place;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
