/** Deals won and lost against a competitor, by quarter. The figures are worked out by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealsAgainst, unknownCompetitors, unnamedDeals } from '../../../src/audit/answers/win-loss.ts';
import { audit } from '../../../src/audit/audit.ts';
import type { LossPeriod } from '../../../src/content/agreement/model.ts';
import { agreement, losses } from '../agreement/build-agreement.ts';
import { buildModel, competitor } from '../build-model.ts';

const TODAY = '2026-11-16';

type Outcome = 'won' | 'lost';

/** Deals such as `lost 3 Nordfeld`; the competitor may be missing. */
function period(id: string, from: string, to: string, ...deals: readonly string[]): LossPeriod {
  return losses(id, {
    ...{ from, to },
    deals: deals.map((text) => {
      const [outcome = '', count = '', ...name] = text.split(' ');
      return {
        outcome: outcome as Outcome,
        reason: text,
        count: Number(count),
        competitor: name.join(' ') || undefined,
      };
    }),
  });
}

const nordfeld = competitor('nordfeld', { name: 'Nordfeld ERP', aliases: ['A large ERP system'] });
const lindqvar = competitor('lindqvar');

function audited(periods: readonly LossPeriod[], today = TODAY) {
  const model = buildModel({ competitors: [nordfeld, lindqvar], agreement: agreement({ losses: [...periods] }) });
  return audit(model, today);
}

const against = (periods: readonly LossPeriod[], today = TODAY) => dealsAgainst(audited(periods, today), nordfeld);
const rows = (periods: readonly LossPeriod[], today = TODAY) =>
  against(periods, today).quarters.map(({ quarter, state, count }) => [quarter, state, count?.won, count?.lost]);

const q2 = period('q2', '2026-04-01', '2026-06-30', 'lost 2 A large ERP system', 'won 9', 'lost 4 The spreadsheet');
const q3 = period('q3', '2026-07-01', '2026-09-30', 'lost 3 nordfeld erp', 'won 1 Nordfeld', 'won 5 The spreadsheet');

describe('deals against a competitor', () => {
  it('are counted by quarter, whether a deal gives its id, name or alias', () => {
    expect(rows([q2, q3])).toEqual([
      ['2026-Q4', 'running', undefined, undefined],
      ['2026-Q3', 'whole', 1, 3],
      ['2026-Q2', 'whole', 0, 2],
    ]);
    expect(against([q2, q3]).total).toEqual({ won: 1, lost: 5 });
  });

  it('are not measured where no deal names it: neither a quarter nor the total is zero', () => {
    const other = dealsAgainst(audited([q2, q3]), lindqvar);
    expect(other.quarters.map(({ count }) => count)).toEqual([undefined, undefined, undefined]);
    expect(other.total).toBeUndefined();
  });

  it('are counted in a quarter whose months are recorded one by one', () => {
    const months = [
      period('july', '2026-07-01', '2026-07-31', 'lost 1 Nordfeld'),
      period('september', '2026-09-01', '2026-09-30', 'won 4 Nordfeld'),
      period('august', '2026-08-01', '2026-08-31', 'lost 2 Nordfeld'),
    ];
    expect(rows(months)).toEqual([
      ['2026-Q4', 'running', undefined, undefined],
      ['2026-Q3', 'whole', 4, 3],
    ]);
  });

  it('are left out of a quarter with a day that is not recorded', () => {
    const short = [period('q3', '2026-07-01', '2026-09-29', 'lost 3 Nordfeld')];
    expect(rows(short).at(-1)).toEqual(['2026-Q3', 'incomplete', undefined, undefined]);
    expect(against(short)).toMatchObject({ total: undefined, outside: 3 });
  });

  it('of a period over two quarters count for neither, and are still listed', () => {
    const half = [period('half', '2026-04-01', '2026-09-30', 'lost 7 Nordfeld')];
    expect(rows(half).map(([, state]) => state)).toEqual(['running', 'incomplete', 'incomplete']);
    expect(against(half).outside).toBe(7);
    expect(against(half).all).toHaveLength(1);
  });

  it('of a quarter count from the day after its last day', () => {
    expect(rows([q3], '2026-09-30')).toEqual([['2026-Q3', 'running', undefined, undefined]]);
    expect(rows([q3], '2026-10-01').at(-1)).toEqual(['2026-Q3', 'whole', 1, 3]);
  });

  it('show an empty year between two recorded quarters as incomplete', () => {
    const old = period('old', '2025-10-01', '2025-12-31', 'won 6 Nordfeld');
    expect(rows([old, q3]).map(([name, state]) => `${name} ${state}`)).toEqual([
      '2026-Q4 running',
      '2026-Q3 whole',
      '2026-Q2 incomplete',
      '2026-Q1 incomplete',
      '2025-Q4 whole',
    ]);
    expect(against([old, q3]).total).toEqual({ won: 7, lost: 3 });
  });

  it('are never counted twice or lost: counted in quarters and outside are all of them', () => {
    const days = fc.record({
      from: fc.integer({ min: 0, max: 400 }),
      length: fc.integer({ min: 0, max: 200 }),
      count: fc.integer({ min: 1, max: 9 }),
    });
    const date = (day: number) => new Date(Date.UTC(2025, 9, 1 + day)).toISOString().slice(0, 10);
    fc.assert(
      fc.property(fc.array(days, { maxLength: 6 }), (list) => {
        const periods = list.map(({ from, length, count }, index) =>
          period(`p${index}`, date(from), date(from + length), `lost ${count} Nordfeld`),
        );
        const { outside, quarters, total } = against(periods);
        const inQuarters = quarters.reduce((sum, { count }) => sum + (count?.lost ?? 0), 0);
        expect(inQuarters).toBe(total?.lost ?? 0);
        expect(inQuarters + outside).toBe(list.reduce((sum, { count }) => sum + count, 0));
      }),
    );
  });
});

describe('deals of whole quarters', () => {
  it('that name no competitor are counted, so that a small figure is not taken for all', () => {
    const half = period('half', '2025-10-01', '2026-03-31', 'lost 50');
    expect(unnamedDeals(audited([half, q2, q3]))).toEqual({ deals: 24, unnamed: 9 });
  });

  it('list the names that no competitor has', () => {
    expect(unknownCompetitors(audited([q2, q3]))).toEqual([{ name: 'The spreadsheet', deals: 9 }]);
  });
});
