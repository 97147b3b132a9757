/** Sources other than CSV: workbooks, sitemaps, feeds, WordPress exports, folders of Markdown. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { audit } from '../../src/audit/audit.ts';
import { readContent } from '../../src/content/disk/read-content.ts';
import { workbook as exportedWorkbook } from '../../src/data/workbook.ts';
import { publish } from '../../src/publish/publish.ts';
import { contentFolder, TODAY, temporaryFolder } from '../content-folder.ts';
import { sampleContent } from '../sample/sample.ts';
import { company, importBytes, importFrom } from './import-into.ts';

const said = { format: 'article', owner: 'content-team' };

function day(text: string) {
  return { value: new Date(`${text}T00:00:00Z`), format: 'dd/mm/yyyy' };
}

describe('a workbook', () => {
  const workbook = () =>
    writeWorkbook([
      { sheet: 'Read me', data: [['How to use this sheet'], ['Fill it in.']] },
      {
        sheet: 'Audit',
        data: [
          ['Our content', null, null, null, null],
          [null, null, null, null, null],
          ['Title', 'URL', 'Type', 'Owner', 'Published', 'Page views', 'Expires'],
          ['The guide', 'https://www.example.com/g', 'E-book', 'Content team', day('2021-04-03'), 1200, 46_000],
          ['Other', 'https://www.example.com/o', 'Guide', 'Content team', day('2022-12-31'), 0.5, null],
        ],
      },
      {
        sheet: 'Second',
        data: [
          ['Title', 'Link'],
          ['Third', 'https://www.example.com/t'],
        ],
      },
    ]).toBuffer();

  test('is read from the sheet with the most known headings, with its dates and numbers', async () => {
    const { kept, piece, prepared } = await importBytes('audit.xlsx', await workbook());
    expect(piece('g')).toMatchObject({
      title: 'The guide',
      format: 'guide',
      published: '2021-04-03',
      expires: '2025-12-09',
    });
    expect(piece('o').published).toBe('2022-12-31');
    expect(kept('g')).toEqual({ 'Page views': '1200' });
    expect(prepared.table.name).toBe('audit.xlsx, sheet Audit');
    expect(prepared.plan.files[0]?.line).toBe(4);
    expect(prepared.table.leftOut.join()).toContain('"Read me", "Second" were not read');
  });

  test.each(['Second', 'second', '3'])('is read from the sheet %j if that is named', async (sheet) => {
    const { pieces } = await importBytes('audit.xlsx', await workbook(), { sheet, ...said });
    expect([...pieces.keys()]).toEqual(['t']);
  });

  test('gives the hyperlinks of its cells if no column holds addresses', async () => {
    const { model } = readContent({ directory: sampleContent, today: TODAY });
    if (!model) throw new Error('The sample content is in order.');
    const bytes = await exportedWorkbook(audit(publish(model), TODAY));
    const { prepared } = await importBytes('audit.xlsx', bytes, { sheet: 'Grid', dryRun: true, ...said });
    const url = prepared.columns.find(({ use }) => use === 'url');
    expect(url).toMatchObject({ heading: 'Link behind the cells', because: 'addresses' });
    expect(url?.example).toBe('https://audit.example.com/personas/finance-lead/');
  });

  test('suggests a sheet if the named one does not exist', async () => {
    await expect(importBytes('audit.xlsx', await workbook(), { sheet: 'Audti' })).rejects.toThrow(
      'Did you mean "Audit"?',
    );
  });

  test('is refused if it is not a real one', async () => {
    await expect(importBytes('audit.xlsx', 'PK\u0003\u0004 nothing')).rejects.toThrow(
      'Save it again as .xlsx or as CSV',
    );
  });
});

const SITEMAP = (pages: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${pages
    .map((page) => `<url><loc>https://www.example.com${page}</loc><lastmod>2025-01-02T03:04:05+00:00</lastmod></url>`)
    .join('')}</urlset>`;

describe('a sitemap', () => {
  test('makes a piece of every page; folders name formats, and the last change is not a review', async () => {
    const pages = ['/', '/blog-posts/why-plans-fail/', '/case-studies/gear-maker.html', '/caf%C3%A9?a=1&amp;b=2'];
    const { kept, pieces } = await importBytes('sitemap.xml', SITEMAP(pages), said);
    const facts = [...pieces.values()].map(({ id, title, format, status }) => ({ id, title, format, status }));
    expect(facts).toEqual([
      { id: 'cafe', title: 'Café', format: 'article', status: 'live' },
      { id: 'gear-maker', title: 'Gear maker', format: 'case-study', status: 'live' },
      { id: 'why-plans-fail', title: 'Why plans fail', format: 'article', status: 'live' },
      { id: 'www-example-com', title: 'Www.example.com', format: 'article', status: 'live' },
    ]);
    expect(kept('cafe')).toEqual({ 'Last modified': '2025-01-02T03:04:05+00:00' });
  });

  test('that is an index reads the sitemaps in its folder, packed or not, and names missing ones', async () => {
    const folder = temporaryFolder();
    const index = ['a.xml', 'b.xml.gz', 'c.xml'].map(
      (name) => `<sitemap><loc>https://www.example.com/maps/${name}</loc></sitemap>`,
    );
    writeFileSync(path.join(folder, 'sitemap.xml'), `<sitemapindex>${index.join('')}</sitemapindex>`);
    await expect(importFrom(path.join(folder, 'sitemap.xml'), contentFolder(company))).rejects.toThrow(
      'https://www.example.com/maps/a.xml',
    );
    writeFileSync(path.join(folder, 'a.xml'), SITEMAP(['/one']));
    writeFileSync(path.join(folder, 'b.xml.gz'), gzipSync(SITEMAP(['/two'])));
    const { pieces, prepared } = await importFrom(path.join(folder, 'sitemap.xml'), contentFolder(company), said);
    expect([...pieces.keys()]).toEqual(['one', 'two']);
    expect(prepared.table.leftOut).toEqual([
      'The sitemap https://www.example.com/maps/c.xml is not in the same folder as the index, so its pages are missing.',
    ]);
  });

  test('is never fetched from an address', async () => {
    await expect(importFrom('https://www.example.com/sitemap.xml', contentFolder(company))).rejects.toThrow(
      'opens no connections',
    );
  });

  test.each([
    [
      'its own entities',
      '<!DOCTYPE x [<!ENTITY a "b">]><urlset><url><loc>&a;</loc></url></urlset>',
      'its own entities',
    ],
    ['broken XML', '<urlset><url></urlset>', 'not well-formed'],
    ['other XML', '<?xml version="1.0"?><recipe/>', 'is not a sitemap'],
    ['no page', '<urlset></urlset>', 'has no entries'],
  ])('is refused with %s', async (_, text, message) => {
    await expect(importBytes('sitemap.xml', text)).rejects.toThrow(message);
  });
});

describe('a feed', () => {
  test('is read as RSS', async () => {
    const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Blog</title><language>de-de</language>
      <item><title>A &amp; B &#8211; <![CDATA[<b>bold</b>]]></title><link>https://www.example.com/ab</link><description><![CDATA[<p>What it is.</p>]]></description>
      <dc:creator>Content team</dc:creator><pubDate>Fri, 16 Apr 2021 23:00:00 -0500</pubDate><category>Costs</category><category>Plans</category></item></channel></rss>`;
    const { kept, piece } = await importBytes('feed.xml', rss, { format: 'article' });
    expect(piece('ab')).toMatchObject({
      title: 'A & B – bold',
      summary: 'What it is.',
      owner: 'content-team',
      published: '2021-04-16',
      language: 'de-DE',
    });
    expect(kept('ab')).toEqual({ Categories: 'Costs; Plans' });
  });

  test('is read as Atom', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Blog</title><entry><title type="html">One</title>
      <link rel="edit" href="https://www.example.com/edit"/><link href="https://www.example.com/one"/><published>2021-04-16T00:00:00Z</published>
      <updated>2025-01-01T00:00:00Z</updated><author><name>Content team</name></author><summary>Short.</summary></entry></feed>`;
    const { piece } = await importBytes('feed.xml', atom, { format: 'article' });
    expect(piece('one')).toMatchObject({
      title: 'One',
      published: '2021-04-16',
      owner: 'content-team',
      summary: 'Short.',
    });
  });
});

test('reads posts and pages of a WordPress export and skips other items', async () => {
  const item = (title: string, type: string, status: string, more = '') =>
    `<item><title><![CDATA[${title}]]></title><link>https://www.example.com/${title.toLowerCase()}/</link><dc:creator>ct</dc:creator>
     <wp:post_type>${type}</wp:post_type><wp:status>${status}</wp:status><wp:post_date>2021-04-16 10:00:00</wp:post_date>
     <content:encoded><![CDATA[<script>alert(1)</script>{code}]]></content:encoded>${more}</item>`;
  const meta =
    '<wp:postmeta><wp:meta_key>_yoast_wpseo_metadesc</wp:meta_key><wp:meta_value><![CDATA[Short &amp; good.]]></wp:meta_value></wp:postmeta>';
  const wxr = `<?xml version="1.0"?><rss xmlns:wp="w" xmlns:dc="d" xmlns:content="c"><channel><wp:wxr_version>1.2</wp:wxr_version>
    <wp:author><wp:author_login>ct</wp:author_login><wp:author_display_name>Content team</wp:author_display_name></wp:author>
    ${item('Post', 'post', 'publish', `${meta}<category domain="category" nicename="c"><![CDATA[Costs]]></category>`)}
    ${item('Draft', 'page', 'draft')}${item('Picture', 'attachment', 'inherit')}${item('Menu', 'nav_menu_item', 'publish')}</channel></rss>`;
  const { kept, piece, pieces, prepared } = await importBytes('export.xml', wxr, {
    content: contentFolder({ ...company, 'formats.yaml': '- id: article\n  name: Article\n  aliases: [post, page]\n' }),
  });
  expect([...pieces.keys()]).toEqual(['draft', 'post']);
  expect(piece('post')).toMatchObject({
    status: 'live',
    owner: 'content-team',
    published: '2021-04-16',
    summary: 'Short & good.',
    body: '',
  });
  expect(kept('post')).toMatchObject({ Categories: 'Costs' });
  expect([piece('draft').status, piece('draft').url]).toEqual(['draft', undefined]);
  expect(prepared.table.leftOut.join('\n')).toContain('1 item of type attachment');
});

describe('a folder of Markdown', () => {
  function folderOf(files: Readonly<Record<string, string>>, inside = temporaryFolder()): string {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(inside, name)), { recursive: true });
      writeFileSync(path.join(inside, name), text);
    }
    return inside;
  }

  test('makes a row of every file with front matter, with addresses as generators make them', async () => {
    const folder = folderOf({
      'blog/one.md':
        '---\r\ntitle: "One: two"\r\ndate: 2021-04-16T10:00:00Z\r\nauthor: Content team\r\ntags: [a, b]\r\ndraft: false\r\n---\r\n\r\n{process.exit(0)}\r\n',
      'blog/two/index.mdx': '---\ndate: 2022-01-02\nseo: { description: Short. }\n---\n\n# Two in the text\n',
      'blog/three.md': '---\ntitle: Three\nslug: drei\n---\n',
      'blog/bad.md': '---\ntitle: [\n---\n',
      'blog/toml.md': '+++\ntitle = "x"\n+++\n',
      'node_modules/x.md': '---\ntitle: no\n---\n',
    });
    const { kept, piece, pieces, prepared } = await importFrom(folder, contentFolder(company), {
      ...said,
      base: 'https://www.example.com',
    });
    expect([...pieces.values()].map(({ url }) => url).sort()).toEqual([
      'https://www.example.com/blog/drei/',
      'https://www.example.com/blog/one/',
      'https://www.example.com/blog/toml/',
      'https://www.example.com/blog/two/',
    ]);
    expect(piece('one')).toMatchObject({ title: 'One: two', published: '2021-04-16', body: '' });
    expect(piece('two')).toMatchObject({ title: 'Two in the text', published: '2022-01-02' });
    expect(kept('one')).toMatchObject({ tags: 'a; b' });
    expect(prepared.table.unread?.join('\n')).toContain('bad.md was not read. It has invalid YAML');
  });

  test('identifies files in the repository by their path', async () => {
    const content = contentFolder(company);
    folderOf({ 'docs/one.md': '---\ntitle: One\n---\n' }, path.dirname(content));
    const { piece } = await importFrom(path.join(content, '../docs'), content, said);
    expect(piece('one')).toMatchObject({ file: 'docs/one.md', status: 'live' });
  });
});
