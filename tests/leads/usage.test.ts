/** Reads the list of usage, and refuses personal data and errors, all at once. */
import { describe, expect, it } from 'vitest';
import { readUsage } from '../../src/leads/read-usage.ts';
import { usageExportSchema } from '../../src/schema/usage-export.ts';
import { buildModel, piece, TODAY } from '../audit/build-model.ts';

const base = buildModel({ pieces: [piece('guide'), piece('deck')] });

function read(rows: readonly string[], sources?: readonly object[], heading = 'month,piece,source,views,sends') {
  const model = { ...base, ...(sources && { usageExport: usageExportSchema.parse({ sources }) }) };
  return readUsage(new TextEncoder().encode([heading, ...rows].join('\n')), 'data/usage.csv', model, TODAY);
}

const problemsOf = (...written: Parameters<typeof read>) =>
  read(...written).problems.map(({ hint, line, message, rule }) => `${line} ${rule}: ${message} ${hint ?? ''}`.trim());

it('accepts ids and addresses in any spelling, and keeps empty cells unknown', () => {
  const rows = ['2026-09,guide,ga4,0,', '2026-10,www.example.com/Guide/?utm_source=x,ga4,7,2'];
  const { problems, usage } = read(rows);
  expect(problems).toEqual([]);
  expect(usage?.map(({ counts, month, piece: id, source }) => [month, id, source, counts])).toEqual([
    ['2026-09', 'guide', 'ga4', { views: 0 }],
    ['2026-10', 'guide', 'ga4', { views: 7, sends: 2 }],
  ]);
});

it('reports every error at once, and then reads nothing', () => {
  const rows = ['2026-13,guide,ga4,1,', '2026-09,guide,ga4,1.5,', '2026-12,guide,ga4,1,', '2026-09,,ga4,1,'];
  expect(problemsOf([...rows, '2026-08,guide,ga4,1,', '2026-08,https://www.example.com/guide,ga4,2,'])).toEqual([
    '2 usage/value: “month” is not a month: “2026-13”. Write it like this: 2026-10',
    '3 usage/value: “views” is not a whole number: “1.5”.',
    '4 usage/value: 2026-12 is in the future (today is 2026-11-16).',
    '5 usage/value: The row names no piece and no address. Add the id of the piece or its address, or delete the row.',
    '7 usage/value: “guide” in 2026-08 from the same source is already counted in line 6. Add the two rows up, or delete one of them.',
  ]);
  expect(read(rows).usage).toBeUndefined();
});

it('warns once about everything that no piece has, with a count, and reads the rest', () => {
  const rows = ['2026-09,gide,,1,', '2026-10,gide,,1,', '2026-10,https://www.example.com/blog,,1,', '2026-10,deck,,1,'];
  expect(problemsOf(rows)).toEqual([
    '2 usage/unmatched: 3 rows are about 2 ids and addresses that no piece has: “gide”, “https://www.example.com/blog”.',
  ]);
  expect(read(rows).usage?.map(({ piece: id }) => id)).toEqual(['deck']);
});

describe('sources', () => {
  it('are those of data/usage.yaml; a row needs none if there is one', () => {
    expect(read(['2026-09,guide,,1,'], [{ id: 'ga4' }]).usage?.[0]?.source).toBe('ga4');
    const two = [{ id: 'ga4' }, { id: 'highspot' }];
    expect(problemsOf(['2026-09,guide,,1,', '2026-09,deck,highspt,1,', '2026-09,deck,seismic,1,'], two)).toEqual([
      '2 usage/value: “source” is empty, but data/usage.yaml names ga4, highspot. Write the id of one of them.',
      '3 usage/value: “highspt” is not a source in data/usage.yaml. Did you mean highspot?',
      '4 usage/value: “seismic” is not a source in data/usage.yaml. Add it to `sources` in data/usage.yaml: - id: seismic',
    ]);
  });

  it('cover their own days', () => {
    const sources = [
      { id: 'ga4', from: '2026-09-15', to: '2026-10-20' },
      { id: 'highspot', exportedOn: '2026-09-02' },
    ];
    expect(problemsOf(['2026-08,guide,ga4,1,', '2026-09,guide,ga4,1,', '2026-10,deck,highspot,1,'], sources)).toEqual([
      '2 usage/span: 2026-08 is outside of the days that data/usage.yaml gives for ga4: from 2026-09-15 to 2026-10-20.',
      '4 usage/span: 2026-10 begins after the export: data/usage.yaml says that highspot was exported on 2026-09-02.',
    ]);
  });
});

describe('columns', () => {
  it('refuses personal and unknown ones, with a suggestion', () => {
    expect(problemsOf(['2026-09,guide,1,x,2'], undefined, 'month,piece,views,User name,vews')).toEqual([
      '1 usage/personal-data: The column “User name” may identify people.',
      '1 usage/column: Unknown column “vews”. The columns are month, piece, address, source, views, sends, opens, deals, won. Did you mean views? If not, leave the column out.',
    ]);
  });

  it('needs a month, a piece or address, and a count', () => {
    expect(problemsOf(['x'], undefined, 'source,month')).toEqual([
      '1 usage/column: The list has neither a column “piece” nor a column “address”.',
      '1 usage/column: The list has no counts: none of the columns views, sends, opens, deals, won.',
    ]);
    expect(problemsOf(['guide,1'], undefined, 'piece,views')).toEqual([
      '1 usage/column: The column “month” is missing.',
    ]);
  });
});
