/** Reading addresses from cells: a piece is live only if its address is complete. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentFolder, temporaryFolder } from '../content-folder.ts';
import { company, importBytes, importFrom } from './import-into.ts';

/** Imports a table with this link: address, status and kept texts of its piece. */
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
  ])('reads all of %j', async (link, url) => {
    expect(await linked(link)).toEqual([url, 'live', {}]);
  });

  test.each([
    ['https://example.com/a, https://example.com/b'],
    ['https://example.com/a,https://example.com/b'],
    ['https://example.com/a; https://example.com/b'],
    ['https://example.com/a and https://example.com/b'],
    ['https://example.com/a\nhttps://example.com/b'],
    ['[one](https://example.com/a) and [two](https://example.com/b)'],
  ])('uses the first address in %j and keeps the text', async (link) => {
    expect(await linked(link)).toEqual(['https://example.com/a', 'live', { Link: link }]);
  });

  test.each([
    ['see https://example.com/a.'],
    ['https://example.com/a (in German)'],
    ['https://example.com/a - in German'],
    ['https://example.com/a\nin German'],
  ])('ignores the words around the address in %j', async (link) => {
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
  ])('keeps %j as text and does not make the piece live', async (link) => {
    expect(await linked(link)).toEqual([undefined, 'draft', { Link: link }]);
  });
});

test('encodes paths that are made from file names and slugs', async () => {
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
