/** Addresses in a cell: a page is live only under an address that is whole. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentFolder, temporaryFolder } from '../content-folder.ts';
import { company, importBytes, importFrom } from './import-into.ts';

/** The piece of a table with this link, as address, status and kept texts. */
async function linked(link: string): Promise<[unknown, string | undefined, Record<string, string>]> {
  const text = `Title,Link,Type,Owner\nThe sheet,"${link}",Guide,Content team`;
  const { kept, pieces } = await importBytes('list.csv', text);
  const [piece] = pieces.values();
  return [piece?.url, piece?.status, kept(piece?.id ?? '')];
}

describe('an address in a cell', () => {
  test.each([
    ['https://example.com/docs/Price list.pdf', 'https://example.com/docs/Price%20list.pdf'],
    ['https://example.com/our docs/price list/', 'https://example.com/our%20docs/price%20list/'],
    ['https://example.com/a;b', 'https://example.com/a;b'],
    ['https://example.com/a,b', 'https://example.com/a,b'],
    ['https://example.com/a,', 'https://example.com/a'],
    ['https://company.ai', 'https://company.ai'],
    ['EXAMPLE.COM', 'https://EXAMPLE.COM'],
    ['shop.example.de/page.aspx', 'https://shop.example.de/page.aspx'],
  ])('%j is taken whole', async (link, url) => {
    expect(await linked(link)).toEqual([url, 'live', {}]);
  });

  test.each([
    ['https://example.com/a, https://example.com/b'],
    ['https://example.com/a,https://example.com/b'],
    ['https://example.com/a; https://example.com/b'],
    ['https://example.com/a and https://example.com/b'],
    ['https://example.com/a\nhttps://example.com/b'],
    ['[one](https://example.com/a) and [two](https://example.com/b)'],
  ])('%j gives the first, and all of them are kept', async (link) => {
    expect(await linked(link)).toEqual(['https://example.com/a', 'live', { Link: link }]);
  });

  test.each([
    ['see https://example.com/a.'],
    ['https://example.com/a (in German)'],
    ['https://example.com/a - in German'],
    ['https://example.com/a\nin German'],
  ])('%j counts without the words around it', async (link) => {
    expect((await linked(link)).slice(0, 2)).toEqual(['https://example.com/a', 'live']);
  });

  test.each([
    ['https://example.com/docs/Price list'],
    ['See https://example.com/docs/Price list.pdf'],
    ['www.example.com/docs/Price list.pdf'],
    ['https://deck.pptx'],
    ['https://sheet.xlsx/page'],
    ['page.aspx'],
    ['page.php?id=1'],
    ['model.sketch'],
    ['sheet.xlsb'],
    ['a.tar.gz'],
    ['talk.keynote'],
    ['draft.gdocs'],
    ['deck.final'],
    ['sub.folder/file.pdf'],
    ['Jo.Doe'],
    ['Jo.Li'],
    ['www.deck.pptx'],
  ])('%j is kept, and its piece is not live', async (link) => {
    expect(await linked(link)).toEqual([undefined, 'draft', { Link: link }]);
  });
});

test('paths made from the names of files and from slugs are encoded', async () => {
  const folder = path.join(temporaryFolder(), 'site');
  const files = {
    'posts/Price list 2026.md': '',
    'posts/What? 100% #1.md': '',
    'our posts/b.md': 'slug: my slug\n',
    'c.md': 'permalink: /my page/\n',
  };
  for (const [name, lines] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), `---\ntitle: ${JSON.stringify(name)}\n${lines}---\n`);
  }
  const options = { base: 'https://www.example.com', format: 'guide', owner: 'content-team' };
  const { pieces } = await importFrom(folder, contentFolder(company), options);
  expect([...pieces.values()].map(({ url }) => url).sort()).toEqual([
    'https://www.example.com/my%20page/',
    'https://www.example.com/our%20posts/my%20slug/',
    'https://www.example.com/posts/Price%20list%202026/',
    'https://www.example.com/posts/What%3F%20100%25%20%231/',
  ]);
});
