/** Formats, stages, statuses and months in the words of teams that do not write English. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isBinary } from '../../../src/import/sources/text.ts';
import { temporaryFolder } from '../../content-folder.ts';
import { company, importBytes } from '../import-into.ts';

const german = [
  'Titel,Adresse,Inhaltstyp,Zielgruppe,Kaufphase,Status,Veröffentlicht',
  'A,https://www.example.com/a,Leitfaden,Einkauf,Bewertung,veraltet,März 2024',
  'B,https://www.example.com/b,Fallstudie,Einkauf,Nach dem Kauf,live,March 2024',
  'C,https://www.example.com/c,Blogbeitrag,IT,Post-sale,old,2. März 2024',
  'D,https://www.example.com/d,Präsentation,IT,Bewusstsein,outdated,',
].join('\n');

describe('German values under German headings', () => {
  test('start new content with the usual formats and stages, and retire what is outdated', async () => {
    const { kept, pieces } = await importBytes('liste.csv', german, { content: path.join(temporaryFolder(), 'new') });
    const read = [...pieces.values()].map(({ format, serves, status }) => [format, serves[0]?.stage, status]);
    expect(read).toEqual([
      ['guide', 'evaluation', 'retired'],
      ['case-study', 'adoption', 'live'],
      ['article', 'adoption', 'retired'],
      ['deck', 'awareness', 'retired'],
    ]);
    // A month has no day, and none is made up.
    expect([...pieces.values()].map(({ published }) => published)).toEqual([
      undefined,
      undefined,
      '2024-03-02',
      undefined,
    ]);
    expect([kept('a').Veröffentlicht, kept('b').Veröffentlicht]).toEqual(['März 2024', 'March 2024']);
  });

  test('mean the formats of content that has them already', async () => {
    const rows = ['Leitfaden', 'Fallstudie', 'Blogbeitrag'].map(
      (format, row) => `P${row},https://www.example.com/p${row},${format},Content team`,
    );
    const { pieces } = await importBytes('liste.csv', ['Titel,Adresse,Inhaltstyp,Owner', ...rows].join('\n'));
    expect([...pieces.values()].map(({ format }) => format)).toEqual(['guide', 'case-study', 'article']);
    expect(Object.keys(company)).toContain('formats.yaml');
  });
});

test('bytes that are not text in any encoding are refused without a question', async () => {
  const bytes = Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919 + (at >> 3) * 104_729) % 256);
  expect(isBinary(bytes)).toBe(true);
  await expect(importBytes('bad.xlsx', Buffer.from(bytes))).rejects.toThrow('bad.xlsx is not a readable workbook');
  await expect(importBytes('bad.csv', Buffer.from(bytes))).rejects.toThrow('bad.csv cannot be imported');
  for (const encoding of ['utf8', 'utf16le', 'latin1'] as const) {
    expect(isBinary(Buffer.from(german, encoding))).toBe(false);
  }
});
