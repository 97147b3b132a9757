import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshness, freshnessOn, freshnessRank } from '../../src/audit/freshness.ts';
import { addDays } from '../../src/kit/calendar-date.ts';
import { siteSchema } from '../../src/schema/site.ts';

const site = siteSchema.parse({ title: 'Content audit', company: 'Example Ltd' });
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
    expect(freshness(reviewed, 100, site, today)).toEqual({ state, dueOn: DUE_ON, daysLeft });
  });

  it('follows the numbers of the policy', () => {
    const short = { policy: { ...site.policy, dueDays: 5, overdueDays: 10 }, startedOn: undefined };
    const states = ['2026-04-05', '2026-04-06', '2026-04-21', '2026-04-22'].map(
      (today) => freshness(reviewed, 100, short, today).state,
    );
    expect(states).toEqual(['fresh', 'due', 'overdue', 'stale']);
  });

  it('counts a leap day', () => {
    // 2024 has 366 days, so a year of 365 days after January 1, 2024 ends one day before the next 1 January.
    expect(freshness({ reviewed: { on: '2024-01-01' } }, 365, site, '2024-06-01').dueOn).toBe('2024-12-31');
    expect(freshness({ reviewed: { on: '2024-02-29' } }, 1, site, '2024-03-01').daysLeft).toBe(0);
  });

  it('counts from publication without a review, and from the review when both are known', () => {
    const published = { published: '2026-01-01' };
    expect(freshness(published, 100, site, '2026-04-12')).toEqual({ state: 'overdue', dueOn: DUE_ON, daysLeft: -1 });
    expect(freshness({ ...reviewed, published: '2020-01-01' }, 100, site, '2026-04-12').dueOn).toBe(DUE_ON);
  });

  it('is overdue without a due day when it was never reviewed or published', () => {
    expect(freshness({}, 100, site, '2026-04-12')).toEqual({ state: 'overdue' });
  });

  it('expires on the day after its last day of use, even with a fresh review', () => {
    const record = { ...reviewed, expires: '2026-02-01' };
    expect(freshness(record, 100, site, '2026-02-01').state).toBe('fresh');
    expect(freshness(record, 100, site, '2026-02-02').state).toBe('expired');
    expect(freshness({ expires: '2026-02-01' }, 100, site, '2026-02-02')).toEqual({ state: 'expired' });
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
        maybe,
        (on, published, expires, today, later, every, startedOn) => {
          const record = { reviewed: on === undefined ? undefined : { on }, published, expires };
          const now = freshness(record, every, { ...site, startedOn }, today);
          const then = freshness(record, every, { ...site, startedOn }, addDays(today, later));
          expect(freshnessRank(then.state)).toBeGreaterThanOrEqual(freshnessRank(now.state));
        },
      ),
    );
  });
});

describe('freshness during the first audit', () => {
  /** The audit started on November 26, 2026; 90 days later is February 24, 2027 (4 + 31 + 31 + 24). */
  const audited = { ...site, startedOn: '2026-11-26' };
  const END = '2027-02-24';

  it.each([
    ['2026-11-26', 90, 'unreviewed'],
    ['2027-02-24', 0, 'unreviewed'],
    ['2027-02-25', -1, 'overdue'],
    ['2027-05-25', -90, 'overdue'],
    ['2027-05-26', -91, 'stale'],
  ] as const)('of a piece that no one has reviewed, on %s, is %i days from the end: %s', (today, daysLeft, state) => {
    for (const record of [{}, { published: '2019-05-01' }]) {
      expect(freshness(record, 100, audited, today)).toEqual({ state, dueOn: END, daysLeft, unreviewed: true });
    }
  });

  it('gives a piece that was published later its own grace period, so that new work is not overdue at once', () => {
    const record = { published: '2027-06-01' };
    expect(freshness(record, 100, audited, '2027-06-02')).toMatchObject({ state: 'unreviewed', dueOn: '2027-08-30' });
    expect(freshness(record, 100, audited, '2027-08-31').state).toBe('overdue');
  });

  it('does not change what a person has reviewed, before or after the start', () => {
    for (const on of ['2026-01-01', '2026-12-01']) {
      const record = { reviewed: { on }, published: '2019-05-01' };
      expect(freshness(record, 100, audited, '2027-01-01')).toEqual(freshness(record, 100, site, '2027-01-01'));
    }
  });

  it('still expires', () => {
    expect(freshness({ expires: '2026-12-01' }, 100, audited, '2026-12-02').state).toBe('expired');
  });

  it('lasts as long as the policy says', () => {
    const short = { ...audited, policy: { ...site.policy, graceDays: 7 } };
    expect(freshness({}, 100, short, '2026-12-03').state).toBe('unreviewed');
    expect(freshness({}, 100, short, '2026-12-04').state).toBe('overdue');
  });

  it('is the same on a page, which knows only the dates', () => {
    const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2024-01-01', days));
    const maybe = fc.option(day, { nil: undefined });
    fc.assert(
      fc.property(maybe, maybe, maybe, maybe, day, fc.nat(800), (on, published, expires, startedOn, today, later) => {
        const record = { reviewed: on === undefined ? undefined : { on }, published, expires };
        const rules = { ...site, startedOn };
        const { dueOn: due, unreviewed } = freshness(record, 100, rules, today);
        const then = addDays(today, later);
        expect(freshnessOn({ due, expires, unreviewed }, site.policy, then)).toEqual(
          freshness(record, 100, rules, then),
        );
      }),
    );
  });
});
