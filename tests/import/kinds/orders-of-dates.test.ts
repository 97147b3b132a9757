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
