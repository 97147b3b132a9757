/** What earlier builds left in the project's cache, which would make the next build faster. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { cacheDirectory } from '../src/check/folders.ts';

/**
 * What else is there: the benchmark's own files, builds in progress, browsers, pictures, and what is made once after an install
 * or upgrade. Everything not named here counts as a cache of builds, so that a new one cannot be forgotten.
 */
const OTHERS = /^(?:bench|build-|built-from|chromium-|compiled$|screenshots$|unpacking-|vite$)/;

/** The absolute paths of the caches of builds. A build without them is a first one. */
export function buildCaches(directory = cacheDirectory): string[] {
  const names = existsSync(directory) ? readdirSync(directory) : [];
  return names.filter((name) => !OTHERS.test(name)).map((name) => path.join(directory, name));
}
