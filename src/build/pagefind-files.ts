/** What is known of the files that Pagefind writes. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What every file of Pagefind's begins with, once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

/** A text, as far as it is read here. */
interface Fragment {
  readonly url: string;
}

/** By the address of each record: the hash under which Pagefind names it in its results. */
export function hashesIn(fragments: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const file of readdirSync(fragments)) {
    const name = file.replace('.pf_fragment', '');
    const text = gunzipSync(readFileSync(path.join(fragments, file)))
      .toString('utf8')
      .slice(SIGNATURE.length);
    const single: Fragment | Record<string, Fragment> = JSON.parse(text);
    const all = typeof single.url === 'string' ? { [name]: single as Fragment } : (single as Record<string, Fragment>);
    for (const [hash, { url }] of Object.entries(all)) found.set(url, hash);
  }
  return found;
}

/**
 * By hash: what is known of the record's address. So what was found can be told apart without fetching the text of every
 * record.
 *
 * @returns In the order of the addresses; without records of whose address nothing is known.
 */
export function byHash<T>(hashes: ReadonlyMap<string, string>, known: ReadonlyMap<string, T>): Record<string, T> {
  return Object.fromEntries(
    [...known].flatMap(([url, value]) => {
      const hash = hashes.get(url);
      return hash === undefined ? [] : [[hash, value]];
    }),
  );
}
