import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Audit } from '../audit/audit.ts';
import { pagesOf } from '../site/pages.ts';
import { SEARCH_FOLDER } from './search-index.ts';

/** Is written last of the search index. */
export const INDEX = `${SEARCH_FOLDER}/parts.json`;

/**
 * Verifies that a built site is whole: every page that the audit calls for is there and no other, the search index is
 * there, and nothing of the site generator's own was left behind.
 *
 * @returns How many pages there are.
 * @throws When it is not whole; the message names what is wrong and an example.
 */
export function verifySite(folder: string, audit: Audit): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)).split(path.sep).join('/'));
  const pages = new Set(files.filter((file) => file.endsWith('.html')));
  const expected = new Set(pagesOf(audit));
  refuse(
    'a page is missing',
    [...expected].filter((file) => !pages.has(file)),
  );
  refuse(
    'a page is there that nothing calls for',
    [...pages].filter((file) => !expected.has(file)),
  );
  refuse('the search index is missing', files.includes(INDEX) ? [] : [INDEX]);
  refuse(
    'the site generator left a file behind',
    files.filter((file) => /^\.|\.mjs$/.test(file)),
  );
  return pages.size;
}

function refuse(problem: string, files: readonly string[]): void {
  const [first] = files;
  if (first !== undefined) {
    throw new Error(`The built site is not whole: ${problem}, ${first} (${files.length} in all).`);
  }
}
