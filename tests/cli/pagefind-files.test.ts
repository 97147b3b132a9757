/** Reads Pagefind's hashes from files that Pagefind has really written. */
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { byHash, hashesIn } from '../../src/build/pagefind-files.ts';
import { temporaryFolder } from '../content-folder.ts';

afterAll(close);

const rows = new Map(Array.from({ length: 9 }, (_, place) => [`/content/piece-${place}/`, place]));

test.each([
  ['files with one text each', {}],
  ['files with several texts', { maxFragments: 2 }],
])('reads the hash of every record from %s', async (_name, settings) => {
  const { index } = await createIndex({ forceLanguage: 'en', ...settings });
  if (!index) throw new Error('Pagefind made no index.');
  for (const [url, place] of rows) {
    await index.addCustomRecord({ url, content: `Text number ${place} of the test`, language: 'en' });
  }
  await index.addCustomRecord({ url: '/personas/cfo/', content: 'Not a piece', language: 'en' });
  const folder = temporaryFolder();
  await index.writeFiles({ outputPath: folder });
  const hashes = hashesIn(path.join(folder, 'fragment'));
  expect(hashes.size).toBe(rows.size + 1);
  expect(Object.values(byHash(hashes, rows))).toEqual([...rows.values()]);
});
