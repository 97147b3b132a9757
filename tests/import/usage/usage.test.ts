/** Usage from the exports of tools, with every sum worked out by hand. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { monthOf } from '../../../src/import/usage/months.ts';
import { readAmount } from '../../../src/import/usage/read-rows.ts';
import { runHere } from '../../cli/run-command.ts';
import { contentFolder, type Files, folderLine, piece, temporaryFolder } from '../../content-folder.ts';
import * as exports from './exports.ts';

const TODAY = '2026-11-16';

/** Imports a text into a content folder with one piece, “The payback guide” at https://www.example.com/payback-guide. */
function importing(files: Files = {}) {
  const content = contentFolder(files);
  const folder = temporaryFolder();
  const data = (name: string) => path.join(content, 'data', name);
  const read = (name: string) => (existsSync(data(name)) ? readFileSync(data(name), 'utf8') : undefined);
  return {
    content,
    run: async (text: string, ...options: string[]) => {
      const file = path.join(folder, 'export.csv');
      writeFileSync(file, text);
      return await runHere(['import', file, '--usage', '--content', content, '--today', TODAY, ...options]);
    },
    check: () => runHere(['check', '--content', content, '--today', TODAY]),
    csv: () => read('usage.csv'),
    yaml: () => read('usage.yaml'),
  };
}

const BASE = ['--base', 'https://www.example.com'];

describe('an export of', () => {
  it.each([
    // 1,204 + 96 + 40: three spellings of one address.
    ['Google Analytics', exports.ga4, BASE, ['2026-10,payback-guide,ga4,1340']],
    // 1,020 + 8 clicks. Impressions are not use.
    ['Search Console', exports.searchConsole, ['--month', '2026-10'], ['2026-10,payback-guide,search-console,1028']],
    [
      'HubSpot pages',
      exports.hubspotPages,
      [],
      ['2026-09,payback-guide,hubspot,880', '2026-10,payback-guide,hubspot,910'],
    ],
    // One send is unknown, so 420 stays; opens are 1,130 + 12. Clicks in a mail are not views.
    ['HubSpot emails', exports.hubspotEmails, [], ['2026-10,payback-guide,hubspot,420,1142']],
    ['Highspot', exports.highspot, [], ['2026-10,payback-guide,highspot,64,18,11,4,1']],
    // The opens are unknown, so the list has no column for them.
    ['Seismic', exports.seismic, ['--month', '2026-10'], ['2026-10,payback-guide,seismic,1204,1018']],
  ])('%s becomes rows by piece and month', async (_, text, options, rows) => {
    const { check, csv, run } = importing();
    const { err, exit } = await run(text, ...options);
    expect([err, exit]).toEqual(['', 0]);
    expect(csv()?.trim().split('\n').slice(1)).toEqual(rows);
    expect((await check()).exit).toBe(0);
  });

  it('a spreadsheet keeps what can be read, and lists the rest with its line', async () => {
    const { csv, run } = importing();
    const { exit, out } = await run(exports.sheet, '--from', 'web');
    expect(csv()).toBe('month,piece,source,views\n2026-10,payback-guide,web,1340\n');
    expect(out).toContain('line 3: “Sessions” is not a whole number: “1.5K”');
    expect(out).toContain('line 4: “Month” is not a month: “later”');
    expect(exit).toBe(1);
  });
});

it('lists what no piece has, with its count, and does not write it', async () => {
  const { content, csv, run } = importing();
  const { out } = await run(exports.ga4, ...BASE);
  expect(out).toBe(`export.csv: 6 rows from Google Analytics (ga4)
  October 2026: 1 piece, 1,340 views

2 pages or contents in 2 rows that no piece has
  Not written. If they are content of the audit, add them as pieces and run the command again.
  /: 5,210
  /careers: 310

A piece without a row is unknown, not unused. If this export has every page that was used, add \`coversAll: true\` to ga4 in data/usage.yaml.
Wrote data/usage.csv and data/usage.yaml.
${folderLine(content)}`);
  expect(csv()).not.toContain('careers');
});

it('says what the figures cover, and keeps what a person wrote there', async () => {
  const { run, yaml } = importing();
  await run(exports.highspot);
  expect(yaml()).toBe(
    'sources:\n  - id: highspot\n    name: Highspot\n    from: 2026-10-01\n    to: 2026-10-31\n    exportedOn: 2026-11-16\n',
  );
  const own = importing({
    'data/usage.csv': 'month,piece,source,views\n2026-09,payback-guide,ga4,3\n',
    'data/usage.yaml':
      'sources:\n  # All pages.\n  - { id: ga4, from: 2026-09-01, to: 2026-09-30, exportedOn: 2026-10-02, coversAll: true }\n',
  });
  await own.run(exports.ga4, ...BASE);
  expect(own.yaml()).toBe(
    'sources:\n  # All pages.\n  - { id: ga4, from: 2026-09-01, to: 2026-10-31, exportedOn: 2026-11-16, coversAll: true }\n',
  );
});

it('keeps a list valid that a person began without a description', async () => {
  const rows = ['2026-08,payback-guide,ga4,4', '2026-09,payback-guide,other,3'];
  for (const yaml of [null, 'sources: []\n']) {
    const {
      check,
      csv,
      run,
      yaml: after,
    } = importing({
      'data/usage.csv': `month,piece,source,views\n${rows.join('\n')}\n`,
      'data/usage.yaml': yaml,
    });
    await run(exports.ga4, ...BASE);
    expect(csv()).toBe(`month,piece,source,views\n${rows.join('\n')}\n2026-10,payback-guide,ga4,1340\n`);
    expect(after()).toMatch(/- (?:\{ )?id: other/);
    expect(after()).toContain('from: 2026-08-01');
    expect((await check()).exit).toBe(0);
  }
});

it('does not guess the source of rows that name none', async () => {
  const text = 'month,piece,views\n2026-09,payback-guide,3\n';
  const { csv, run } = importing({ 'data/usage.csv': text });
  const { err, exit } = await run(exports.ga4, ...BASE);
  expect([exit, err, csv()]).toEqual([2, expect.stringContaining('Add a column “source” to it'), text]);
});

it('does not take a month that has not come yet', async () => {
  const { csv, run } = importing();
  const { out } = await run(exports.sheet.replace('Sep 2026', 'Sep 2027').replace('1.5K', '15'), '--from', 'web');
  expect(out).toContain('line 3: “Month” is in the future: “Sep 2027”');
  expect(csv()).not.toContain('2027');
});

describe('a second import', () => {
  it('of the same month and source replaces the first and never doubles', async () => {
    const { csv, run } = importing();
    await run(exports.ga4, ...BASE);
    const first = csv();
    const again = await run(exports.ga4, ...BASE);
    expect(csv()).toBe(first);
    expect(again.out).toContain('Replaces the earlier figures of ga4 for October 2026.');
    expect(again.out).toContain('Already up to date.');
    // 1,304 instead of 1,204: 1,304 + 96 + 40.
    await run(exports.ga4.replace('1204', '1304'), ...BASE);
    expect(csv()).toBe('month,piece,source,views\n2026-10,payback-guide,ga4,1440\n');
  });

  it('of another month or source adds to the list, and keeps every cell of the others', async () => {
    const { check, csv, run } = importing({
      'data/usage.csv': 'month;address;source;views\n2026-10;https://www.example.com/payback-guide;web;7\n',
    });
    await run(exports.ga4, ...BASE);
    await run(exports.highspot);
    await run(exports.ga4Part, ...BASE);
    // 7 + 1 + 1 in November.
    expect(csv()).toBe(`month,address,source,views,piece,sends,opens,deals,won
2026-10,,ga4,1340,payback-guide,,,,
2026-10,,highspot,64,payback-guide,18,11,4,1
2026-10,https://www.example.com/payback-guide,web,7,,,,,
2026-11,,ga4,9,payback-guide,,,,
`);
    expect((await check()).exit).toBe(0);
  });

  it('does not make a month whole that was exported in part', async () => {
    const { csv, run } = importing();
    await run(exports.ga4Part, ...BASE);
    const before = csv();
    const december = exports.ga4Part.replace('20261101', '20261201').replace('20261115', '20261231');
    const { err, exit } = await run(december, ...BASE, '--today', '2027-01-04');
    expect([exit, csv()]).toEqual([2, before]);
    expect(err).toContain('November 2026 has figures of ga4 only until 2026-11-15. Import the whole month first');
  });
});

describe('an export with fewer pieces than before', () => {
  const pages = ['a', 'b', 'c', 'd', 'e'];
  const pieces = Object.fromEntries(
    pages.map((id) => [
      `pieces/${id}.mdx`,
      piece(`title: Piece ${id}\nurl: https://www.example.com/${id}\n`, { without: ['title', 'url'] }),
    ]),
  );
  const rows = (month: string, ids: readonly string[]) => ids.map((id) => `${month},${id},ga4,10\n`).join('');
  const yaml = (more = '') =>
    `sources:\n  - { id: ga4, from: 2026-09-01, to: 2026-10-31, exportedOn: 2026-11-02, coversAll: true${more} }\n`;
  const list = (months: string) => ({ 'data/usage.csv': `month,piece,source,views\n${months}` });
  const monthly = (ids: readonly string[], views = '12') =>
    `URL,Month,Views\n${ids.map((id) => `https://www.example.com/${id},2026-10,${views}\n`).join('')}`;
  const FROM = ['--from', 'ga4'];

  it('says whose figures are removed, and does not make the missing ones zero', async () => {
    const before = rows('2026-09', pages) + rows('2026-10', pages);
    const { csv, run, yaml: described } = importing({ ...pieces, ...list(before), 'data/usage.yaml': yaml() });
    // d and e had figures of October and are not in the file.
    const { out } = await run(monthly(['a', 'b', 'c']), ...FROM);
    expect(out).toContain(
      'Replaces the earlier figures of ga4 for October 2026. 2 pieces had figures there and are not in export.csv: they lose them.',
    );
    expect(out).toContain(`2 pieces lose their figures
  Export every page if this is not intended.
  d, October 2026: 10 views
  e, October 2026: 10 views
`);
    expect(out).toContain(
      'ga4 covers all pieces, but export.csv may not have all of October 2026. A piece without a row in this month is unknown, not zero. If the file has every page that was used, run the command again with --complete.',
    );
    expect(csv()).not.toContain('2026-10,d');
    expect(described()).toBe(yaml(', exceptIn: [2026-10]').replace('2026-11-02', TODAY));
  });

  it('stays in doubt until a person says that it is complete', async () => {
    const before = rows('2026-09', pages) + rows('2026-10', pages);
    const { check, run, yaml: described } = importing({ ...pieces, ...list(before), 'data/usage.yaml': yaml() });
    await run(monthly(['a', 'b', 'c']), ...FROM);
    await run(monthly(['a', 'b', 'c']), ...FROM);
    expect(described()).toContain('exceptIn: [2026-10]');
    expect((await check()).exit).toBe(0);
    const { out } = await run(monthly(['a', 'b', 'c']), ...FROM, '--complete');
    expect(out).not.toContain('unknown');
    expect(described()).toBe(yaml().replace('2026-11-02', TODAY));
  });

  it('is in doubt in a new month, too, if it has fewer than half the pieces of the month before', async () => {
    // 2 of 5 pieces are fewer than half, 3 are not.
    for (const [ids, isInDoubt] of [
      [['a', 'b'], true],
      [['a', 'b', 'c'], false],
    ] as const) {
      const { run, yaml: described } = importing({
        ...pieces,
        ...list(rows('2026-09', pages)),
        'data/usage.yaml': yaml(),
      });
      await run(monthly(ids), ...FROM);
      expect(described()?.includes('exceptIn')).toBe(isInDoubt);
    }
  });

  it('is in doubt if a row has no month that can be read', async () => {
    const { run, yaml: described } = importing({
      ...pieces,
      ...list(rows('2026-09', pages)),
      'data/usage.yaml': yaml(),
    });
    await run(`${monthly(['a', 'b', 'c', 'd'])}https://www.example.com/e,2026-13,4\n`, ...FROM);
    expect(described()).toContain('exceptIn: [2026-10]');
  });

  it('keeps a piece unknown whose count is empty or cannot be read', async () => {
    const before = rows('2026-10', pages);
    const { csv, run, yaml: described } = importing({ ...pieces, ...list(before), 'data/usage.yaml': yaml() });
    const gaps = `${monthly(['a', 'b', 'c'])}${monthly(['d'], '').split('\n')[1]}\n${monthly(['e'], '1.2K').split('\n')[1]}\n`;
    const { out } = await run(gaps, ...FROM);
    expect(csv()).toContain('2026-10,d,ga4,\n2026-10,e,ga4,\n');
    expect(out).toContain('2 pieces without a count\n  Their use in this month is unknown, not zero.\n');
    expect(out).toContain('  d, October 2026\n  e, October 2026\n');
    expect(described()).not.toContain('exceptIn');
  });
});

it('says that rows are equal, because they may be copies, and adds them up', async () => {
  const { csv, run } = importing();
  const address = 'https://www.example.com/payback-guide';
  // Two spellings of the address are two pages; the fourth row is the second one again. 5 + 5 + 5 + 7.
  const rows = `${address},2026-10,5\n${address}/,2026-10,5\n${address},2026-10,5\n${address},2026-10,7\n`;
  const { exit, out } = await run(`URL,Month,Views\n${rows}`, '--from', 'web');
  expect(csv()).toBe('month,piece,source,views\n2026-10,payback-guide,web,22\n');
  expect(out).toContain(
    `1 row equal to an earlier one\n  Added up. If it is a copy, delete it and run the command again.\n  line 4: same as line 2: ${address}\n`,
  );
  expect(exit).toBe(0);
});

describe('an export without figures', () => {
  const row = (month: string, views: string) => `https://www.example.com/payback-guide,${month},${views}\n`;

  it.each([
    ['no rows', '', []],
    [
      'only values that cannot be used',
      row('2026-10', '1.2K') + row('2026-10', '-5') + row('2026-13', '4') + row('2027-10', '4'),
      [
        'line 2: “Views” is not a whole number: “1.2K”',
        'line 3: “Views” is not a whole number: “-5”',
        'line 4: “Month” is not a month: “2026-13”',
        'line 5: “Month” is in the future: “2027-10”',
      ],
    ],
    ['only empty cells', row('2026-10', ''), []],
  ])('with %s says so, with what it did not use', async (_, rows, refused) => {
    const [list, sources] = ['month,piece,views\n2026-09,payback-guide,3\n', 'sources: [{ id: ga4 }]\n'];
    const { csv, run, yaml } = importing({ 'data/usage.csv': list, 'data/usage.yaml': sources });
    const { err, exit, out } = await run(`URL,Month,Views\n${rows}`, '--from', 'web');
    expect([err, exit, csv(), yaml()]).toEqual(['', 1, list, sources]);
    expect(out).toContain('export.csv has no rows with figures, so nothing changes.');
    for (const line of refused) expect(out).toContain(line);
  });

  it('with figures of other pages only says that', async () => {
    const { csv, run } = importing();
    const { err, out } = await run('URL,Month,Views\nhttps://www.example.com/x,2026-10,5\n', '--from', 'web');
    expect([err, csv()]).toEqual(['', undefined]);
    expect(out).toContain('No row is about a piece, so nothing changes.');
  });
});

it('writes nothing in a dry run, and has the same for programs', async () => {
  const { csv, run, yaml } = importing();
  const { out } = await run(exports.highspot, '--dry-run', '--format', 'json');
  expect([csv(), yaml()]).toEqual([undefined, undefined]);
  expect(JSON.parse(out)).toMatchObject({
    source: 'highspot',
    written: false,
    months: [{ month: '2026-10', pieces: 1, views: 64, sends: 18, opens: 11, deals: 4, won: 1 }],
    unmatched: [{ name: 'Old price list', rows: 1, most: 3 }],
    totals: 1,
  });
});

describe('an error says how to fix it', () => {
  it.each([
    ['no month', exports.searchConsole, [], 'Add the month: --month 2026-10'],
    ['no site', exports.ga4, [], 'Add the address of your site: --base https://www.example.com'],
    ['a wrong month', exports.highspot, ['--month', '2026-09'], 'covers 2026-10-01 to 2026-10-31, not 2026-09'],
    ['two months', exports.hubspotPages, ['--month', '2026-09'], 'column “Date”. Leave out --month.'],
    ['several months', exports.ga4.replace('20261031', '20261130'), BASE, 'Export each month by itself'],
    ['an unknown tool', exports.sheet, [], 'use the same one next time: --from my-tool'],
    ['no counts', 'URL,Title\nhttps://www.example.com/payback-guide,A\n', ['--from', 'x'], 'no column that counts use'],
    ['no pieces', 'Month,Views\n2026-10,3\n', ['--from', 'x'], 'no column for the page or content'],
    ['a bad month', exports.ga4, ['--month', '10/2026'], 'Write it like this: --month 2026-10'],
    ['a month to come', exports.searchConsole, ['--month', '2026-12'], '2026-12 is in the future'],
  ])('about %s', async (_, text, options, message) => {
    const { csv, run } = importing();
    const { err, exit } = await run(text, ...options);
    expect([exit, err]).toEqual([2, expect.stringContaining(message)]);
    expect(csv()).toBeUndefined();
  });
});

it.each([
  ['1204', 1204],
  ['1,204', 1204],
  ['1.204', 1204],
  ['1 204', 1204],
  ['1’204', 1204],
  ['12,345,678', 12_345_678],
  ['1,204.00', 1204],
  ['7.0', 7],
  ['1.5', undefined],
  ['1.2K', undefined],
  ['-3', undefined],
  ['12%', undefined],
])('reads the amount %s', (text, amount) => {
  expect(readAmount(text)).toBe(amount);
});

it.each([
  ['2026-10', '2026-10'],
  ['202610', '2026-10'],
  ['10/2026', '2026-10'],
  ['October 2026', '2026-10'],
  ['Okt. 2026', '2026-10'],
  ['2026-10-05 09:30', '2026-10'],
  ['20261005', '2026-10'],
  ['25/10/2026', '2026-10'],
  ['3/10/2026', undefined],
  ['2026-13', undefined],
  ['soon', undefined],
])('reads the month %s', (text, month) => {
  expect(monthOf(text, undefined)).toBe(month);
});
