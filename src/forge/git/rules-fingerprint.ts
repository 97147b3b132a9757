import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PRODUCT = path.resolve(import.meta.dirname, '../../..');

/** The rooms whose code decides the figures of a past day, or the sentence that says why they are unknown. */
const ROOMS = ['kit', 'words', 'schema', 'content', 'publish', 'audit', 'forge'];

/**
 * A short hash that changes with every change of the product that could change a past day: the code of its rooms and the
 * versions of the packages they use.
 *
 * @param product The product's top folder.
 */
export function rulesFingerprint(product = PRODUCT): string {
  const code = ROOMS.flatMap((room) => filesIn(path.join(product, 'src', room)));
  const hash = createHash('sha256');
  for (const file of [path.join(product, 'package.json'), ...code]) {
    hash
      .update(`${path.relative(product, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 32);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
