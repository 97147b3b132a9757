/**
 * The content of the sample company as the tests read it: `tests/sample/content/`. A team replaces `content/` with its own, and
 * anyone may try something there, so no test reads it.
 */
import { cpSync } from 'node:fs';
import path from 'node:path';

/** The stored copy. It is inside this repository, so read a copy of it: see {@link copySample}. */
export const storedSample = path.join(import.meta.dirname, 'content');

/**
 * Copies the sample to where it is the content of its own repository. Paths in findings and pages then start with `content/`.
 *
 * @param folder The folder to create, absolute. Its name must be `content`.
 */
export function copySample(folder: string): void {
  cpSync(storedSample, folder, { recursive: true });
}
