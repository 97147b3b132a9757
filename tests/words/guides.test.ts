/** The guides by role are short, and the same in the documentation as on the site. */
import path from 'node:path';
import { expect, it } from 'vitest';
import { guideDocument } from '../../src/print/help/guides.ts';
import { guides } from '../../src/words/help/guides.ts';
import { plainText } from '../../src/words/parts.ts';

/** How many words people read in a minute, at least. */
const WORDS_A_MINUTE = 200;

it('docs/guides.md has the guides of the site', async () => {
  const command = 'npm test -- tests/words/guides.test.ts -u';
  await expect(guideDocument(command)).toMatchFileSnapshot(path.join(import.meta.dirname, '../../docs/guides.md'));
});

it.each(Object.entries(guides))('the guide “%s” can be read in two minutes', (_, { lead, parts }) => {
  const text = [lead, ...parts.flatMap(({ steps, title }) => [title, ...steps.map((step) => plainText(step))])];
  expect(text.join(' ').split(/\s+/).length).toBeLessThan(2 * WORDS_A_MINUTE);
});
