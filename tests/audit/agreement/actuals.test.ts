/** Plan beside actual, and the open pipeline, against figures worked out by hand. */
import { describe, expect, it } from 'vitest';
import { pipelineView } from '../../../src/audit/agreement/actuals/pipeline.ts';
import { funnelActuals } from '../../../src/audit/agreement/actuals/stage-months.ts';
import type { StageCount } from '../../../src/content/funnel.ts';
import type { Lead } from '../../../src/content/leads.ts';
import { publish } from '../../../src/publish/publish.ts';
import type { FunnelExport } from '../../../src/schema/funnel-export.ts';
import type { LeadExport } from '../../../src/schema/lead-export.ts';
import { buildModel } from '../build-model.ts';
import { agreement, commitment, numbers } from './build-agreement.ts';

const TODAY = '2026-11-16';

/**
 * A goal of 240,000 for 2027 and deals of 10,000 take 24 customers; at 20% that is 120 leads, 10 a month. With four reps,
 * that is 2.5 each. A lead takes 92 days to become a customer, so leads for 2027 come from October 1, 2026 to September 30, 2027.
 */
const goal = numbers({
  ...{ revenueGoal: { value: 240_000 }, dealSize: { value: 10_000 }, representatives: { value: 4 } },
  conversions: [{ from: 'lead', to: 'customer', rate: { value: 20 }, days: { value: 92 } }],
});
/** Two leads per rep and month are eight a month. */
const two = {
  ...{ team: 'marketing', kind: 'volume', value: 2, per: ['representative', 'month'], leadStage: 'lead' },
} satisfies Parameters<typeof commitment>[1];
const promise = commitment('two', two);

let line = 1;
const counted = (month: string, stage: string, count: number): StageCount => ({ line: ++line, month, stage, count });
const cameOn = (...days: readonly string[]): Lead[] =>
  days.map((createdOn) => ({
    line: ++line,
    id: String(line),
    created: Date.parse(createdOn),
    createdOn,
    status: 'open',
  }));

interface Exports {
  readonly funnel?: readonly StageCount[];
  readonly funnelExport?: FunnelExport;
  readonly leads?: readonly Lead[];
  readonly leadExport?: LeadExport;
}

function actuals(exports: Exports, parts = { numbers: goal, commitments: [promise] }) {
  return funnelActuals(publish({ ...buildModel({ agreement: agreement(parts) }), ...exports }), TODAY);
}

const rowOf = (exports: Exports, stage: string, month: string) =>
  actuals(exports)?.rows.find((row) => row.stage === stage && row.month === month);

describe('a month of a stage', () => {
  const funnel = [counted('2026-09', 'lead', 9), counted('2026-10', 'lead', 7), counted('2026-11', 'lead', 4)];

  it('shows needed, promised and actual, and how much is missing, also per rep', () => {
    expect(rowOf({ funnel }, 'lead', '2026-10')).toEqual({
      ...{ stage: 'lead', month: '2026-10', source: 'funnel' },
      ...{ needed: 10, promised: 8, actual: 7, shortBy: 3 },
      perRepresentative: { needed: 2.5, promised: 2, actual: 1.75 },
    });
  });

  it('is not compared with the goal outside of the days in which leads must reach the stage', () => {
    const { needed, actual, shortBy } = rowOf({ funnel }, 'lead', '2026-09') ?? {};
    expect({ needed, actual, shortBy }).toEqual({ needed: undefined, actual: 9, shortBy: undefined });
  });

  it('is not measured before it is over, and shows what came so far', () => {
    const { actual, notMeasured, shortBy, soFar } = rowOf({ funnel }, 'lead', '2026-11') ?? {};
    expect({ actual, notMeasured, shortBy, soFar }).toEqual({ notMeasured: 'part-of-month', soFar: 4 });
  });

  it('is not measured without a number, which is not zero', () => {
    expect(rowOf({ funnel }, 'customer', '2026-10')).toMatchObject({ notMeasured: 'not-listed' });
    expect(rowOf({ funnel: [counted('2026-10', 'lead', 0)] }, 'lead', '2026-10')).toMatchObject({
      actual: 0,
      shortBy: 10,
    });
  });

  it('comes newest first, with the stages of the funnel before others', () => {
    const { months, stages } = actuals({ funnel: [counted('2026-08', 'lost', 3), ...funnel] }) ?? {};
    expect({ months, stages }).toEqual({
      months: ['2026-11', '2026-10', '2026-09', '2026-08'],
      stages: ['lead', 'customer', 'lost'],
    });
  });
});

it.each([
  // The export covers October 1 to 31, and was made on the day after.
  ['2026-10-01', '2026-10-31', '2026-11-01', 7],
  // The day of the export had not ended.
  ['2026-10-01', '2026-10-31', '2026-10-31', undefined],
  ['2026-10-02', '2026-10-31', '2026-11-01', undefined],
  ['2026-10-01', '2026-10-30', '2026-11-01', undefined],
])('measures October with an export from %s to %s, made on %s: %s', (from, to, exportedOn, actual) => {
  const exports = { funnel: [counted('2026-10', 'lead', 7)], funnelExport: { from, to, exportedOn } };
  expect(rowOf(exports, 'lead', '2026-10')?.actual).toBe(actual);
});

describe('the list of leads', () => {
  const leads = cameOn('2026-10-01', '2026-10-31', '2026-11-02');
  const leadExport = { from: '2026-09-01', to: '2026-11-13', exportedOn: '2026-11-14', leadStage: 'lead' };

  it('counts the leads of its stage, and zero where it covers a month without any', () => {
    const found = actuals({ leads, leadExport })?.rows.filter(({ stage }) => stage === 'lead');
    expect(found?.map(({ actual, month, soFar, source }) => [month, actual ?? soFar, source])).toEqual([
      ['2026-11', 1, 'leads'],
      ['2026-10', 2, 'leads'],
      ['2026-09', 0, 'leads'],
    ]);
  });

  it('counts where the counts of the funnel do not cover a month, and says where the two differ', () => {
    const funnel = [counted('2026-10', 'lead', 7)];
    expect(rowOf({ funnel, leads, leadExport }, 'lead', '2026-10')).toMatchObject({
      ...{ actual: 7, source: 'funnel' },
      differs: { source: 'leads', count: 2 },
    });
    expect(rowOf({ funnel, leads, leadExport }, 'lead', '2026-09')).toMatchObject({ actual: 0, source: 'leads' });
  });
});

it('adds no promises up: two promises for the same leads are not one number', () => {
  const commitments = [promise, commitment('three', { ...two, value: 3 })];
  const row = actuals({ funnel: [counted('2026-10', 'lead', 7)] }, { numbers: goal, commitments })?.rows[0];
  expect(row).toMatchObject({ needed: 10, actual: 7 });
  expect(row?.promised).toBe(undefined);
});

it('has nothing without an export', () => {
  expect(actuals({})).toBe(undefined);
  expect(actuals({ funnel: [] })).toBe(undefined);
});

describe('the open pipeline', () => {
  const view = (written: Parameters<typeof numbers>[0]) => pipelineView(numbers(written), TODAY);
  const plan = { revenueGoal: { value: 2_400_000 }, coverage: { value: 3 } };

  it('is a multiple of the goal, beside the agreed one, with its age', () => {
    // 5,040,000 / 2,400,000 = 2.1; 3 × 2,400,000 = 7,200,000; 2,160,000 are missing. November 9 to 16 are 7 days.
    expect(view({ ...plan, pipeline: { value: 5_040_000, asOf: '2026-11-09', owner: 'team' } })).toEqual({
      ...{ value: 5_040_000, times: 2.1, agreed: 3, needed: 7_200_000, shortBy: 2_160_000 },
      ...{ asOf: '2026-11-09', age: 7, owner: 'team' },
    });
  });

  it('is rounded down, so that 2.99 times the goal is not three', () => {
    expect(view({ ...plan, pipeline: { value: 7_176_000 } })?.times).toBe(2.9);
  });

  it('is unknown if it, the goal or the multiple is unknown', () => {
    expect(view({ ...plan, pipeline: { unknown: true } })).toMatchObject({ needed: 7_200_000 });
    expect(view({ ...plan, pipeline: { unknown: true } })?.times).toBe(undefined);
    const withoutGoal = { ...plan, revenueGoal: { unknown: true }, pipeline: { value: 5 } };
    expect(view(withoutGoal)).toMatchObject({ value: 5 });
    expect([view(withoutGoal)?.times, view(withoutGoal)?.shortBy]).toEqual([undefined, undefined]);
    expect(view(plan)).toBe(undefined);
  });
});
