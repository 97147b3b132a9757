/** The funnel against figures that were calculated by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FunnelInput, funnel, monthsBetween } from '../../../src/audit/agreement/funnel.ts';

const year = { from: '2027-01-01', to: '2027-12-31' };
const simple: FunnelInput = {
  ...year,
  stages: ['lead', 'customer'],
  values: { revenueGoal: 500_000, dealSize: 20_000, 'rate.lead': 2 },
};

/** 50 orders; 200 SQL at 25%, 500 SAL at 40%, 800 MQL at 62.5%, 3,200 leads at 25%. */
const staged: FunnelInput = {
  ...year,
  stages: ['lead', 'mql', 'sal', 'sql', 'customer'],
  values: {
    ...{ revenueGoal: 2_400_000, dealSize: 48_000, representatives: 8 },
    ...{ 'rate.lead': 25, 'rate.mql': 62.5, 'rate.sal': 40, 'rate.sql': 25 },
    ...{ 'days.lead': 30, 'days.mql': 5, 'days.sal': 25, 'days.sql': 120 },
    ...{ marketSize: 5200, buyingNow: 5, coverage: 3 },
  },
};

const column = (input: FunnelInput, of: 'needed' | 'perMonth' | 'perRepresentative' | 'daysBefore') =>
  funnel(input).stages.map((stage) => stage[of].value ?? stage[of].takes);

describe('a goal of 500,000, deals of 20,000 and 2 of 100 leads that become customers', () => {
  it('needs 25 customers and 1,250 leads', () => {
    expect(funnel(simple).customers).toEqual({ value: 25 });
    expect(column(simple, 'needed')).toEqual([1250, 25]);
  });

  it('needs 104 leads a month over a year, and 417 over a quarter', () => {
    expect(column(simple, 'perMonth')[0]).toBeCloseTo(104.1667, 4);
    expect(column({ ...simple, to: '2027-03-31' }, 'perMonth')[0]).toBeCloseTo(416.6667, 4);
  });

  it('leaves the number per rep unknown without the number of reps', () => {
    expect(column(simple, 'perRepresentative')).toEqual([['representatives'], ['representatives']]);
    const five: FunnelInput = { ...simple, values: { ...simple.values, representatives: 5 } };
    expect(column(five, 'perRepresentative')[0]).toBeCloseTo(20.8333, 4);
  });
});

describe('a funnel of five stages', () => {
  it('needs a number of leads at each of them', () => {
    expect(column(staged, 'needed')).toEqual([3200, 800, 500, 200, 50]);
    expect(funnel(staged).throughRate).toEqual({ value: 1.5625 });
  });

  it('needs them per month and per rep', () => {
    expect(column(staged, 'perMonth').map((value) => Number(value).toFixed(2))).toEqual([
      '266.67',
      '66.67',
      '41.67',
      '16.67',
      '4.17',
    ]);
    expect(column(staged, 'perRepresentative').map((value) => Number(value).toFixed(2))).toEqual([
      '33.33',
      '8.33',
      '5.21',
      '2.08',
      '0.52',
    ]);
  });

  it('needs leads earlier by the days of the remaining steps', () => {
    expect(column(staged, 'daysBefore')).toEqual([180, 150, 145, 120, 0]);
    expect(funnel(staged).stages.map(({ window }) => window)).toEqual([
      { from: '2026-07-05', to: '2027-07-04' },
      { from: '2026-08-04', to: '2027-08-03' },
      { from: '2026-08-09', to: '2027-08-08' },
      { from: '2026-09-03', to: '2027-09-02' },
      year,
    ]);
  });

  it('shares the rest of the cycle among the steps without days', () => {
    const values = { ...staged.values, cycle: 180, 'days.lead': undefined, 'days.sal': undefined };
    // 180 - 5 - 120 are 55 days for two steps.
    expect(column({ ...staged, values }, 'daysBefore')).toEqual([180, 153, 148, 120, 0]);
    expect(column({ ...staged, values: { ...values, cycle: 100 } }, 'daysBefore')).toEqual([125, 125, 120, 120, 0]);
    expect(column({ ...staged, values: { ...values, cycle: undefined } }, 'daysBefore')).toEqual([
      ['days.lead', 'days.sal'],
      ['days.sal'],
      ['days.sal'],
      120,
      0,
    ]);
  });

  it('gives the share of the market and the open pipeline needed', () => {
    const { inMarket, share, leastBuying, pipeline } = funnel(staged);
    expect({ inMarket, pipeline }).toEqual({ inMarket: { value: 260 }, pipeline: { value: 7_200_000 } });
    // 50 of 260, and 50 of 5,200.
    expect(share.value).toBeCloseTo(19.2308, 4);
    expect(leastBuying.value).toBeCloseTo(0.9615, 4);
  });
});

describe('an unknown number', () => {
  it('stays unknown with its missing inputs, and leaves the rest as it is', () => {
    const answer = funnel({ ...staged, values: { ...staged.values, buyingNow: undefined, 'rate.sal': undefined } });
    expect(answer.inMarket).toEqual({ takes: ['buyingNow'] });
    expect(answer.share).toEqual({ takes: ['buyingNow'] });
    expect(answer.leastBuying.value).toBeCloseTo(0.9615, 4);
    expect(answer.stages.map(({ needed }) => needed)).toEqual([
      { takes: ['rate.sal'] },
      { takes: ['rate.sal'] },
      { takes: ['rate.sal'] },
      { value: 200 },
      { value: 50 },
    ]);
    expect(answer.stages[0]?.perRepresentative).toEqual({ takes: ['rate.sal'] });
  });

  it('names every missing input once', () => {
    const { stages } = funnel({ ...simple, values: {} });
    expect(stages[0]?.needed).toEqual({ takes: ['revenueGoal', 'dealSize', 'rate.lead'] });
  });

  it('is also the result of a rate of 0 or a deal size of 0', () => {
    expect(column({ ...simple, values: { ...simple.values, 'rate.lead': 0 } }, 'needed')).toEqual([['rate.lead'], 25]);
    expect(funnel({ ...simple, values: { ...simple.values, dealSize: 0 } }).customers).toEqual({ takes: ['dealSize'] });
    expect(funnel({ ...staged, values: { ...staged.values, buyingNow: 0 } }).share).toEqual({ takes: ['buyingNow'] });
  });
});

it('never needs fewer at an earlier stage, and always whole numbers', () => {
  const rate = fc.double({ min: 0.1, max: 100, noNaN: true });
  fc.assert(
    fc.property(rate, rate, rate, fc.integer({ min: 1, max: 10_000_000 }), (a, b, c, revenueGoal) => {
      const values = { revenueGoal, dealSize: 1000, 'rate.a': a, 'rate.b': b, 'rate.c': c };
      const counts = column({ ...year, stages: ['a', 'b', 'c', 'd'], values }, 'needed').map(Number);
      expect(counts).toEqual(counts.toSorted((x, y) => y - x));
      expect(counts.every(Number.isInteger)).toBe(true);
    }),
  );
});

it.each([
  ['2027-01-01', '2027-12-31', 12],
  ['2027-02-01', '2027-02-28', 1],
  ['2026-10-01', '2027-03-31', 6],
  // 73 days are a fifth of a year.
  ['2027-01-15', '2027-03-28', 2.4],
])('counts the months from %s to %s as %d', (from, to, months) => {
  expect(monthsBetween(from, to)).toBe(months);
});
