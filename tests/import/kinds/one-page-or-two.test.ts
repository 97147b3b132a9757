/** Two pages are never joined, and one page is never doubled. */
import { describe, expect, test } from 'vitest';
import { contentFolder } from '../../content-folder.ts';
import { company, importBytes } from '../import-into.ts';

const options = { format: 'guide', owner: 'content-team' };

const pagesOf = async (csv: string) => {
  const { pieces, prepared } = await importBytes('list.csv', csv, options);
  return { titles: [...pieces.values()].map(({ title }) => title), joined: prepared.plan.joined };
};

describe('rows with one title are two pieces', () => {
  test.each([
    ['if their slugs differ', 'Title,Slug\nCosts,costs-2025\nCosts,costs-2026\n'],
    ['if their handles differ', 'Handle,Title\na,Costs\nb,Costs\n'],
    ['if their paths differ', 'Title,Page path\nCosts,/de/kosten\nCosts,/en/costs\n'],
    ['if their ids in the tool differ', 'Post ID,Title\n118,Costs\n204,Costs\n'],
    ['if their addresses differ', 'Title,URL\nCosts,https://a.example/1\nCosts,https://a.example/2\n'],
    ['if their hosts differ', 'Title,URL\nCosts,https://de.a.example/x\nCosts,https://fr.a.example/x\n'],
    ['if their parameters differ', 'Title,URL\nCosts,https://a.example/?p=1\nCosts,https://a.example/?p=2\n'],
    ['if their formats differ', 'Title,Type\nCosts,Guide\nCosts,Article\n'],
    ['if their languages differ', 'Title,Language\nCosts,English\nCosts,German\n'],
    ['if their days differ', 'Title,Published\nCosts,2021-03-04\nCosts,2024-05-06\n'],
    [
      'if their addresses differ in the mark of a video',
      'Title,URL\nCosts,https://v.example/aB1x\nCosts,https://v.example/Ab1X\n',
    ],
  ])('%s', async (_, csv) => {
    expect((await pagesOf(csv)).titles).toEqual(['Costs', 'Costs']);
  });

  test('and both get their own id, made from what tells them apart', async () => {
    const { pieces } = await importBytes('list.csv', 'slug,title\ncosts-old,Costs\ncosts-new,Costs\n', options);
    expect([...pieces.keys()].sort()).toEqual(['costs-new', 'costs-old']);
  });

  test('and stay two when the table is imported again, sorted the other way', async () => {
    const rows = ['costs-old,Costs', 'costs-new,Costs'];
    const { content } = await importBytes('list.csv', ['slug,title', ...rows].join('\n'), options);
    const again = await importBytes('list.csv', ['slug,title', ...rows.toReversed()].join('\n'), {
      ...options,
      content,
    });
    expect([again.prepared.plan.files, again.pieces.size]).toEqual([[], 2]);
  });

  test('while rows in which nothing differs are one, and the report names the merge', async () => {
    const { joined, titles } = await pagesOf('Title,Persona,Stage\nCosts,Buyer,TOFU\nCosts,IT lead,TOFU\n');
    expect([titles, joined]).toEqual([['Costs'], [{ line: 3, into: 2, by: 'title', title: 'Costs' }]]);
  });
});

describe('an address is one page', () => {
  const known = 'https://www.example.com/guides/payback';
  test.each([
    ['without www', 'https://example.com/guides/payback'],
    ['with http', 'http://www.example.com/guides/payback'],
    ['with a slash', 'https://www.example.com/guides/payback/'],
    ['with tracking', 'https://www.example.com/guides/payback?utm_source=mail&utm_medium=x'],
    ['in capitals', 'https://WWW.Example.com/Guides/Payback'],
    ['with the page of a folder', 'https://www.example.com/guides/payback/index.html'],
    ['with a place in the page', 'https://www.example.com/guides/payback#costs'],
    ['without a scheme', 'www.example.com/guides/payback'],
  ])('%s', async (_, spelled) => {
    const { joined, titles } = await pagesOf(`Title,URL\nPayback,${known}\nThe payback guide,${spelled}\n`);
    expect([titles, joined.map(({ by }) => by)]).toEqual([['Payback'], ['address']]);
    const first = await importBytes('a.csv', `Title,URL\nPayback,${known}\n`, options);
    const second = await importBytes('b.csv', `Title,URL\nPayback,${spelled}\n`, {
      ...options,
      content: first.content,
    });
    expect(second.pieces.size).toBe(1);
  });

  test('with letters of another script, written or encoded', async () => {
    const { titles } = await pagesOf('Title,URL\nA,https://a.example/über-uns\nB,https://a.example/%C3%BCber-uns\n');
    expect(titles).toEqual(['A']);
  });
});

test('another source with the same title and another address is another page', async () => {
  const content = contentFolder(company);
  await importBytes('blog.csv', 'Title,URL\nCosts,https://a.example/blog/costs\n', { ...options, content });
  const { pieces } = await importBytes('help.csv', 'Title,URL\nCosts,https://a.example/help/costs\n', {
    ...options,
    content,
  });
  expect([...pieces.values()].map(({ url }) => url).sort()).toEqual([
    'https://a.example/blog/costs',
    'https://a.example/help/costs',
  ]);
});

describe('one id with two addresses', () => {
  test.each([
    [
      'in two rows',
      'id,Title,URL\nguide,A,https://a.example/1\nguide,B,https://a.example/2\n',
      /"guide".*row 2.*row 3/,
    ],
    [
      'far apart',
      'id,Title,URL\nguide,A,https://a.example/1\nother,C,https://a.example/3\nguide,B,https://b.example/1\n',
      /row 4/,
    ],
    [
      'several times',
      'id,Title,URL\na,A,https://a.example/1\na,B,https://a.example/2\nb,C,https://a.example/3\nb,D,https://a.example/4\n',
      /"a".*\n.*"b"/,
    ],
  ])('%s is refused before anything is written', async (_, csv, message) => {
    await expect(importBytes('list.csv', csv, options)).rejects.toThrow(message);
  });

  test('is one piece if the addresses are one', async () => {
    const csv = 'id,Title,URL\nguide,A,https://a.example/1\nguide,A,http://www.a.example/1/\n';
    expect((await pagesOf(csv)).titles).toEqual(['A']);
  });
});
