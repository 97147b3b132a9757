/** Promises about nurture, with figures worked out by hand. */
import { describe, expect, it } from 'vitest';
import { compliance } from '../../src/audit/agreement/compliance.ts';
import { readLeads } from '../../src/leads/read-leads.ts';
import { publish } from '../../src/publish/publish.ts';
import { keptRows, keptShare, keptText, notMeasuredText } from '../../src/words/agreement/compliance.ts';
import { plainText } from '../../src/words/parts.ts';
import { agreement, commitment } from '../audit/agreement/build-agreement.ts';
import { buildModel, TODAY } from '../audit/build-model.ts';

type Written = Parameters<typeof commitment>[1];

const base = buildModel({ site: { timeZone: 'Europe/Berlin' } });

function read(rows: readonly string[], heading = 'id,created,status,closed,nurtured') {
  const model = { ...base, leadExport: { from: '2026-09-01', to: '2026-11-13', exportedOn: '2026-11-14' } };
  const text = [heading, ...rows].join('\n');
  return { model, ...readLeads(new TextEncoder().encode(text), 'data/leads.csv', model, TODAY) };
}

function measured(written: Written, rows: readonly string[], heading?: string) {
  const { leads = [], model, problems } = read(rows, heading);
  expect(problems).toEqual([]);
  const parts = agreement({ commitments: [commitment('it', { kind: 'nurture', ...written })] });
  const [only] = compliance(publish({ ...model, agreement: parts, leads }), TODAY);
  if (!only) throw new Error('No promise was measured.');
  return only;
}

function figure(written: Written, rows: readonly string[], heading?: string): string {
  const { because, measured: kept } = measured(written, rows, heading);
  return kept ? `${keptShare(kept)}: ${keptText(kept)}` : plainText(notMeasuredText(because));
}

function rowsOf(written: Written, rows: readonly string[]): string[] {
  const { measured: kept } = measured(written, rows);
  return kept ? keptRows(kept, new Map()).map((row) => plainText(row)) : [];
}

describe('content for leads that came back, within two business days', () => {
  const promise: Written = {
    team: 'marketing',
    within: { value: 2, unit: 'business-days' },
    leadStage: 'disqualified',
  };
  const rows = [
    // Came back on Friday, so it is due on Tuesday.
    '00000002,2026-10-01 09:00,rejected,2026-10-09,2026-10-13',
    '00000003,2026-10-01 09:00,rejected,2026-10-09,2026-10-14',
    '00000004,2026-10-01 09:00,rejected,2026-10-09,',
    // Came back on Thursday, two days before the export: due on Monday.
    '00000005,2026-10-01 09:00,rejected,2026-11-12,',
    // Not known when it came back.
    '00000006,2026-10-01 09:00,rejected,,2026-10-20',
    '00000007,2026-10-01 09:00,won,2026-10-09,',
  ];

  it('is measured by the column “nurtured”, whatever stage the returned leads had', () => {
    expect(figure(promise, rows)).toBe(
      'At most 50%: 1 to 2 of 4 rejected leads: for 1, the list does not say when; 1 not judged yet',
    );
    expect(rowsOf(promise, rows)).toEqual([
      'Kept: line 2',
      'Not kept: lines 3–4',
      'Not known whether in time: line 6',
      'Not judged yet: line 5',
    ]);
  });

  it('is not measured without that column, without a time limit, or without returned leads', () => {
    const without = ['00000002,2026-10-01 09:00,rejected,2026-10-09'];
    expect(figure(promise, without, 'id,created,status,closed')).toBe(
      'The list does not say when leads that came back got content. Add the column nurtured.',
    );
    expect(figure({ team: 'marketing' }, rows)).toBe('The promise has no time limit.');
    expect(figure(promise, rows.slice(5))).toBe('The list has no rejected leads.');
  });
});

describe('a limit of 30 days without a sign of a deal', () => {
  const promise: Written = { team: 'sales', within: { value: 30, unit: 'days' } };
  const rows = [
    // Handed over on October 1, so the limit is October 31.
    '00000002,2026-10-01 09:00,rejected,2026-10-31,',
    '00000003,2026-10-01 09:00,rejected,2026-11-01,',
    '00000004,2026-10-01 09:00,open,,',
    // A deal, or still worked on: the list does not say since when there is a deal.
    '00000005,2026-10-01 09:00,accepted,,',
    '00000006,2026-10-01 09:00,won,2026-11-05,',
    '00000007,2026-10-01 09:00,lost,2026-10-20,',
    // The limit is after the export.
    '00000008,2026-11-01 09:00,accepted,,',
  ];

  it('is judged by when leads ended, as an upper bound where a deal may have begun in time', () => {
    expect(figure(promise, rows)).toBe(
      'At most 66%: 2 to 4 of 6 leads: for 2, the list does not say when; 1 not judged yet',
    );
    expect(rowsOf(promise, rows)).toEqual([
      'Kept: lines 2, 7',
      'Not kept: lines 3–4',
      'Not known whether in time: lines 5–6',
      'Not judged yet: line 8',
    ]);
  });
});

it('rejects a day of nurture that is not a date, or is in the future', () => {
  const problem = (day: string) => read([`00000002,2026-10-01 09:00,rejected,,${day}`]).problems[0]?.message;
  expect(problem('soon')).toBe('“nurtured” is not a date: “soon”.');
  expect(problem('2026-11-17')).toBe(`“nurtured” is in the future (today is ${TODAY}).`);
  expect(problem('2026-11-15')).toBe(
    '“nurtured” is 2026-11-15, but data/leads.yaml says that the list was exported on 2026-11-14.',
  );
});
