import { describe, expect, it } from 'vitest';
import { filesIn } from './source-files.ts';
import { isSentence, type Text, textsOf } from './texts.ts';

/** Files outside `src/words/` whose texts read like sentences, and why they are written there. */
const elsewhere: Readonly<Record<string, string>> = {
  'src/audit/common-words.ts': 'Words that texts are compared without.',
  'src/content/yaml.ts': 'The name that the YAML package gives to a problem.',
  'src/site/method/PolicyTable.astro': 'The names of fields in site.yaml.',
  'src/import/fixed-words.ts': 'What a table may say.',
  'src/import/headings.ts': 'Headings that a table may have.',
  'src/import/usual-lists.ts': 'Names that a table may use, and the names of the lists made from them.',
  'src/import/sources/web.ts': 'Headings of the table made from a feed. A person’s mapping names them.',
  'src/import/sources/xlsx.ts': 'The heading of the column made from links. A person’s mapping names it.',
};

describe('the sentences of the interface', () => {
  it('are all in src/words, so that a second language is a second folder', () => {
    const files = filesIn('src').filter((file) => /\.(?:ts|astro)$/.test(file) && !file.startsWith('src/words/'));
    const found = files
      .filter((file) => !(file in elsewhere))
      .flatMap((file) => sentencesIn(textsOf(file)).map((text) => `${file}: move “${text}” to src/words/.`));
    expect(found).toEqual([]);
  });

  it('are found in strings, templates and markup', () => {
    const read = (text: string, kind: Text['kind'] = 'text') => sentencesIn([{ kind, text }]);
    for (const text of ['Copy link', 'Show the first {} gaps', 'what to make next, and why']) {
      expect(read(text)).toEqual([text]);
    }
    for (const text of ['panel no-print quiet', 'claim/no-source', 'Content-Type', '<a href="{}" dir="auto">{}</a>']) {
      expect(read(text)).toEqual([]);
    }
    expect(read('Owner', 'markup')).toEqual(['Owner']);
  });

  it('have no exception that is no longer needed', () => {
    const unneeded = Object.keys(elsewhere).filter((file) => sentencesIn(textsOf(file)).length === 0);
    expect(unneeded).toEqual([]);
  });
});

function sentencesIn(texts: readonly Text[]): string[] {
  return texts.filter((text) => text.kind !== 'comment' && isSentence(text)).map(({ text }) => text);
}
