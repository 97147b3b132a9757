import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Audit } from '../audit/audit.ts';
import { pagesOf } from '../site/pages.ts';
import { incomplete } from '../words/build/incomplete.ts';
import { SEARCH_FOLDER } from './search-index.ts';

/** The last file of the search index to be written. */
export const INDEX = `${SEARCH_FOLDER}/parts.json`;

/**
 * Verifies that a built site is complete: it has exactly the pages that the audit needs, it has the search index, and the
 * site generator left none of its own files behind.
 *
 * @returns The number of pages.
 * @throws When the site is incomplete. The message names the problem and an example.
 */
export function verifySite(folder: string, audit: Audit): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)).split(path.sep).join('/'));
  const pages = new Set(files.filter((file) => file.endsWith('.html')));
  const expected = new Set(pagesOf(audit));
  refuse(
    incomplete.missingPage,
    [...expected].filter((file) => !pages.has(file)),
  );
  refuse(
    incomplete.unexpectedPage,
    [...pages].filter((file) => !expected.has(file)),
  );
  refuse(incomplete.missingIndex, files.includes(INDEX) ? [] : [INDEX]);
  refuse(
    incomplete.leftoverFile,
    files.filter((file) => /^\.|\.mjs$/.test(file)),
  );
  return pages.size;
}

function refuse(problem: string, files: readonly string[]): void {
  const [first] = files;
  if (first !== undefined) {
    throw new Error(`The built site is incomplete: ${problem}, ${first} (${files.length} in all).`);
  }
}
