import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshness, freshnessRank } from '../../src/audit/freshness.ts';
import { addDays } from '../../src/kit/calendar-date.ts';
import { policySchema } from '../../src/schema/site.ts';

const policy = policySchema.parse({});
/** Reviewed on January 1, 2026 with an interval of 100 days: due on April 11, 2026 (30 + 28 + 31 + 11 days later). */
const reviewed = { reviewed: { on: '2026-01-01' } };
const DUE_ON = '2026-04-11';

describe('freshness', () => {
  it.each([
    ['2026-03-11', 31, 'fresh'],
    ['2026-03-12', 30, 'due'],
    ['2026-04-11', 0, 'due'],
    ['2026-04-12', -1, 'overdue'],
    ['2026-07-10', -90, 'overdue'],
    ['2026-07-11', -91, 'stale'],
  ] as const)('on %s, with %i days left, is %s', (today, daysLeft, state) => {
    expect(freshness(reviewed, 100, policy, today)).toEqual({ state, dueOn: DUE_ON, daysLeft });
  });

  it('follows the numbers of the policy', () => {
    const short = policySchema.parse({ dueDays: 5, overdueDays: 10 });
    const states = ['2026-04-05', '2026-04-06', '2026-04-21', '2026-04-22'].map(
      (today) => freshness(reviewed, 100, short, today).state,
    );
    expect(states).toEqual(['fresh', 'due', 'overdue', 'stale']);
  });

  it('counts a leap day', () => {
    // 2024 has 366 days, so a year of 365 days after January 1, 2024 ends one day before the next 1 January.
    expect(freshness({ reviewed: { on: '2024-01-01' } }, 365, policy, '2024-06-01').dueOn).toBe('2024-12-31');
    expect(freshness({ reviewed: { on: '2024-02-29' } }, 1, policy, '2024-03-01').daysLeft).toBe(0);
  });

  it('counts from publication without a review, and from the review when both are known', () => {
    const published = { published: '2026-01-01' };
    expect(freshness(published, 100, policy, '2026-04-12')).toEqual({ state: 'overdue', dueOn: DUE_ON, daysLeft: -1 });
    expect(freshness({ ...reviewed, published: '2020-01-01' }, 100, policy, '2026-04-12').dueOn).toBe(DUE_ON);
  });

  it('is overdue without a due day when it was never reviewed or published', () => {
    expect(freshness({}, 100, policy, '2026-04-12')).toEqual({ state: 'overdue' });
  });

  it('expires on the day after its last day of use, even with a fresh review', () => {
    const record = { ...reviewed, expires: '2026-02-01' };
    expect(freshness(record, 100, policy, '2026-02-01').state).toBe('fresh');
    expect(freshness(record, 100, policy, '2026-02-02').state).toBe('expired');
    expect(freshness({ expires: '2026-02-01' }, 100, policy, '2026-02-02')).toEqual({ state: 'expired' });
  });

  it('never improves with time alone', () => {
    const date = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days));
    const maybe = fc.option(date, { nil: undefined });
    fc.assert(
      fc.property(
        maybe,
        maybe,
        maybe,
        date,
        fc.nat(800),
        fc.integer({ min: 1, max: 800 }),
        (on, published, expires, today, later, every) => {
          const record = { reviewed: on === undefined ? undefined : { on }, published, expires };
          const now = freshness(record, every, policy, today);
          const then = freshness(record, every, policy, addDays(today, later));
          expect(freshnessRank(then.state)).toBeGreaterThanOrEqual(freshnessRank(now.state));
        },
      ),
    );
  });
});
