/** What is known of Pagefind's program on this machine and of the files that it writes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';

/** What every file of Pagefind's begins with, once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

/** A text, as far as it is read here. */
interface Fragment {
  readonly url: string;
}

/**
 * By the hash under which Pagefind names a record in its results: the row that belongs to the record's address. So a
 * list can show what was found without fetching the text of every record.
 */
export function rowsByHash(
  files: ReadonlyArray<{ readonly path: string; readonly content: Uint8Array }>,
  rows: ReadonlyMap<string, number>,
): Record<string, number> {
  const found: [string, number][] = [];
  for (const { content, path } of files) {
    const [, name] = /^fragment\/(\w+)\.pf_fragment$/.exec(path) ?? [];
    if (name === undefined) continue;
    const text = gunzipSync(content).toString('utf8').slice(SIGNATURE.length);
    const single: Fragment | Record<string, Fragment> = JSON.parse(text);
    const fragments =
      typeof single.url === 'string' ? { [name]: single as Fragment } : (single as Record<string, Fragment>);
    for (const [hash, { url }] of Object.entries(fragments)) {
      const row = rows.get(url);
      if (row !== undefined) found.push([hash, row]);
    }
  }
  return Object.fromEntries(found.sort(([, a], [, b]) => a - b));
}

/** Whether Pagefind's program for this machine, which may be older than the package itself, can put texts together. */
export function packsFragments(): boolean {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const require = createRequire(import.meta.resolve('pagefind'));
    const file = require.resolve(`@pagefind/${platform}-${process.arch}/package.json`);
    const [major = 0, minor = 0] = JSON.parse(readFileSync(file, 'utf8')).version.split('.').map(Number);
    return major > 1 || (major === 1 && minor >= 6);
  } catch {
    return false;
  }
}
