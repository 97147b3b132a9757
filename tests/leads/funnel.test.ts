/** Reads the counts of the funnel, and refuses personal data and errors, all at once. */
import { describe, expect, it } from 'vitest';
import { readFunnel } from '../../src/leads/read-funnel.ts';
import type { FunnelExport } from '../../src/schema/funnel-export.ts';
import { agreement, term } from '../audit/agreement/build-agreement.ts';
import { buildModel, TODAY } from '../audit/build-model.ts';

const terms = [
  term('mql', { name: 'Marketing-qualified lead', short: 'MQL', aliases: ['warm lead'], crmStage: 'Lead: qualified' }),
  term('sql', { name: 'Sales-qualified lead', short: 'SQL', aliases: ['warm lead'] }),
];
const base = buildModel({ agreement: agreement({ terms }) });

function read(rows: readonly string[], funnelExport?: FunnelExport, heading = 'Month;Stage;Count') {
  const model = { ...base, ...(funnelExport && { funnelExport }) };
  return readFunnel(new TextEncoder().encode([heading, ...rows].join('\n')), 'data/funnel.csv', model, TODAY);
}

const problemsOf = (...written: Parameters<typeof read>) =>
  read(...written).problems.map(({ hint, line, message, rule }) => `${line} ${rule}: ${message} ${hint ?? ''}`.trim());

it('accepts the id, name, short form, alias and CRM name of a stage, and zero as a count', () => {
  const rows = ['2026-08;mql;1', '2026-09;MQL;0', '2026-10;marketing-qualified LEAD;3', '2026-11;Lead: qualified;4'];
  const { funnel, problems } = read(rows);
  expect(problems).toEqual([]);
  expect(funnel?.map(({ line, month, stage, count }) => `${line} ${month} ${stage} ${count}`)).toEqual([
    '2 2026-08 mql 1',
    '3 2026-09 mql 0',
    '4 2026-10 mql 3',
    '5 2026-11 mql 4',
  ]);
});

it('reports every error at once, with a suggestion, and then reads no counts', () => {
  const rows = [
    '2026-13;mql;1',
    '2026-09;sqll;2',
    '2026-09;mql;2.5',
    '2026-09;mql;3',
    '2026-09;MQL;4',
    '2026-12;mql;1',
  ];
  expect(problemsOf(rows)).toEqual([
    '2 funnel/value: “month” is not a month: “2026-13”. Write it like this: 2026-10',
    '3 funnel/value: “sqll” is not a term of the agreement. Did you mean sql?',
    '4 funnel/value: “count” is not a whole number: “2.5”.',
    '6 funnel/value: mql in 2026-09 is already counted in line 5. Delete one of the two lines.',
    '7 funnel/value: 2026-12 is in the future (today is 2026-11-16).',
  ]);
  expect(read(rows).funnel).toBe(undefined);
});

it('does not guess which stage a name means that two terms share', () => {
  expect(problemsOf(['2026-09;warm lead;2'])).toEqual([
    '2 funnel/value: “warm lead” is not a term of the agreement. Use the id, name or alias of a term in agreement/terms.',
  ]);
});

describe('columns', () => {
  it('refuses personal columns, and still reports the errors of rows', () => {
    expect(problemsOf(['2026-09;mql;-1;x'], undefined, 'month;stage;count;Contact name')).toEqual([
      '1 funnel/personal-data: The column “Contact name” may identify people.',
      '2 funnel/value: “count” is not a whole number: “-1”.',
    ]);
  });

  it('reports unknown and missing columns', () => {
    expect(problemsOf(['2026-09;mql;1'], undefined, 'month;stagge;count')).toEqual([
      '1 funnel/column: Unknown column “stagge”. The columns are month, stage, count. Did you mean stage? If not, leave the column out.',
    ]);
    expect(problemsOf(['2026-09'], undefined, 'month')).toEqual([
      '1 funnel/column: The column “stage” is missing.',
      '1 funnel/column: The column “count” is missing.',
    ]);
  });
});

it('refuses months outside of the days that data/funnel.yaml names, and not those inside in part', () => {
  const days = { from: '2026-09-15', to: '2026-10-20', exportedOn: '2026-10-21' };
  expect(problemsOf(['2026-08;mql;1', '2026-09;mql;1', '2026-10;mql;1', '2026-11;mql;1'], days)).toEqual([
    '2 funnel/span: 2026-08 is outside of the days in data/funnel.yaml: from 2026-09-15 to 2026-10-20.',
    '5 funnel/span: 2026-11 is outside of the days in data/funnel.yaml: from 2026-09-15 to 2026-10-20.',
  ]);
  expect(problemsOf(['2026-11;mql;1'], { exportedOn: '2026-10-21' })).toEqual([
    '2 funnel/span: 2026-11 begins after the export: data/funnel.yaml says that the counts were exported on 2026-10-21.',
  ]);
});
