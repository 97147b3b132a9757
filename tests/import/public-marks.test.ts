/** Any sign in a row that a piece is not public keeps it from being live. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { mappingProposal } from '../../src/import/mapping-proposal.ts';
import { contentFolder, temporaryFolder } from '../content-folder.ts';
import { company, importBytes, importFrom, table } from './import-into.ts';

/** The statuses of pages with these lines of front matter, and whether the import left work to do. */
async function pages(files: Readonly<Record<string, string>>): Promise<[string[], boolean]> {
  const folder = path.join(temporaryFolder(), 'site');
  for (const [name, lines] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), `---\ntitle: ${name}\n${lines}\n---\n`);
  }
  const options = { base: 'https://www.example.com', format: 'guide', owner: 'content-team' };
  const { leftovers, pieces } = await importFrom(folder, contentFolder(company), options);
  return [[...pieces.values()].map(({ status }) => status), leftovers];
}

/** The statuses of a table with these columns, and whether the import left work to do. */
async function rows(columns: Parameters<typeof table>[0]): Promise<[string[], boolean]> {
  const { leftovers, pieces } = await importBytes('list.csv', table(columns));
  return [[...pieces.values()].map(({ status }) => status), leftovers];
}

describe('a mark in front matter', () => {
  test.each([
    ['publishDate: 2027-05-05', 'draft'],
    ['published_at: 2027-05-05T10:00:00Z', 'draft'],
    ['publishedAt: "2027-05-05 10:00"', 'draft'],
    ['expiryDate: 2025-05-05', 'retired'],
    ['expiryDate: 2025-05-05\ndraft: false', 'retired'],
    ['unpublishDate: 2025-05-05', 'retired'],
    ['unpublishDate: 2027-05-05', 'live'],
    ['publish: false', 'draft'],
    ['isPublished: false', 'draft'],
    ['is_published: false', 'draft'],
    ['public: false', 'draft'],
    ['visible: false', 'draft'],
    ['unlisted: true', 'draft'],
    ['expired: true', 'retired'],
    ['build:\n  render: never', 'draft'],
    ['_build:\n  render: never', 'draft'],
    ['params:\n  draft: true', 'draft'],
    ['published: true\npublishDate: 2027-05-05', 'draft'],
    ['meta:\n  hidden: true', 'draft'],
    ['not_published: true', 'draft'],
    ['publishDate: 2026-01-05', 'live'],
    ['build:\n  render: always', 'live'],
    ['visible: true', 'live'],
  ])('%j sets the status of the page', async (lines, status) => {
    expect(await pages({ 'posts/a.md': lines })).toEqual([[status], false]);
  });

  test.each(['soon', 'on', 'T'])('"draft: %s" is reported, and the page is not live', async (word) => {
    expect(await pages({ 'a.md': `draft: ${word}` })).toEqual([['draft'], true]);
  });

  test('only counts for its own file', async () => {
    expect(await pages({ 'a.md': 'published: false', 'b.md': 'date: 2027-05-05', 'c.md': '' })).toEqual([
      ['draft', 'draft', 'live'],
      false,
    ]);
  });

  test('may be the name of a folder', async () => {
    const folders = { draft: 'draft', _draft: 'draft', unpublished: 'draft', _archive: 'retired', posts: 'live' };
    for (const [folder, status] of Object.entries(folders)) {
      expect(await pages({ [`${folder}/a.md`]: '' })).toEqual([[status], false]);
    }
  });
});

describe('a column of a table', () => {
  test.each([
    ['Draft', ['x', '', 'in review'], ['draft', 'live', 'draft']],
    ['Archived', ['yes', 'no', 'replaced'], ['retired', 'live', 'retired']],
    ['Is live', ['yes', 'no', 'perhaps'], ['live', 'draft', 'draft']],
  ])('%s still counts if one cell is odd, which is reported', async (heading, cells, statuses) => {
    expect(await rows({ [heading]: cells })).toEqual([statuses, true]);
  });

  test.each([
    ['Published', ['not yet', 'unpublished', 'TBD', '?', 'unknown', 'draft', 'in 2027']],
    ['Status', ['not yet', 'unpublished', 'TBD', '?', 'unknown', 'draft', 'in 2027']],
    ['Visibility', ['draft', 'hidden', 'private']],
  ])('%s with any word but yes is never live', async (heading, cells) => {
    const [statuses, leftovers] = await rows({ [heading]: cells });
    expect([statuses.length, statuses.includes('live'), leftovers]).toEqual([cells.length, false, true]);
  });

  test.each(['TBD', '?', 'unknown'])('Published or Status with "%s" is reported', async (word) => {
    expect(await rows({ Published: word })).toEqual([['draft'], true]);
    expect(await rows({ Status: word })).toEqual([['draft'], true]);
  });

  test('with status codes only makes working pages live', async () => {
    expect(await rows({ 'Status Code': ['200', '404', '410', '301', '500'] })).toEqual([
      ['live', 'retired', 'retired', 'retired', 'draft'],
      false,
    ]);
  });

  test('with a past day or an unknown one does not outweigh a status', async () => {
    const days = ['2021', 'unknown', '2024-01-01'];
    const [statuses] = await rows({ Status: days.map(() => 'Live'), Published: days });
    expect(statuses).toEqual(['live', 'live', 'live']);
  });
});

describe('each row uses the columns that it fills if there are several', () => {
  const mixes: Record<string, [Parameters<typeof table>[0], string[]]> = {
    statuses: [
      { Status: ['draft', '', 'Live'], 'Content status': ['', 'archived', 'draft'] },
      ['draft', 'retired', 'draft'],
    ],
    days: [
      { Published: ['2026-01-01', '', ''], 'Publish date': ['', '2027-01-01', ''], Date: ['', '', '2027-02-02'] },
      ['live', 'draft', 'draft'],
    ],
    'a yes and a day': [{ Published: 'yes', 'Publish date': '2027-03-04' }, ['draft']],
    'decisions and states': [{ Status: ['keep', 'update', 'draft'] }, ['live', 'live', 'draft']],
  };
  test.each(Object.entries(mixes))('for %s', async (_, [columns, statuses]) => {
    const content = contentFolder(company);
    const { pieces, prepared } = await importBytes('list.csv', table(columns), { content });
    expect([...pieces.values()].map(({ status }) => status)).toEqual(statuses);
    const map = path.join(temporaryFolder(), 'map.yaml');
    writeFileSync(map, mappingProposal(prepared));
    const again = await importBytes('list.csv', table(columns), { map });
    expect([...again.pieces.values()].map(({ status }) => status)).toEqual(statuses);
  });

  test('and ignores an unreadable text if another column has a day, but reports it once if none has', async () => {
    const columns = { Published: ['2025-01-01', ''], Date: ['spring', 'tomorrow'] };
    const { pieces, remarks } = await importBytes('list.csv', table(columns));
    expect([...pieces.values()].map(({ status }) => status)).toEqual(['live', 'draft']);
    expect(remarks.filter((one) => one.includes('tomorrow'))).toEqual(['bad-date: tomorrow']);
  });

  test('and takes the day from the column that has one', async () => {
    const { piece } = await importBytes('list.csv', table({ Published: 'yes', 'Publish date': '2026-03-04' }));
    expect(piece('piece-1')).toMatchObject({ status: 'live', published: '2026-03-04' });
  });
});

test('reads statuses in a WordPress export without case and invisible characters, and does not publish a post with a password', async () => {
  const item = (title: string, inside: string) =>
    `<item><title>${title}</title><link>https://www.example.com/${title}/</link><wp:post_type>post</wp:post_type>${inside}</item>`;
  const items = [
    item('a', '<wp:status> Publish\u200b </wp:status>'),
    item('b', '<wp:status>DRAFT</wp:status>'),
    item('c', '<wp:status>publish</wp:status><wp:post_password>Opening-day</wp:post_password>'),
  ];
  const xml = `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>${items.join('')}</channel></rss>`;
  const options = { format: 'article', owner: 'content-team' };
  const { kept, pieces } = await importBytes('export.xml', xml, options);
  expect([...pieces.values()].map(({ status, url }) => [status, url])).toEqual([
    ['live', 'https://www.example.com/a/'],
    ['draft', undefined],
    ['draft', 'https://www.example.com/c/'],
  ]);
  expect(JSON.stringify(kept('c'))).not.toContain('Opening-day');
});
