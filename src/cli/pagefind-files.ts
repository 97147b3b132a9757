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
 * By the hash under which Pagefind names a record in its results: what is known of the record's address. So what was
 * found can be told apart without fetching the text of every record.
 *
 * @returns In the order of the addresses; without records of whose address nothing is known.
 */
export function byHash<T>(
  files: ReadonlyArray<{ readonly path: string; readonly content: Uint8Array }>,
  known: ReadonlyMap<string, T>,
): Record<string, T> {
  const found = new Map<string, string>();
  for (const { content, path } of files) {
    const [, name] = /^fragment\/(\w+)\.pf_fragment$/.exec(path) ?? [];
    if (name === undefined) continue;
    const text = gunzipSync(content).toString('utf8').slice(SIGNATURE.length);
    const single: Fragment | Record<string, Fragment> = JSON.parse(text);
    const fragments =
      typeof single.url === 'string' ? { [name]: single as Fragment } : (single as Record<string, Fragment>);
    for (const [hash, { url }] of Object.entries(fragments)) found.set(url, hash);
  }
  return Object.fromEntries(
    [...known].flatMap(([url, value]) => {
      const hash = found.get(url);
      return hash === undefined ? [] : [[hash, value]];
    }),
  );
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
