/** What is known of what Pagefind names in its results, read from the files that it really writes. */
import { close, createIndex } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { byHash, packsFragments } from '../../src/cli/pagefind-files.ts';

afterAll(close);

const rows = new Map(Array.from({ length: 9 }, (_, place) => [`/content/piece-${place}/`, place]));

test.each([
  ['a file for each text', {}],
  ['several texts in a file, where the program can do so', packsFragments() ? { maxFragments: 2 } : {}],
])('with %s', async (_name, settings) => {
  const { index } = await createIndex({ forceLanguage: 'en', ...settings });
  if (!index) throw new Error('Pagefind made no index.');
  for (const [url, place] of rows) {
    await index.addCustomRecord({ url, content: `Text number ${place} of the test`, language: 'en' });
  }
  await index.addCustomRecord({ url: '/personas/cfo/', content: 'Not a piece', language: 'en' });
  const { files } = await index.getFiles();
  expect(Object.values(byHash(files, rows))).toEqual([...rows.values()]);
});
