/** The thread of `folder-lister.ts`: answers each message with every file of a folder, its size and its time, as text to compare. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { canBeRead } from '../content/disk/can-be-read.ts';
import { isTop, placeOf } from '../content/disk/paths.ts';
import { isIgnored } from '../content/ignored-files.ts';

function listOf(directory: string): string {
  const top = isTop(placeOf(directory));
  const found: string[] = [];
  const visit = (folder: string, prefix: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const shown = prefix + entry.name;
      if (isIgnored(shown, top)) continue;
      const inside = `${folder}${path.sep}${entry.name}`;
      const { mtimeMs, size } = statSync(inside, { throwIfNoEntry: false }) ?? {};
      found.push(`${shown} ${size} ${mtimeMs}`);
      if (entry.isDirectory() && canBeRead(inside)) visit(inside, `${shown}/`);
    }
  };
  visit(directory, '');
  return found.join('\n');
}

parentPort?.on('message', () => parentPort?.postMessage(listOf(workerData)));
