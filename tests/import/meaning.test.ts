/** What columns, words and dates of a table mean, and what is kept as written. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from '../../src/import/date-cells.ts';
import { recognizeHeading } from '../../src/import/headings.ts';
import { addDays, isCalendarDate } from '../../src/kit/calendar-date.ts';
import { contentFolder } from '../content-folder.ts';
import { company, importBytes, table } from './import-into.ts';

describe('headings of audit templates', () => {
  test.each([
    ['Title', 'title'],
    ['Content Title', 'title'],
    ['Page URL', 'url'],
    ['Live link', undefined],
    ['Slug', undefined],
    ['Type', 'format'],
    ['Content Type', 'format'],
    ['Format', 'format'],
    ['Persona(s)', 'persona'],
    ['Target Audience', 'persona'],
    ['Buyer’s Journey Stage', 'stage'],
    ['Stage', 'stage'],
    ['Phase', 'stage'],
    ['FUNNEL_STAGE', 'stage'],
    ['Content owner', 'owner'],
    ['Author', 'owner'],
    ['Published', 'published'],
    ['Date', 'published'],
    ['Publish Date (DD/MM/YYYY)', 'published'],
    ['Last updated', 'keep'],
    ['Status', 'status'],
    ['Action', 'verdict'],
    ['Keep / Update / Merge / Remove', 'verdict'],
    ['Notes', 'keep'],
    ['Product', 'products'],
    ['Language', 'language'],
    ['Last reviewed', 'reviewedOn'],
    ['Expiry date', 'expires'],
    ['Zielgruppe', 'persona'],
    ['Word count', undefined],
    ['URL status code', undefined],
    ['Target date', undefined],
    ['Page views', 'keep'],
  ])('recognizes the heading %j', (heading, target) => {
    expect(recognizeHeading(heading)?.target).toBe(target);
  });

  test('uses the more certain of two columns for a field, and keeps the other', async () => {
    const text = 'Author,Owner,Title,Link,Type\nJane,Content team,The guide,https://www.example.com/g,Guide';
    const { kept, piece } = await importBytes('list.csv', text);
    expect(piece('g').owner).toBe('content-team');
    expect(kept('g')).toEqual({ Author: 'Jane' });
  });

  test('recognizes addresses and dates by their content if headings say nothing', async () => {
    const text = 'Title,Where,Column 3,Format,Owner\nThe guide,https://www.example.com/g,2021-04-16,Guide,Content team';
    const { piece } = await importBytes('list.csv', text);
    expect(piece('g')).toMatchObject({ url: 'https://www.example.com/g', published: '2021-04-16' });
  });

  test('reads a status column that holds decisions as the decision', async () => {
    const { piece, remarks } = await importBytes('list.csv', table({ Status: ['Keep', 'Update', 'Rewrite'] }));
    expect(piece('piece-1').status).toBe('live');
    expect(remarks.filter((one) => one.startsWith('decision-without-person'))).toHaveLength(3);
  });
});

describe('words', () => {
  test('are found by id, name, alias and job title, in singular and plural, several in one cell', async () => {
    const cells = [
      'buyer',
      'BUYER | IT Lead',
      'C-level / Finance',
      'CFO, it leads',
      'Buyer/IT lead',
      'Buyer and IT lead',
    ];
    const { pieces } = await importBytes(
      'list.csv',
      table({ Persona: cells, Stage: cells.map(() => 'top of funnel') }),
    );
    const personas = [...pieces.values()].map(({ serves }) => serves.map(({ persona }) => persona));
    expect(personas).toEqual([
      ['buyer'],
      ['buyer', 'it-lead'],
      ['buyer'],
      ['buyer', 'it-lead'],
      ['buyer', 'it-lead'],
      ['buyer', 'it-lead'],
    ]);
    for (const { serves } of pieces.values()) for (const { stage } of serves) expect(stage).toBe('awareness');
  });

  test('that are unknown are reported with their rows, kept, and never guessed', async () => {
    const text = table({
      Persona: ['Boss', 'Boss', 'Buyer; Boss'],
      Stage: ['TOFU', 'somewhere', 'Decision'],
      Product: 'Plannr',
    });
    const { kept, piece, prepared } = await importBytes('list.csv', text);
    expect(piece('piece-1').serves).toEqual([]);
    expect(piece('piece-3').serves).toMatchObject([{ persona: 'buyer', stage: 'decision' }]);
    expect(kept('piece-1')).toEqual({ Persona: 'Boss', Stage: 'TOFU', Product: 'Plannr' });
    expect(kept('piece-3')).toEqual({ Persona: 'Buyer; Boss' });
    const boss = prepared.plan.remarks.filter(({ text }) => text === 'Boss');
    expect(boss.map(({ kind, line }) => [kind, line])).toEqual([
      ['unknown-persona', 2],
      ['unknown-persona', 3],
      ['unknown-persona', 4],
    ]);
  });

  test('make no pairs from two lists, which are kept and reported', async () => {
    const { kept, piece, remarks } = await importBytes(
      'list.csv',
      table({ Persona: 'Buyer, IT lead', Stage: 'TOFU; BOFU' }),
    );
    expect(piece('piece-1').serves).toEqual([]);
    expect(kept('piece-1')).toEqual({ Persona: 'Buyer, IT lead', Stage: 'TOFU; BOFU' });
    expect(remarks).toContain('two-lists: Buyer, IT lead × TOFU; BOFU');
  });

  test('make no pairs from two lists if one has an unknown name', async () => {
    const { piece, remarks } = await importBytes('list.csv', table({ Persona: 'Buyer, Boss', Stage: 'TOFU; BOFU' }));
    expect(piece('piece-1').serves).toEqual([]);
    expect(remarks.some((one) => one.startsWith('two-lists'))).toBe(true);
  });

  test('for statuses, languages and audiences are understood as people write them', async () => {
    const text = table({
      Status: ['Published', 'WIP', 'Archived', 'pending review', 'Planned', 'whatever'],
      Language: ['German', 'en-us', 'FR', 'Deutsch', '', 'klingonish'],
      Visibility: ['Public', 'internal only', '', 'customers', '', ''],
    });
    const { pieces, remarks } = await importBytes('list.csv', text);
    const all = [...pieces.values()];
    expect(all.map(({ status }) => status)).toEqual(['live', 'draft', 'retired', 'in-review', 'idea', 'draft']);
    expect(all.map(({ language }) => language)).toEqual(['de', 'en-US', 'fr', 'de', 'en', 'en']);
    expect(all.map(({ share }) => share)).toEqual([
      'public',
      'internal',
      'internal',
      'customers',
      'internal',
      'internal',
    ]);
    expect(remarks).toEqual(expect.arrayContaining(['unknown-status: whatever', 'unknown-language: klingonish']));
  });

  test('skip a row without a known format or owner until a default is given', async () => {
    const text = 'Title,URL,Format,Owner\nThe guide,https://www.example.com/g,Scroll,Jim Roe';
    const { pieces, prepared, leftovers } = await importBytes('list.csv', text);
    expect([pieces.size, leftovers, prepared.plan.heldBack[0]?.why]).toEqual([
      0,
      true,
      expect.stringContaining('"Scroll"'),
    ]);
    const said = await importBytes('list.csv', text, { format: 'Guide', owner: 'content-team' });
    expect(said.piece('g')).toMatchObject({ format: 'guide', owner: 'content-team' });
    expect(said.kept('g')).toEqual({ Format: 'Scroll', Owner: 'Jim Roe' });
  });

  test('refuse a default that does not exist', async () => {
    await expect(importBytes('list.csv', table({}), { owner: 'jim-roe' })).rejects.toThrow(
      'No person or team "jim-roe" to use as the default owner.',
    );
  });

  test('need a person for reviews and decisions, and the last change is not a review', async () => {
    const columns = {
      'Last updated': '2025-05-05',
      'Last reviewed': '2026-05-05',
      'Reviewed by': ['', 'Sales North'],
      Action: ['Keep', 'Merge'],
      'Decided on': '2026-06-01',
      'Decided by': ['', 'Content team'],
      'Merge into': ['', 'Piece 1'],
    };
    const spread = Object.fromEntries(
      Object.entries(columns).map(([key, value]) => [key, typeof value === 'string' ? [value, value] : value]),
    );
    const { kept, piece } = await importBytes('list.csv', table(spread));
    expect([piece('piece-1').reviewed, piece('piece-1').decision]).toEqual([undefined, undefined]);
    expect(kept('piece-1')).toEqual({
      'Last updated': '2025-05-05',
      'Last reviewed': '2026-05-05',
      Action: 'Keep',
      'Decided on': '2026-06-01',
    });
    expect(piece('piece-2')).toMatchObject({
      reviewed: { on: '2026-05-05', by: 'sales-north' },
      decision: { verdict: 'merge', into: 'piece-1', on: '2026-06-01', by: 'content-team' },
    });
  });

  test('keep all of a text that does not fit into its field', async () => {
    const long = 'word '.repeat(60).trim();
    const { kept, piece, remarks } = await importBytes('list.csv', table({ Description: long }));
    expect(piece('piece-1').summary).toBeUndefined();
    expect(kept('piece-1').Description).toBe(long);
    expect(remarks).toContain(`too-long: ${long}`);
  });
});

describe('dates', () => {
  test.each([
    ['2021-04-16', '2021-04-16'],
    ['2021-04-16T23:59:59+02:00', '2021-04-16'],
    ['2021/4/16', '2021-04-16'],
    ['20210416', '2021-04-16'],
    ['Friday, 16 Apr 2021', '2021-04-16'],
    ['Fri, 16 Apr 2021 10:00:00 +0000', '2021-04-16'],
    ['April 16th, 2021', '2021-04-16'],
    ['16-Apr-21', '2021-04-16'],
    ['16. April 2021', '2021-04-16'],
    ['16 février 2021', '2021-02-16'],
    ['16 de abril de 2021', '2021-04-16'],
    ['44302', '2021-04-16'],
    ['44302.75', '2021-04-16'],
    ['2021-02-30', undefined],
    ['April 2021', undefined],
    ['soon', undefined],
    ['12345', undefined],
    ['16 Smarch 2021', undefined],
    ['1899-12-31', undefined],
  ])('reads %j', (text, day) => {
    const read = readDate(text);
    expect(read && 'day' in read ? read.day : undefined).toBe(day);
  });

  test.each([
    [['16/04/2021', '03/04/2021'], 'day-first', '2021-04-03'],
    [['04/16/2021', '03/04/2021'], 'month-first', '2021-03-04'],
    [['16.04.21', '03.04.21'], 'day-first', '2021-04-03'],
    [['3.4.2021', '03.04.2021'], 'day-first', '2021-04-03'],
  ])('reads the order of day and month from %j', async (dates, order, second) => {
    const { piece, prepared } = await importBytes('list.csv', table({ Published: dates }));
    expect(prepared.columns.find(({ use }) => use === 'published')?.order).toBe(order);
    expect(piece('piece-2').published).toBe(second);
  });

  test.each([
    [['03/04/2021', '05/06/2021'], false],
    [['16/04/2021', '04/16/2021', '03/04/2021'], true],
  ])('asks about the order of %j instead of guessing', async (dates, contradicting) => {
    const { kept, leftovers, piece, prepared } = await importBytes('list.csv', table({ Published: dates }));
    expect(prepared.questions).toEqual([{ heading: 'Published', example: '03/04/2021', contradicting }]);
    expect([piece('piece-1').published, kept('piece-1'), leftovers]).toEqual([
      undefined,
      { Published: dates[0] },
      true,
    ]);
    const said = await importBytes('list.csv', table({ Published: '03/04/2021' }), { dates: 'month-first' });
    expect(said.piece('piece-1').published).toBe('2021-03-04');
  });

  test('reads every day in every unambiguous form', () => {
    const days = fc
      .integer({ min: 0, max: 40_000 })
      .map((days) => addDays('1990-01-01', days))
      .filter((day) => day < '2100');
    fc.assert(
      fc.property(
        days,
        fc.constantFrom('en-GB', 'en-US', 'de-DE', 'fr-FR', 'es-ES', 'it-IT', 'nl-NL'),
        (day, language) => {
          const date = new Date(`${day}T00:00:00Z`);
          for (const month of ['long', 'short'] as const) {
            for (const weekday of [undefined, 'long', 'short'] as const) {
              const options = { day: 'numeric', month, year: 'numeric', weekday, timeZone: 'UTC' } as const;
              const text = new Intl.DateTimeFormat(language, options).format(date);
              expect(readDate(text), text).toEqual({ day, form: 'words' });
            }
          }
          expect(readDate(day)).toEqual({ day, form: 'iso' });
        },
      ),
      { numRuns: 300 },
    );
  });

  test('only reads days that exist', () => {
    const noise = fc.string({
      unit: fc.constantFrom(...'0123456789/.- ,:TZ', 'Mar', 'Mai', 'of', 'th'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(noise, (text) => {
        const read = readDate(text);
        if (read && 'day' in read) expect(isCalendarDate(read.day), text).toBe(true);
      }),
    );
  });
});

test('reads industries and regions as segments in content that has segments', async () => {
  const segments =
    '- { id: food, name: Food production, dimension: industry }\n- { id: dach, name: DACH, dimension: region }\n';
  const rows =
    'Title,URL,Format,Owner,Industry,Region\nOne,https://www.example.com/one,Guide,content-team,food Production,dach\n';
  const content = contentFolder({ ...company, 'segments.yaml': segments });
  const { piece, prepared } = await importBytes('list.csv', rows, { content });
  expect(prepared.plan.remarks.filter(({ kind }) => kind !== 'assumed')).toEqual([]);
  expect(piece('one').segments).toEqual(['food', 'dach']);
  const strange = await importBytes('more.csv', rows.replaceAll('one', 'two').replace('food P', 'fod p'), { content });
  expect(strange.remarks).toContain('unknown-segment: fod production');
  expect(strange.kept('two')).toMatchObject({ Industry: 'fod production' });
});

test('reads a column of keywords as single words and phrases, each once', async () => {
  const rows =
    'Title,URL,Format,Owner,Keywords\nOne,https://www.example.com/one,Guide,content-team,"TCO, total cost; tco\nGesamtkosten"\n';
  const { piece } = await importBytes('list.csv', rows, { content: contentFolder(company) });
  expect(piece('one').keywords).toEqual(['tco', 'total cost', 'Gesamtkosten']);
});
