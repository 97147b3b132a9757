/** Tables as people keep them and as spreadsheets save them. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { importBytes, table } from './import-into.ts';

const HEAD = 'Title,URL,Format,Owner';
const ROW = 'The guide,https://www.example.com/guide,Guide,Content team';

function utf16(text: string, bigEndian = false, mark = true): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

function windows1252(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].map((sign) => ({ '€': 0x80, '–': 0x96, '’': 0x92, '“': 0x93, '”': 0x94 })[sign] ?? sign.charCodeAt(0)),
  );
}

describe('a file with any encoding and delimiter', () => {
  test.each([
    ['UTF-8', `${HEAD}\n${ROW}`],
    ['UTF-8 with a byte order mark', `\ufeff${HEAD}\n${ROW}`],
    ['CRLF', `${HEAD}\r\n${ROW}\r\n`],
    ['CR alone, as old computers wrote it', `${HEAD}\r${ROW}\r`],
    ['UTF-16 of Excel, with tabs', utf16(`${HEAD}\n${ROW}`.replaceAll(',', '\t'))],
    ['UTF-16 with the high byte first', utf16(`${HEAD}\n${ROW}`, true)],
    ['UTF-16 without a mark', utf16(`${HEAD}\n${ROW}`, false, false)],
    ['semicolons', `${HEAD}\n${ROW}`.replaceAll(',', ';')],
    ['bars', `${HEAD}\n${ROW}`.replaceAll(',', '|')],
    ['carets', `${HEAD}\n${ROW}`.replaceAll(',', '^')],
    ['a line that names the delimiter', `sep=;\r\n${HEAD}\r\n${ROW}`.replaceAll(',', ';')],
    [
      'a title, an empty row and a row of groups above',
      `Content audit 2026,,,\n,,,\n"Basics, all",,Who,\n${HEAD}\n${ROW}`,
    ],
    ['empty rows between and below', `${HEAD}\n\n,,,\n${ROW}\n,,,\n\n`],
    ['gzip', gzipSync(`${HEAD}\n${ROW}`)],
  ])('is read with %s', async (_, bytes) => {
    const { pieces, leftovers, piece } = await importBytes('list.csv', bytes);
    expect([...pieces.keys()]).toEqual(['guide']);
    expect(piece('guide')).toMatchObject({
      title: 'The guide',
      url: 'https://www.example.com/guide',
      format: 'guide',
      owner: 'content-team',
      status: 'live',
    });
    expect(leftovers).toBe(false);
  });

  test('keeps its special characters in Windows-1252', async () => {
    const bytes = windows1252(`${HEAD}\nGrüße – “für” 5 €,https://www.example.com/guide,Guide,Content team`);
    const { piece, prepared } = await importBytes('list.csv', bytes);
    expect(piece('guide').title).toBe('Grüße – “für” 5 €');
    expect(prepared.table.notes).toContain('Windows-1252');
  });
});

describe('rows', () => {
  test('keep quoted line breaks, quotes and commas in their cell', async () => {
    const text = `${HEAD},Notes\n"The ""great""\nguide, part 1",https://www.example.com/g,Guide,Content team,"two\nlines, here"`;
    const { piece, kept } = await importBytes('list.csv', text);
    expect(piece('g').title).toBe('The "great" guide, part 1');
    expect(kept('g')).toEqual({ Notes: 'two\nlines, here' });
  });

  test('keep a quotation mark inside a cell without quotes', async () => {
    const { piece } = await importBytes(
      'list.csv',
      `${HEAD}\nThe 24" screen,https://www.example.com/g,Guide,Content team`,
    );
    expect(piece('g').title).toBe('The 24" screen');
  });

  test('lose nothing if they are too short or too long', async () => {
    const text = `${HEAD},Product,Notes\n${ROW}\nOther,https://www.example.com/o,Guide,Content team,Planner,fine,more,and more`;
    const { kept, piece } = await importBytes('list.csv', text);
    expect(piece('guide').products).toEqual([]);
    expect(piece('o').products).toEqual(['planner']);
    expect(kept('o')).toEqual({ Notes: 'fine', 'Column G': 'more', 'Column H': 'and more' });
  });

  test('have unique names for columns with an empty or repeated heading', async () => {
    const text = `${HEAD},,Notes,Notes\n${ROW},a,b,c`;
    const { kept } = await importBytes('list.csv', text);
    expect(kept('guide')).toEqual({ 'Column E': 'a', Notes: 'b', 'Notes (2)': 'c' });
  });

  test('that are headings or totals are reported and not imported', async () => {
    const text = `${HEAD}\nBLOG POSTS,,,\n${ROW}\nTotal: 1,,,`;
    const { pieces, prepared } = await importBytes('list.csv', text, { format: 'guide', owner: 'content-team' });
    expect(pieces.size).toBe(1);
    expect(prepared.plan.heldBack.map(({ line, what }) => [line, what])).toEqual([
      [2, 'BLOG POSTS'],
      [4, 'Total: 1'],
    ]);
  });

  test('of one piece are merged', async () => {
    const text = [
      `${HEAD},Persona,Stage,Summary`,
      `${ROW},Buyer,Awareness,`,
      `${ROW},IT lead,Decision,What it is.`,
      `The guide!,http://example.com/guide/?utm_source=x,Guide,Content team,Buyer,Decision,`,
    ].join('\n');
    const { piece, pieces, prepared, remarks } = await importBytes('list.csv', text);
    expect(pieces.size).toBe(1);
    expect(piece('guide').summary).toBe('What it is.');
    expect(piece('guide').serves.map(({ persona, stage }) => `${persona}/${stage}`)).toEqual([
      'buyer/awareness',
      'it-lead/decision',
      'buyer/decision',
    ]);
    expect(prepared.plan.joined.map(({ by, into, line }) => [line, into, by])).toEqual([
      [3, 2, 'address'],
      [4, 2, 'address'],
    ]);
    expect(remarks).toContain('other-row-says: The guide!');
  });

  test('lose invisible and control characters and keep their words', async () => {
    const { piece } = await importBytes(
      'list.csv',
      `${HEAD}\n\u200b The\u00a0gui\u0000de\u202e \t,https://www.example.com/g,Guide,Content team`,
    );
    expect(piece('g').title).toBe('The guide');
  });

  test('lose the quote that keeps spreadsheets from running a formula', async () => {
    const { piece } = await importBytes(
      'list.csv',
      `${HEAD}\n"'=1+1 is two",https://www.example.com/g,Guide,Content team`,
    );
    expect(piece('g').title).toBe('=1+1 is two');
  });

  test('keep titles that look like paths, code or YAML', async () => {
    const titles = ['../../.github/workflows/x', '{process.exit(0)}', 'no', '# one: "two"', '2024-01-01', '1.0'];
    const text = [HEAD, ...titles.map((title) => `"${title.replaceAll('"', '""')}",,Guide,Content team`)].join('\n');
    const { model } = await importBytes('list.csv', text);
    expect(model.pieces.map(({ title }) => title).sort()).toEqual([...titles].sort());
    for (const { path } of model.pieces) expect(path).toMatch(/^content\/pieces\/[a-z0-9-]+\.mdx$/);
  });
});

describe('a file is refused with advice', () => {
  test.each([
    ['an empty file', '', 'is empty'],
    ['only spaces', ' \n,,\n', 'is empty'],
    ['no column names', `${ROW},buyer,awareness,2024-03-05`, 'has no column names'],
    ['a quote that is never closed', `${HEAD}\n"The guide,https://www.example.com/g,Guide`, 'never closed'],
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), 'old Excel'],
  ])('for %s', async (_, bytes, message) => {
    await expect(importBytes('list.csv', bytes)).rejects.toThrow(message);
  });
});

describe('addresses', () => {
  test.each([
    ['www.example.com/x', 'https://www.example.com/x', 'scheme-added: www.example.com/x'],
    ['[Read it](https://www.example.com/x)', 'https://www.example.com/x', undefined],
    ['see https://www.example.com/x.', 'https://www.example.com/x', undefined],
    ['https://www.example.com/x https://www.example.com/y', 'https://www.example.com/x', 'several-addresses'],
    ['javascript:alert(1)', undefined, 'bad-address: javascript:alert(1)'],
    ['http://localhost/x', undefined, 'bad-address: http://localhost/x'],
    ['n/a', undefined, undefined],
  ])('are read from %j', async (written, url, remark) => {
    const text = `${HEAD}\nThe guide,"${written}",Guide,Content team`;
    const { model, remarks } = await importBytes('list.csv', text);
    expect(model.pieces[0]?.url).toBe(url);
    expect(model.pieces[0]?.status).toBe(url === undefined ? 'draft' : 'live');
    const found = remarks.filter((one) => !one.startsWith('assumed'));
    expect(found.map((one) => remark !== undefined && one.startsWith(remark))).toEqual(
      remark === undefined ? [] : [true],
    );
  });

  test('need a base if they are relative', async () => {
    const text = `${HEAD}\nThe guide,/blog/guide,Guide,Content team`;
    expect((await importBytes('list.csv', text)).remarks).toContain('needs-base: ');
    const { piece } = await importBytes('list.csv', text, { base: 'https://www.example.com/de/' });
    expect(piece('guide').url).toBe('https://www.example.com/blog/guide');
  });
});

test('reads columns of check marks that are named after personas and stages', async () => {
  const text = table({ Buyer: ['x', ''], 'IT lead': ['', 'x'], Awareness: ['', 'X'], Decision: ['✓', ''] });
  const { piece } = await importBytes('list.csv', text);
  expect(piece('piece-1').serves).toMatchObject([{ persona: 'buyer', stage: 'decision' }]);
  expect(piece('piece-2').serves).toMatchObject([{ persona: 'it-lead', stage: 'awareness' }]);
});
