import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { base, type Files } from '../content-folder.ts';

/** Writes the base folder with changes on top. Unlike `contentFolder`, it stays for all tests of a file. */
export function writeContent(folder: string, changes: Files): void {
  for (const [name, content] of Object.entries({ ...base, ...changes })) {
    if (content === null) continue;
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(file, content);
    else symlinkSync(content.linkTo, file);
  }
}
