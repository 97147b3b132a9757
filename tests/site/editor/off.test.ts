/** A site that does not ask for the editor has nothing of it. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { samplePages, sharedSample } from '../sample-site.ts';

test('a site without the editor has no page, script or font of it, and no link to it', async () => {
  const { site } = await sharedSample();
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => /(?:^|\/)edit\/|edit\.|EditPage|sveltia|\.woff2?$/i.test(file))).toEqual([]);
  // The reference of fields says how to turn it on.
  const pages = [...(await samplePages()).values()].filter(({ address }) => address !== '/help/fields/');
  expect(pages.filter(({ html }) => /sveltia|href="[^"]*\/edit\/"/i.test(html)).map(({ address }) => address)).toEqual(
    [],
  );
});
