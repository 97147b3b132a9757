/** Addresses that are made from slugs, paths and a base: right, counted, and marked until a person confirms them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/content/disk/read-content.ts';
import { printImport } from '../../../src/print/import-report.ts';
import { contentFolder, TODAY, temporaryFolder } from '../../content-folder.ts';
import { company, importBytes, importFrom } from '../import-into.ts';

const options = { format: 'guide', owner: 'content-team' };
const asked = (content: string) =>
  readContent({ directory: content, today: TODAY }).findings.filter(({ rule }) => rule === 'piece/made-address').length;

describe('a slug', () => {
  test.each([
    ['Slug', 'first-steps', 'https://www.example.com/blog/', 'https://www.example.com/blog/first-steps'],
    ['URL slug', 'first-steps', 'https://www.example.com/blog', 'https://www.example.com/blog/first-steps'],
    ['Handle', 'first_steps', 'https://www.example.com', 'https://www.example.com/first_steps'],
    ['Page path', 'guides/first-steps/', 'https://www.example.com', 'https://www.example.com/guides/first-steps/'],
    ['Path', '/guides/first-steps', 'https://www.example.com', 'https://www.example.com/guides/first-steps'],
    ['Slug', 'größe', 'https://www.example.com/', 'https://www.example.com/gr%C3%B6%C3%9Fe'],
  ])('in the column %s, %j with a base gives the address, marked as made', async (heading, slug, base, url) => {
    const { content, pieces, prepared } = await importBytes('items.csv', `Name,${heading}\nFirst steps,${slug}\n`, {
      ...options,
      base,
    });
    const [piece] = pieces.values();
    expect([piece?.url, piece?.status]).toEqual([url, 'live']);
    expect(JSON.stringify(piece?.custom)).toContain('"made":"url"');
    expect(asked(content)).toBe(1);
    expect(printImport(prepared, { color: false, width: 200, written: true })).toContain('made with --base');
  });

  test.each(['Open', 'n/a yet', 'pricing.pdf', 'see intranet', 'Jo Doe'])(
    'is not what %j in a column of links is, whatever the base',
    async (text) => {
      const csv = `Title,Link,Type,Owner\nOne,${text},Guide,Content team\nTwo,https://www.example.com/b,Guide,Content team`;
      const { pieces } = await importBytes('list.csv', csv, { base: 'https://www.example.com' });
      expect([...pieces.values()].find(({ title }) => title === 'One')?.url).toBeUndefined();
    },
  );
});

describe('addresses without a host', () => {
  test.each([
    ['URL', ['/blog/first-steps', '/pricing', '/guides/planning']],
    ['Link', ['/a', 'https://www.example.com/b', '/c']],
    ['Slug', ['first-steps', 'second-steps', 'third-steps']],
  ])('are one line of the report about %s, which names --base', async (heading, texts) => {
    const csv = `Title,${heading},Type,Owner\n${texts.map((text, row) => `Piece ${row},${text},Guide,Content team`).join('\n')}`;
    const { leftovers, prepared } = await importBytes('list.csv', csv);
    const report = printImport(prepared, { color: false, width: 200, written: true });
    const lines = report.split('\n').filter((line) => line.includes('--base'));
    const count = texts.filter((text) => !text.startsWith('https')).length;
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`${heading} (${count} times, rows `);
    expect(leftovers).toBe(true);
  });

  test('of a feed begin with the address of its site', async () => {
    const rss =
      '<rss><channel><link>https://www.example.com/blog/</link><item><title>A</title><link>/blog/a</link></item><item><title>B</title><link>b</link></item></channel></rss>';
    const atom =
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://www.example.com/"><a:entry><a:title>C</a:title><a:link href="c"/></a:entry></a:feed>';
    const urls = async (xml: string) =>
      [...(await importBytes('feed.xml', xml, options)).pieces.values()].map(({ url }) => url);
    expect(await urls(rss)).toEqual(['https://www.example.com/blog/a', 'https://www.example.com/blog/b']);
    expect(await urls(atom)).toEqual(['https://www.example.com/c']);
  });
});

test('a folder with a base that has a path gives addresses below it, and check asks until a person confirms', async () => {
  const folder = path.join(temporaryFolder(), 'posts');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'first-steps.md'), '---\ntitle: First steps\n---\n');
  const content = contentFolder(company);
  const again = () => importFrom(folder, content, { ...options, base: 'https://www.example.com/blog/' });
  const { piece } = await again();
  expect(piece('first-steps').url).toBe('https://www.example.com/blog/first-steps/');
  expect(asked(content)).toBe(1);
  const file = path.join(content, 'pieces/first-steps.mdx');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^ *made: url\n/m, ''));
  expect(asked(content)).toBe(0);
  await again();
  expect(asked(content)).toBe(0);
});

test.each([
  'http://example.com/a',
  'https://www.example.com/a/',
  'https://EXAMPLE.com/a?utm_source=mail&gclid=1',
  'https://www.example.com/a#top',
  'www.example.com/a',
])('a page is not entered twice because its address is written as %s', async (address) => {
  const first = await importBytes('list.csv', 'Title,URL\nOne,https://www.example.com/a\n', options);
  const { pieces } = await importBytes('crawl.csv', `Title,URL\nAnother name,${address}\n`, {
    ...options,
    content: first.content,
  });
  expect([...pieces.keys()]).toEqual(['a']);
});
