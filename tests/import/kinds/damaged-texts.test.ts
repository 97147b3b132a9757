/** Damaged tables are repaired if only one repair is possible, and refused otherwise: no row disappears. */
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../../src/data/csv.ts';
import { importBytes } from '../import-into.ts';

const options = { format: 'guide', owner: 'content-team' };

async function titles(csv: string): Promise<string[]> {
  const { pieces } = await importBytes('list.csv', csv, options);
  return [...pieces.values()].map(({ title }) => title).sort();
}

describe('a quotation mark that opens and does not close', () => {
  test.each([
    [
      'in the last column',
      'A,https://a.example/1,"call\nB,https://a.example/2,x\nC,https://a.example/3,"done"\nD,https://a.example/4,y\n',
      3,
    ],
    [
      'in the first column',
      'Z,https://a.example/0,\n"A,https://a.example/1,x\nB,https://a.example/2,x\nC "big" one,https://a.example/3,x\n',
      3,
    ],
    [
      'with semicolons',
      'A;https://a.example/1;"call\nB;https://a.example/2;x\nC;https://a.example/3;"done"\nD;https://a.example/4;y\n',
      3,
    ],
  ])('%s is refused with its line', async (_where, body, _line) => {
    const separator = body.includes(';') ? ';' : ',';
    const csv = `${['Title', 'URL', 'Notes'].join(separator)}\n${body}`;
    await expect(importBytes('list.csv', csv, options)).rejects.toThrow(/quotation mark that is never closed/);
  });

  test('in the middle of a cell is a character', async () => {
    expect(await titles('Title,URL\nA 19" rack,https://a.example/1\nB,https://a.example/2\n')).toEqual([
      'A 19" rack',
      'B',
    ]);
  });

  test('is not a cell with several lines that looks like a row', async () => {
    const csv = 'Title,URL,Notes\nA,https://a.example/1,"first\nb,c,d\nlast"\nB,https://a.example/2,x\n';
    expect(await titles(csv)).toEqual(['A', 'B']);
  });
});

describe('letters', () => {
  test.each([
    ['CafÃ© guide', 'Café guide'],
    ['Itâ€™s time', 'It’s time'],
    ['GrÃ¶ÃŸe', 'Größe'],
    ['naÃ¯ve ideas', 'naïve ideas'],
  ])('that were encoded twice are repaired: %s', async (written, meant) => {
    expect(await titles(`Title,URL\n${written},https://a.example/1\n`)).toEqual([meant]);
  });

  test.each(['SÃO PAULO', 'Ângulo', 'Café', '“CAFÉ”'])('that are right stay: %s', async (written) => {
    expect(await titles(`Title,URL\n${written},https://a.example/1\n`)).toEqual([written]);
  });

  test.each([
    ['Caf&eacute; &amp; bar', 'Café & bar'],
    ['A &#8220;good&#8221; one', 'A “good” one'],
    ['R&D and Q&A', 'R&D and Q&A'],
  ])('of HTML are read once: %s', async (written, meant) => {
    expect(await titles(`Title,URL\n${written},https://a.example/1\n`)).toEqual([meant]);
  });
});

test('a formula for a link gives the words and the address', async () => {
  const csv =
    'Title,URL\n"=HYPERLINK(""https://a.example/1"",""First"")",\n"=HYPERLINK(""https://a.example/2"";""Second"")",\n';
  const { pieces } = await importBytes('list.csv', csv, options);
  expect([...pieces.values()].map(({ title, url }) => [title, url])).toEqual([
    ['First', 'https://a.example/1'],
    ['Second', 'https://a.example/2'],
  ]);
});

test('a title that looks like a formula for a link comes back from an export as it was', async () => {
  const title = '=HYPERLINK("http://evil.example","x")';
  const url = 'https://a.example/1';
  const { pieces } = await importBytes('pieces.csv', toCsv(['Title', 'URL'], [{ Title: title, URL: url }]), options);
  expect([...pieces.values()].map((piece) => [piece.title, piece.url])).toEqual([[title, url]]);
});

test('an error of a spreadsheet is an empty cell', async () => {
  expect(await titles('Title,URL\n#REF!,https://a.example/first-steps\n#NAME?,https://a.example/second\n')).toEqual([
    'First steps',
    'Second',
  ]);
});
