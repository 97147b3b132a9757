/** Dates that can be read in several ways: the whole column decides and the report says so, or the user is asked. */
import { describe, expect, test } from 'vitest';
import { printImport } from '../../../src/print/import-report.ts';
import { importBytes, table } from '../import-into.ts';

const dated = async (dates: readonly string[], options = {}) => {
  const { pieces, prepared } = await importBytes('list.csv', table({ Published: dates }), options);
  return {
    days: [...pieces.values()].map(({ published }) => published),
    questions: prepared.questions,
    report: printImport(prepared, { color: false, width: 200, written: true }),
  };
};

describe('a column of dates with years of two digits', () => {
  test.each([
    [
      ['24-03-15', '23-11-02', '22-12-31'],
      ['2024-03-15', '2023-11-02', '2022-12-31'],
    ],
    [
      ['24/01/31', '25/02/28', '25/06/30'],
      ['2024-01-31', '2025-02-28', '2025-06-30'],
    ],
    [
      ['99.12.31', '24.03.15'],
      ['1999-12-31', '2024-03-15'],
    ],
    [
      ['3/14/24', '12/1/25'],
      ['2024-03-14', '2025-12-01'],
    ],
    [
      ['31.12.24', '01.02.25', '15.03.25'],
      ['2024-12-31', '2025-02-01', '2025-03-15'],
    ],
  ])('reads %j by all of its dates', async (dates, days) => {
    const read = await dated(dates);
    expect([read.days, read.questions]).toEqual([days, []]);
    expect(read.report).toMatch(/"Published": \S+ is read as \d{4}-\d\d-\d\d\./);
  });

  test.each([[['24-03-15', '23-11-02']], [['05/06/07']], [['10.11.12', '12.10.11']], [['24.03.15']]])(
    'asks about %j, and takes no date',
    async (dates) => {
      const { days, questions, report } = await dated(dates);
      expect(days).toEqual(dates.map(() => undefined));
      expect(questions).toEqual([{ heading: 'Published', example: dates[0], contradicting: false }]);
      expect(report).toContain('--dates year-first');
    },
  );

  test('follows the answer', async () => {
    expect((await dated(['24-03-15', '23-11-02'], { dates: 'year-first' })).days).toEqual(['2024-03-15', '2023-11-02']);
    expect((await dated(['24-03-15', '23-11-02'], { dates: 'day-first' })).days).toEqual(['2015-03-24', '2002-11-23']);
  });
});

test('an answer for years of two digits leaves columns with full years alone', async () => {
  const columns = { Published: ['24-03-15', '23-11-02'], Expires: ['30/04/2027', '05/06/2027'] };
  const { pieces } = await importBytes('list.csv', table(columns), { dates: 'year-first' });
  expect([...pieces.values()].map(({ expires }) => expires)).toEqual(['2027-04-30', '2027-06-05']);
});

describe('a date', () => {
  test.each([
    ...[
      '2024年5月6日',
      '2024年05月06日(月)',
      '2024년 5월 6일',
      '2024. 05. 06.',
      '2024. május 6.',
      '２０２４/０５/０６',
    ],
    ...[
      '6 мая 2024 г.',
      '6 травня 2024',
      '6. května 2024',
      '6 Mayıs 2024',
      '6. toukokuuta 2024',
      '6 Μαΐου 2024',
      '6 Mei 2024',
    ],
    ...['May 6, 2024 at 3:30 PM', '6th of May, 2024', 'Mon, 06 May 2024 23:30:00 -0700', '6-May-24', '2024–05–06'],
    ...['20240506T101500Z', '2024-05-06Z', 'Mon May 06 2024 10:00:00 GMT+0200 (CEST)', '6.5.2024.', '2024-May-06'],
  ])('written as %s is May 6, 2024', async (text) => {
    // A second date shows the order where the numbers do not.
    expect((await dated([text, '13.12.2024'])).days[0]).toBe('2024-05-06');
  });

  test.each(['Q2 2024', '2024-W20', '05/2024', '2024-13-05', '31/02/2024', '1715000000', 'May 6, 2024 → May 8, 2024'])(
    'written as %s is not taken, and the report says so',
    async (text) => {
      const { days, report } = await dated([text]);
      expect(days).toEqual([undefined]);
      expect(report).toContain(`Published: "${text}" (row 2): `);
    },
  );
});
