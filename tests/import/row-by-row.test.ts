/** What each row says about itself: signs that it is not public, future days, addresses, empty cells. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runHere } from '../cli/run-command.ts';
import { contentFolder, TODAY, temporaryFolder } from '../content-folder.ts';
import { company, importBytes, importFrom, table } from './import-into.ts';

/** A folder of Markdown files with these lines of front matter. */
function site(files: Readonly<Record<string, string>>): string {
  const folder = path.join(temporaryFolder(), 'site');
  for (const [name, lines] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `---\n${lines}\n---\nText.\n`);
  }
  return folder;
}

const importSite = (files: Readonly<Record<string, string>>, base = 'https://www.example.com') =>
  importFrom(site(files), contentFolder(company), { base, format: 'guide', owner: 'content-team' });

describe('a page is not live', () => {
  test.each([
    ['draft: true', 'draft'],
    ['draft: "True"', 'draft'],
    ['draft: yes', 'draft'],
    ['published: false', 'draft'],
    ['published: no', 'draft'],
    ['hidden: true', 'draft'],
    ['private: true', 'draft'],
    ['archived: true', 'retired'],
    ['status: published\ndraft: true', 'draft'],
    ['permalink: false', 'draft'],
    ['draft: false', 'live'],
    ['published: true', 'live'],
    ['archived: false', 'live'],
    ['hidden: false', 'live'],
  ])('or is, by %j in its front matter', async (lines, status) => {
    const { leftovers, piece } = await importSite({ 'posts/a.md': `title: A\n${lines}` });
    expect([piece('a').status, piece('a').published, leftovers]).toEqual([status, undefined, false]);
  });

  test('by its own front matter, even if other files have a day', async () => {
    const files = { 'a.md': 'title: A\npublished: false', 'b.md': 'title: B\npublished: 2026-01-06' };
    const { pieces } = await importSite({ ...files, '_drafts/c.md': 'title: C' });
    expect([...pieces.values()].map(({ published, status }) => [status, published])).toEqual([
      ['draft', undefined],
      ['live', '2026-01-06'],
      ['draft', undefined],
    ]);
  });

  test('by a column of a table, even if its status is live', async () => {
    const columns = { Draft: ['yes', 'no', ''], Archived: ['', '', 'x'], Status: 'Published' };
    const { pieces } = await importBytes('list.csv', table(columns));
    expect([...pieces.values()].map(({ status }) => status)).toEqual(['draft', 'live', 'retired']);
  });

  test('until the mark is removed', async () => {
    const { content } = await importBytes('list.csv', table({ Draft: 'yes' }));
    const { piece } = await importBytes('list.csv', table({ Draft: 'no' }), { content });
    expect(piece('piece-1').status).toBe('live');
  });

  test('except by a column called Draft that holds days or links', async () => {
    const { kept, piece } = await importBytes('list.csv', table({ Draft: '2026-05-05' }));
    expect([piece('piece-1').status, kept('piece-1')]).toEqual(['live', { Draft: '2026-05-05' }]);
  });
});

describe('a future day', () => {
  test.each([
    ['without a status', { Published: '2027-03-04' }],
    ['with a status that says published', { Published: '2027-03-04', Status: 'Published' }],
    ['in words', { 'Publish date': '4 March 2027' }],
  ])('makes a draft and is reported: %s', async (_, columns) => {
    const { piece, prepared, remarks } = await importBytes('list.csv', table(columns));
    expect(piece('piece-1')).toMatchObject({ status: 'draft', published: '2027-03-04' });
    expect([prepared.plan.heldBack, remarks.filter((one) => one.startsWith('scheduled'))]).toEqual([
      [],
      [`scheduled: ${Object.values(columns)[0]}`],
    ]);
  });

  test('is reported even without an address', async () => {
    const text = 'Title,Format,Owner,Published\nNext spring,Guide,Content team,2027-03-04';
    const { pieces, remarks } = await importBytes('list.csv', text);
    expect([...pieces.values()].map(({ status }) => status)).toEqual(['draft']);
    expect(remarks).toContain('scheduled: 2027-03-04');
  });

  test('only affects its own page', async () => {
    const { pieces } = await importSite({ 'a.md': 'title: A\ndate: 2027-03-04', 'b.md': 'title: B\ndate: 2026-03-04' });
    expect([...pieces.values()].map(({ status }) => status)).toEqual(['draft', 'live']);
  });

  test('the report lists a skipped row with its reason in whole sentences', async () => {
    const text = table({ Published: '2026-03-04', Expires: '2025-01-01' });
    const source = path.join(temporaryFolder(), 'list.csv');
    writeFileSync(source, text);
    const { out } = await runHere(['import', source, '--content', contentFolder(company), '--today', TODAY]);
    expect(out).toContain('Skipped rows');
    expect(out).not.toMatch(/\.\.(?!\.)/);
  });
});

describe('an empty column is ignored', () => {
  test.each(['Content type', 'Type', 'Format'])('such as %s, in an empty folder', async (heading) => {
    const content = path.join(temporaryFolder(), 'content');
    const text = `Title,URL,${heading},Owner\nAlpha,https://www.example.com/alpha,,Jo Doe\nBeta,https://www.example.com/beta,,Jo Doe`;
    const { pieces, remarks } = await importBytes('list.csv', text, { content });
    expect([...pieces.values()].map(({ format }) => format)).toEqual(['web-page', 'web-page']);
    expect(remarks).toContain('assumed: web-page');
  });

  test('and so is an empty cell, which gets the default format', async () => {
    const content = path.join(temporaryFolder(), 'content');
    const text = 'Title,URL,Type\nAlpha,https://www.example.com/alpha,Guide\nBeta,https://www.example.com/beta,';
    const { piece } = await importBytes('list.csv', text, { content });
    expect([piece('alpha').format, piece('beta').format]).toEqual(['guide', 'web-page']);
  });
});

describe('a link that is', () => {
  test.each([
    ['pricing-whitepaper.pdf', undefined],
    ['onepager.v2.docx', undefined],
    ['Deck.PPTX', undefined],
    ['demo.mov', undefined],
    ['sheet.xlsx#page=2', undefined],
    ['www.example.com/page', 'https://www.example.com/page'],
    ['example.com', 'https://example.com'],
    ['example.com/pricing.pdf', 'https://example.com/pricing.pdf'],
    ['https://www.example.com/pricing.pdf', 'https://www.example.com/pricing.pdf'],
  ])('%j is an address only if it has a host', async (written, url) => {
    const text = `Title,Link,Type,Owner\nThe sheet,${written},Guide,Content team`;
    const { kept, pieces } = await importBytes('list.csv', text);
    const [piece] = pieces.values();
    expect([piece?.url, piece?.status]).toEqual([url, url === undefined ? 'draft' : 'live']);
    expect(kept(piece?.id ?? '')).toEqual(url === undefined ? { Link: written } : {});
  });
});

describe('addresses of a folder', () => {
  test('come from the key that each file has, else from its path', async () => {
    const { leftovers, pieces } = await importSite({
      'posts/first.md': 'title: First',
      'posts/second.md': 'title: Second\npermalink: /help/second-steps/',
      'posts/third.md': 'title: Third\npermalink: help/third-steps',
      'posts/fourth.md': 'title: Fourth\nurl: /fourth-steps/',
      'posts/fifth.md': 'title: Fifth\nslug: fifth-steps',
      'posts/sixth.md': 'title: Sixth\ncanonicalUrl: https://blog.example.com/sixth',
      'posts/seventh.md': 'title: Seventh\npermalink: /:year/:title/',
      'posts/eighth.md': 'title: Eighth\nurl:\npermalink: /eighth-steps/',
    });
    expect(Object.fromEntries([...pieces.values()].map(({ title, url }) => [title, url]))).toEqual({
      First: 'https://www.example.com/posts/first/',
      Second: 'https://www.example.com/help/second-steps/',
      Third: 'https://www.example.com/help/third-steps',
      Fourth: 'https://www.example.com/fourth-steps/',
      Fifth: 'https://www.example.com/posts/fifth-steps/',
      Sixth: 'https://blog.example.com/sixth',
      // Its pattern needs a year, which the file does not have.
      Seventh: undefined,
      Eighth: 'https://www.example.com/eighth-steps/',
    });
    expect(leftovers).toBe(false);
  });

  test.each(['https://www.example.com/blog/', 'https://www.example.com/blog'])(
    'start with the base %s',
    async (base) => {
      const { pieces, prepared } = await importSite(
        {
          'first.md': 'title: First',
          'second.md': 'title: Second\nslug: second-steps',
          'third.md': 'title: Third\npermalink: /third-steps/',
          'fourth.md': 'title: Fourth\npermalink: /blog/fourth-steps/',
        },
        base,
      );
      expect([...pieces.values()].map(({ url }) => url).sort()).toEqual([
        'https://www.example.com/blog/first/',
        'https://www.example.com/blog/fourth-steps/',
        'https://www.example.com/blog/second-steps/',
        'https://www.example.com/blog/third-steps/',
      ]);
      expect(prepared.table.leftOut).toContain(
        `2 addresses were made from ${base} and the paths of the files, such as https://www.example.com/blog/first/.`,
      );
    },
  );
});

describe('values with space around them', () => {
  test('are trimmed in a WordPress export that a browser saved', async () => {
    const cdata = (name: string, text: string) => `<wp:${name}>\n<![CDATA[ ${text} ]]>\n</wp:${name}>`;
    const item = (title: string, type: string, status: string, day: string) =>
      `<item><title>\n<![CDATA[ ${title} ]]>\n</title><link> https://www.example.com/${title.toLowerCase()}/ </link><dc:creator>\n<![CDATA[ jdoe ]]>\n</dc:creator>${cdata('post_date', day)}${cdata('status', status)}${cdata('post_type', type)}</item>`;
    const xml = `<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><wp:wxr_version> 1.2 </wp:wxr_version><wp:author>${cdata('author_login', 'jdoe')}${cdata('author_display_name', 'Content team')}</wp:author>${[
      item('First', 'post', 'publish', '2021-03-14 09:00:00'),
      item('Second', 'page', 'draft', '0000-00-00 00:00:00'),
      item('Logo', 'attachment', 'inherit', '2021-03-14 09:00:00'),
    ].join('')}</channel></rss>`;
    const { pieces, prepared } = await importBytes('export.xml', xml, { format: 'article' });
    expect(
      [...pieces.values()].map(({ owner, published, status, title, url }) => [title, status, url, published, owner]),
    ).toEqual([
      ['First', 'live', 'https://www.example.com/first/', '2021-03-14', 'content-team'],
      ['Second', 'draft', undefined, undefined, 'content-team'],
    ]);
    expect(prepared.table.leftOut[0]).toContain('1 item of type attachment');
  });

  test('are trimmed in a sitemap and a feed', async () => {
    const sitemap = '<urlset><url><loc>\n  https://www.example.com/a\n</loc></url></urlset>';
    const feed =
      '<rss><channel><item><title>\n A \n</title><link>\n https://www.example.com/a \n</link><pubDate>\n Fri, 16 Apr 2021 10:00:00 +0000 \n</pubDate></item></channel></rss>';
    const options = { format: 'guide', owner: 'content-team' };
    expect((await importBytes('sitemap.xml', sitemap, options)).piece('a').url).toBe('https://www.example.com/a');
    expect((await importBytes('feed.xml', feed, options)).piece('a')).toMatchObject({
      title: 'A',
      published: '2021-04-16',
    });
  });

  test('are trimmed in quoted front matter', async () => {
    const { piece } = await importSite({
      'a.md': 'title: "  A  "\nslug: " first "\ndraft: " true "\ndate: " 2021-03-14 "',
    });
    expect(piece('first')).toMatchObject({ title: 'A', status: 'draft', published: '2021-03-14' });
  });
});
