import { writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes the files of a host into a site that is not published yet. */
export function writeHostFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
}
