/** Reads the files that Pagefind writes. Their format is not documented. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The start of every unpacked Pagefind file. */
const SIGNATURE = 'pagefind_dcd';

/** The part of a text's record that is read here. */
interface Fragment {
  readonly url: string;
}

/** The hash that Pagefind uses for each record in its results, by the record's address. */
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
 * What is known about each record, by hash, so that the page can sort results without loading the text of every record.
 *
 * @returns In the order of the addresses, without records that are not in `known`.
 */
export function byHash<T>(hashes: ReadonlyMap<string, string>, known: ReadonlyMap<string, T>): Record<string, T> {
  return Object.fromEntries(
    [...known].flatMap(([url, value]) => {
      const hash = hashes.get(url);
      return hash === undefined ? [] : [[hash, value]];
    }),
  );
}
