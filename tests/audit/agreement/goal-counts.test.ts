/** Goals whose readings are counted from lists, against counts worked out by hand; and goals of one team. */
import { describe, expect, it } from 'vitest';
import { goalCounts } from '../../../src/audit/agreement/goal-counts.ts';
import { goalsOf } from '../../../src/audit/agreement/goals.ts';
import { signing } from '../../../src/audit/agreement/signing.ts';
import { recordState } from '../../../src/audit/agreement/state.ts';
import { audit } from '../../../src/audit/audit.ts';
import type { TrendPoint } from '../../../src/audit/trend.ts';
import type { Lead } from '../../../src/content/leads.ts';
import type { Model } from '../../../src/content/model.ts';
import { publish } from '../../../src/publish/publish.ts';
import { buildModel, piece, TODAY } from '../build-model.ts';
import { agreement, commitment, goal } from './build-agreement.ts';

type Written = Parameters<typeof goal>[1];

function auditOf(written: Written, more: Partial<Model> = {}, commitments: ReturnType<typeof commitment>[] = []) {
  const model = buildModel({ agreement: agreement({ goals: [goal('it', written)], commitments }) });
  return audit(publish({ ...model, ...more }), TODAY);
}

function countOf(...given: Parameters<typeof auditOf>) {
  const count = goalCounts(auditOf(...given)).get('it');
  return count?.notCounted ?? count?.readings;
}

describe('a goal measured by freshness', () => {
  const pieces = [
    piece('a', { reviewed: { on: '2026-11-02', by: 'team' } }),
    piece('b', { reviewed: { on: '2026-11-02', by: 'team' } }),
    piece('c', { reviewed: { on: '2023-11-02', by: 'team' } }),
  ];

  it('has a reading for today, and for earlier days only if the history knows them', () => {
    // Two of three live pieces are fresh: 66.6%.
    const today = { on: TODAY, value: 66.6, part: 2, of: 3 };
    expect(countOf({ measuredBy: 'freshness' }, { pieces })).toEqual([today]);
    const past: TrendPoint[] = [
      { date: '2026-09-30', unknown: 'not readable' },
      {
        date: '2026-10-31',
        figures: { coverage: { needs: 4, met: 1, atRisk: 1 }, freshness: { current: 1, live: 2 }, openRequests: 0 },
      },
    ];
    const audited = auditOf({ measuredBy: 'freshness' }, { pieces });
    expect(goalCounts(audited, past).get('it')?.readings).toEqual([
      { on: '2026-10-31', value: 50, part: 1, of: 2 },
      today,
    ]);
  });

  it('has none without a live piece, which is not zero', () => {
    expect(countOf({ measuredBy: 'freshness' }, { pieces: [] })).toBe('no-live-pieces');
  });
});

it('counts coverage as the home page does, and nothing without needs', () => {
  const past: TrendPoint[] = [
    {
      date: '2026-10-31',
      figures: { coverage: { needs: 8, met: 4, atRisk: 1 }, freshness: { current: 0, live: 0 }, openRequests: 0 },
    },
  ];
  const audited = auditOf({ measuredBy: 'coverage' });
  const { atRisk, met, needs } = audited.coverage;
  expect(goalCounts(audited, past).get('it')?.readings).toEqual([
    // Five of eight needs.
    { on: '2026-10-31', value: 62.5, part: 5, of: 8 },
    ...(needs === 0 ? [] : [expect.objectContaining({ on: TODAY, part: met + atRisk, of: needs })]),
  ]);
});

describe('a goal measured by the funnel', () => {
  const funnel = [
    { line: 2, month: '2026-09', stage: 'sql', count: 13 },
    { line: 3, month: '2026-10', stage: 'sql', count: 15 },
    { line: 4, month: '2026-11', stage: 'sql', count: 6 },
  ];

  it('reads each whole month on its last day', () => {
    expect(countOf({ measuredBy: 'funnel', leadStage: 'sql' }, { funnel })).toEqual([
      { on: '2026-09-30', value: 13 },
      { on: '2026-10-31', value: 15 },
    ]);
  });

  it('says why it has no reading', () => {
    expect(countOf({ measuredBy: 'funnel' }, { funnel })).toBe('no-lead-stage');
    expect(countOf({ measuredBy: 'funnel', leadStage: 'mql' }, { funnel })).toBe('no-whole-month');
    expect(countOf({ measuredBy: 'funnel', leadStage: 'sql' })).toBe('no-whole-month');
  });
});

describe('a goal measured by kept promises', () => {
  const at = (line: number, createdOn: string, hours: number | undefined): Lead => {
    const created = Date.parse(`${createdOn}T09:00:00Z`);
    const firstAttempt = hours === undefined ? undefined : created + hours * 3_600_000;
    return { line, id: String(line), created, createdOn, firstAttempt, status: 'open' };
  };
  const speed = (id: string, signedOn?: string) =>
    commitment(id, { kind: 'speed', within: { value: 2, unit: 'hours' }, ...(signedOn && { signedOn }) });
  const leadExport = { from: '2026-08-15', to: '2026-11-13', exportedOn: '2026-11-14' };
  const leads = [
    at(2, '2026-08-20', 1),
    ...[1, 1, 3].map((hours, index) => at(index + 3, '2026-09-10', hours)),
    at(6, '2026-10-05', 1),
    at(7, '2026-10-06', undefined),
  ];

  it('reads each whole month: how many of its cases were kept', () => {
    // August is covered in part. September: two of three. October: one of two, because no attempt is a broken promise.
    expect(
      countOf({ measuredBy: 'kept-promises', commitment: 'speed' }, { leads, leadExport }, [speed('speed')]),
    ).toEqual([
      { on: '2026-09-30', value: 66.6, part: 2, of: 3 },
      { on: '2026-10-31', value: 50, part: 1, of: 2 },
    ]);
  });

  it('does not read a month of which a case is not judged yet', () => {
    const list = [...leads.slice(0, 4), at(6, '2026-10-30', undefined)];
    const span = { from: '2026-09-01', to: '2026-10-31', exportedOn: '2026-10-31' };
    const open = commitment('week', { kind: 'speed', within: { value: 7, unit: 'days' } });
    expect(
      countOf({ measuredBy: 'kept-promises', commitment: 'week' }, { leads: list.slice(1), leadExport: span }, [open]),
    ).toEqual([{ on: '2026-09-30', value: 100, part: 3, of: 3 }]);
  });

  it('adds up agreed promises only, if it names none', () => {
    const promises = [speed('agreed', '2026-11-01'), speed('unsigned')];
    expect(countOf({ measuredBy: 'kept-promises' }, { leads, leadExport }, promises)).toEqual([
      { on: '2026-09-30', value: 66.6, part: 2, of: 3 },
      { on: '2026-10-31', value: 50, part: 1, of: 2 },
    ]);
    expect(countOf({ measuredBy: 'kept-promises' }, { leads, leadExport }, promises.slice(1))).toBe(
      'no-promise-measured',
    );
    expect(countOf({ measuredBy: 'kept-promises', commitment: 'agreed' }, {}, promises)).toBe('no-promise-measured');
  });
});

describe('the readings of a goal', () => {
  const funnel = [
    { line: 2, month: '2026-09', stage: 'sql', count: 13 },
    { line: 3, month: '2026-10', stage: 'sql', count: 15 },
  ];
  const written: Written = {
    ...{ measuredBy: 'funnel', leadStage: 'sql', baseline: 10, target: 20, from: '2026-08-31', due: '2026-12-31' },
    readings: [
      { on: '2026-09-30', value: 17 },
      { on: '2026-10-15', value: 14 },
    ],
  };

  it('are those entered and those counted, and the state follows the last one', () => {
    const [view] = goalsOf(auditOf(written, { funnel }));
    expect(view?.readings.map(({ counted, on, value }) => [on, value, counted])).toEqual([
      ['2026-09-30', 13, true],
      ['2026-10-15', 14, undefined],
      ['2026-10-31', 15, true],
    ]);
    // From August 31 to December 31 are 122 days; October 31 is the 61st, half way: 15.
    expect([view?.state, view?.expected]).toEqual(['on-course', 15]);
  });

  it('are compared where both are for the same day', () => {
    expect(goalsOf(auditOf(written, { funnel }))[0]?.mismatches).toEqual([
      { on: '2026-09-30', entered: 17, counted: 13 },
    ]);
  });

  it('make a goal measurable without a metric in words', () => {
    const parts = (more: Written) => goalsOf(auditOf({ target: 20, ...more }))[0]?.problems.map(({ part }) => part);
    expect(parts({ measuredBy: 'funnel' })).not.toContain('measurable');
    expect(parts({})).toContain('measurable');
  });
});

describe('a goal of one team', () => {
  const own: Written = {
    ...{ team: 'marketing', target: 20, due: '2026-12-31', owners: { marketing: 'team' }, paid: { marketing: true } },
  };

  it('needs no owner in the other team, and its pay is not compared', () => {
    const [view] = goalsOf(auditOf({ ...own, paid: { marketing: true, sales: false } }));
    expect([view?.withoutOwner, view?.paidUnknown, view?.paidApart]).toEqual([[], [], false]);
    expect(view?.problems.map(({ part }) => part)).not.toContain('relevant');
    const [unowned] = goalsOf(auditOf({ ...own, owners: { sales: 'team' } }));
    expect(unowned?.problems.find(({ part }) => part === 'relevant')).toMatchObject({ teams: ['marketing'] });
  });

  it('needs only the signature of that team', () => {
    const unsigned = goal('it', own);
    expect(recordState(unsigned, TODAY)).toMatchObject({ state: 'unsigned', sales: { state: 'not-needed' } });
    const { marketing } = goal('it', { ...own, signedOn: '2026-11-02' }).signed;
    const signed = { ...unsigned, signed: { marketing } };
    expect(recordState(signed as typeof unsigned, TODAY)).toMatchObject({
      ...{ state: 'agreed', sales: { state: 'not-needed' }, marketing: { state: 'signed' } },
    });
    const { toSign } = signing(agreement({ goals: [unsigned] }), TODAY);
    expect([toSign.sales.length, toSign.marketing.length]).toEqual([0, 1]);
  });
});
