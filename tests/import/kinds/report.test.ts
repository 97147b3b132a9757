/** The report of an import says the worst first, counts everything, and gives each advice once. */
import { describe, expect, test } from 'vitest';
import { printImport } from '../../../src/print/import-report.ts';
import { runHere } from '../../cli/run-command.ts';
import { contentFolder } from '../../content-folder.ts';
import { company, type Imported, importBytes, sourceFile, table } from '../import-into.ts';

const shown = ({ prepared }: Imported) => printImport(prepared, { color: false, width: 120, written: true });
const times = (text: string, part: string) => text.split(part).length - 1;

describe('the advice is given once', () => {
  const twelve = (text: string) => Array.from({ length: 12 }, (_, index) => `${text} ${index + 1}`);

  test.each([
    [
      'for unknown stages',
      { Persona: twelve('').map(() => 'Buyer'), Stage: twelve('Odd stage') },
      'Odd stage',
      'stages.yaml',
    ],
    ['for products', { Product: twelve('Odd product') }, 'Odd product', 'products.yaml'],
    ['for statuses', { Status: twelve('Odd status') }, 'Odd status', 'The piece is a draft.'],
    ['for dates', { Expires: twelve('some day in spring') }, 'some day', 'year-month-day'],
  ])('%s, with examples and the number of further values', async (_, columns, word, advice) => {
    const text = shown(await importBytes('list.csv', table(columns)));
    expect(times(text, advice)).toBe(1);
    expect(text.split('\n').filter((line) => line.includes(`"${word}`))).toHaveLength(6);
    expect(text).toContain('… and 6 more');
  });

  test('for rows that are skipped for one reason', async () => {
    const rows = Array.from({ length: 9 }, (_, index) => `,,Note ${index + 1},x`);
    const csv = ['Title,URL,Notes,More', 'One,https://a.example/1,a,b', ...rows].join('\n');
    const text = shown(await importBytes('list.csv', csv, { format: 'guide', owner: 'content-team' }));
    expect(times(text, 'Add a title or an address.')).toBe(1);
    expect(text).toContain('row 3 "Note 1"');
    expect(text).toContain('9 rows skipped');
  });
});

test('what a person must decide comes before what was changed, and that before what was assumed', async () => {
  const { content } = await importBytes('list.csv', table({ Summary: 'Old.' }));
  const columns = { Summary: ['New.'], Persona: ['Buyer'], Stage: ['Odd stage'], Type: ['E-book'] };
  const text = shown(await importBytes('list.csv', `${table(columns)}\n,,,,only a note,,,`, { content }));
  const places = ['Skipped rows', 'Values not imported', 'Changes to existing pieces', 'Assumptions'].map((title) =>
    text.indexOf(`\n${title}`),
  );
  expect(
    places.every((place) => place > 0),
    text,
  ).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

describe('an advice names an option that exists and helps:', () => {
  test.each([
    ['a row without a format', 'Title,URL,Owner\nOne,https://a.example/1,Content team\n', '--as', ['--as', 'guide']],
    [
      'a row without an owner',
      'Title,URL,Format\nOne,https://a.example/1,Guide\n',
      '--owner',
      ['--owner', 'content-team'],
    ],
    [
      'a row with an unknown format',
      'Title,URL,Format,Owner\nOne,https://a.example/1,Zzz,Content team\n',
      '--as',
      ['--as', 'guide'],
    ],
  ])('%s', async (_, csv, option, further) => {
    const content = contentFolder(company);
    const args = ['import', sourceFile('list.csv', csv), '--content', content, '--today', '2026-11-16'];
    const first = await runHere(args);
    expect([first.exit, first.out.includes(option)]).toEqual([1, true]);
    expect((await runHere([...args, ...further])).out).toContain('1 new piece');
  });
});

test('rows that were merged are named, those with only a title in common first', async () => {
  const csv = `Title,URL,Persona,Stage
Costs,,Buyer,TOFU
Costs,,IT lead,TOFU
Prices,https://a.example/prices,Buyer,TOFU
Prices,http://www.a.example/prices/,IT lead,TOFU
`;
  const text = shown(await importBytes('list.csv', csv, { format: 'guide', owner: 'content-team' }));
  expect(text).toContain('Same title (1 row): row 3 into row 2 "Costs"');
  expect(text).toContain('Same address (1 row): row 5 into row 4 "Prices"');
  expect(text.indexOf('Same title')).toBeLessThan(text.indexOf('Same address'));
});

describe('the command ends with', () => {
  test.each([
    [0, 'nothing to decide', 'Title,URL,Format,Owner\nOne,https://a.example/1,Guide,Content team\n'],
    [
      1,
      'an unknown stage',
      'Title,URL,Format,Owner,Persona,Stage\nOne,https://a.example/1,Guide,Content team,Buyer,Odd\n',
    ],
    [
      1,
      'a word for everyone',
      'Title,URL,Format,Owner,Persona,Stage\nOne,https://a.example/1,Guide,Content team,Everyone,TOFU\n',
    ],
    [1, 'an unknown status', 'Title,URL,Format,Owner,Status\nOne,https://a.example/1,Guide,Content team,Odd\n'],
    [1, 'a skipped row', 'Title,URL,Format,Owner,Notes\nOne,https://a.example/1,Guide,Content team,\n,,,,note\n'],
    [2, 'one id with two addresses', 'id,Title,URL\na,One,https://a.example/1\na,Two,https://a.example/2\n'],
  ])('%i for %s', async (exit, _, csv) => {
    const args = ['import', sourceFile('list.csv', csv), '--content', contentFolder(company)];
    expect((await runHere([...args, '--today', '2026-11-16'])).exit).toBe(exit);
  });
});

test('programs get the same: entries, merged rows, changes and rows that are not content', async () => {
  const csv =
    'Title,URL,Format,Owner\nOne,https://a.example/1,Guide,Content team\nOne,https://a.example/1/,Guide,Content team\n';
  const content = contentFolder(company);
  const args = [
    'import',
    sourceFile('list.csv', csv),
    '--content',
    content,
    '--today',
    '2026-11-16',
    '--format',
    'json',
  ];
  const answer = JSON.parse((await runHere(args)).out);
  expect(answer).toMatchObject({
    version: 1,
    entries: [],
    deleted: [],
    notContent: {},
    joined: 1,
    merged: [{ line: 3, into: 2, by: 'address' }],
  });
});
