import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advice } from '../../src/audit/advice.ts';
import { type Audit, audit } from '../../src/audit/audit.ts';
import { reviewPlan } from '../../src/audit/review-plan.ts';
import { plannedWeeks, reviewQueues } from '../../src/audit/review-queue.ts';
import type { Piece } from '../../src/content/model.ts';
import { calendar } from '../../src/data/calendars.ts';
import { reviewRows } from '../../src/data/review-lists.ts';
import { addDays } from '../../src/kit/calendar-date.ts';
import { buildModel, competitor, persona, piece, serves } from './build-model.ts';

/** A Monday. The grace period of 90 days ends on February 21, 2027, a Sunday: 13 Mondays, the last on February 15. */
const STARTED = '2026-11-23';
const payback = { id: 'payback', stage: 'decision', ask: 'How soon does it pay back?' };
const cfo = persona('cfo', { questions: [payback], formats: { decision: 1 } });

function firstAudit(pieces: Piece[], today = STARTED, more: Parameters<typeof buildModel>[0] = {}): Audit {
  const { site, ...rest } = more;
  return audit(buildModel({ personas: [cfo], pieces, ...rest, site: { startedOn: STARTED, ...site } }), today);
}

function inherited(id: string, fields: Parameters<typeof piece>[1] = {}): Piece {
  return piece(id, { reviewed: undefined, published: '2021-03-01', ...fields });
}

function weeksOf(audited: Audit): Record<string, string> {
  return Object.fromEntries([...reviewPlan(audited)].map(([path, week]) => [path.replace(/^.*\/|\.mdx$/g, ''), week]));
}

describe('a piece that no one has reviewed, in the first audit', () => {
  it('is usable and meets needs at risk, so a sales team still finds its pricing page', () => {
    const audited = firstAudit([inherited('pricing', { serves: [serves('cfo/decision', ['payback'])] })]);
    expect(audited.pieces.get('pricing')).toMatchObject({ usable: true, freshness: { state: 'unreviewed' } });
    expect(audited.coverage).toEqual({ needs: 2, met: 0, atRisk: 2 });
    expect(audited.cell('cfo', 'decision')?.state).toBe('covered');
    expect(audited.freshness).toMatchObject({ unreviewed: 1, overdue: 0, stale: 0 });
  });

  it('comes after due pieces and before overdue ones', () => {
    const at = (id: string, on: string) =>
      piece(id, { reviewed: { on, by: 'team' }, serves: [serves('cfo/decision', ['payback'])] });
    const audited = firstAudit([
      at('a-overdue', '2025-11-01'),
      inherited('b-inherited', { serves: [serves('cfo/decision', ['payback'])] }),
      at('c-due', '2025-12-01'),
    ]);
    const ids = audited.cell('cfo', 'decision')?.pieces.map(({ audited: { piece: each } }) => each.id);
    expect(ids).toEqual(['c-due', 'b-inherited', 'a-overdue']);
  });

  it('is not reported by check until its grace period is nearly over', () => {
    const rulesOn = (today: string) => advice(firstAudit([inherited('pricing')], today)).map(({ rule }) => rule);
    expect(rulesOn(STARTED)).not.toContain('review/overdue');
    expect(rulesOn(STARTED)).not.toContain('review/due-soon');
    expect(rulesOn('2027-02-10')).toContain('review/due-soon');
    expect(rulesOn('2027-02-22')).toContain('review/overdue');
  });

  it('counts as before without a start day', () => {
    const audited = firstAudit([inherited('pricing')], STARTED, { site: { startedOn: undefined } });
    expect(audited.freshness).toMatchObject({ unreviewed: 0, stale: 1 });
    expect(reviewPlan(audited).size).toBe(0);
  });
});

describe('the plan of the first audit', () => {
  it('spreads the reviews of an owner evenly over the weeks', () => {
    const ids = Array.from({ length: 26 }, (_, index) => `p${String(index).padStart(2, '0')}`);
    const weeks = weeksOf(firstAudit(ids.map((id) => inherited(id))));
    expect(Object.keys(weeks)).toEqual(ids);
    const perWeek = Map.groupBy(Object.values(weeks), (week) => week);
    expect([...perWeek.values()].map(({ length }) => length)).toEqual(Array(13).fill(2));
    expect(weeks.p00).toBe(STARTED);
    expect(weeks.p25).toBe('2027-02-15');
  });

  it('has competitors after personas and before pieces, with the week in the queue', () => {
    const competitors = [competitor('z-erp', { owner: 'team' }), competitor('nobody')];
    const personas = [persona('cfo', { contributors: { marketing: ['team'] } })];
    const audited = firstAudit([inherited('a-guide')], STARTED, { competitors, personas });
    // Three reviews of one owner in 13 weeks: in week 0, week 4 (13 / 3) and week 8 (26 / 3). One has no owner.
    expect(weeksOf(audited)).toEqual({ cfo: STARTED, 'z-erp': '2026-12-21', 'a-guide': '2027-01-18' });
    const planned = reviewQueues(audited).flatMap(({ items }) =>
      items.map(({ kind, plannedFor }) => [kind, plannedFor]),
    );
    expect(planned).toContainEqual(['competitor', '2026-12-21']);
  });

  it('starts with personas, then with the buyers and stages that matter most', () => {
    const stages = [{ id: 'awareness' }, { id: 'decision', priority: 3 }];
    const contributors = { marketing: ['team'] };
    const personas = [persona('cfo', { contributors, priority: 3 }), persona('it', { contributors })];
    const pieces = [
      inherited('a-unmapped'),
      inherited('b-early', { serves: [serves('cfo/awareness')] }),
      inherited('c-also', { serves: [serves('cfo/decision', [], 'secondary')] }),
      inherited('d-decides', { serves: [serves('cfo/decision')] }),
      inherited('e-decides', { serves: [serves('it/decision')] }),
    ];
    const weeks = weeksOf(firstAudit(pieces, STARTED, { stages, personas }));
    expect(Object.keys(weeks)).toEqual(['cfo', 'it', 'd-decides', 'b-early', 'e-decides', 'a-unmapped', 'c-also']);
  });

  it('leaves the others where they are when one is reviewed', () => {
    const ids = Array.from({ length: 30 }, (_, index) => `p${String(index).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.subarray(ids), (done) => {
        const before = weeksOf(
          firstAudit(
            ids.map((id) => inherited(id)),
            '2026-11-24',
          ),
        );
        const after = weeksOf(
          firstAudit(
            ids.map((id) => inherited(id, done.includes(id) ? { reviewed: { on: '2026-11-24', by: 'team' } } : {})),
            '2026-11-24',
          ),
        );
        expect(after).toEqual(Object.fromEntries(Object.entries(before).filter(([id]) => !done.includes(id))));
      }),
    );
  });

  it('carries over what is left of a week, and never plans past the end of the grace period', () => {
    const ids = Array.from({ length: 13 }, (_, index) => `p${String(index).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), (days) => {
        const today = addDays(STARTED, days);
        const weeks = Object.values(
          weeksOf(
            firstAudit(
              ids.map((id) => inherited(id)),
              today,
            ),
          ),
        );
        expect(weeks).toHaveLength(13);
        for (const week of weeks) {
          expect(week > addDays(today, -7)).toBe(true);
          expect(week <= '2027-02-21').toBe(true);
        }
      }),
    );
    expect(
      Object.values(
        weeksOf(
          firstAudit(
            ids.map((id) => inherited(id)),
            '2027-02-22',
          ),
        ),
      ),
    ).toEqual([]);
  });

  it('leaves out what was reviewed before, published since, or is to be removed', () => {
    const decision = { verdict: 'remove', on: '2026-11-01', by: 'team' } as const;
    const weeks = weeksOf(
      firstAudit([
        inherited('reviewed', { reviewed: { on: '2026-10-01', by: 'team' } }),
        inherited('since', { published: '2026-11-24' }),
        inherited('leaving', { decision }),
        inherited('planned'),
      ]),
    );
    expect(Object.keys(weeks)).toEqual(['planned']);
  });

  it('has one week if the grace period has no Monday', () => {
    const site = { startedOn: '2026-11-24', policy: { graceDays: 3 } };
    expect(weeksOf(firstAudit([inherited('pricing')], '2026-11-24', { site }))).toEqual({ pricing: '2026-11-27' });
  });
});

describe('the lists of the first audit', () => {
  const pieces = [inherited('a'), inherited('b'), piece('c', { reviewed: { on: '2025-11-01', by: 'team' } })];

  it('show the week of each review, and each week with its owners', () => {
    const queues = reviewQueues(firstAudit(pieces));
    expect(queues[0]?.counts).toEqual({ overdue: 1, due: 0, unreviewed: 2, stale: 0, expired: 0 });
    const ownersOf = ({ owners }: ReturnType<typeof plannedWeeks>[number]) =>
      owners.map(({ owner, reviews }) => `${owner.name} ${reviews}`);
    expect(plannedWeeks(queues).map((each) => [each.week, each.reviews, ...ownersOf(each)])).toEqual([
      ['2026-11-23', 1, 'Content team 1'],
      // 13 weeks for two pieces: the second is in the seventh.
      ['2027-01-04', 1, 'Content team 1'],
    ]);
    expect(reviewRows(firstAudit(pieces)).map(({ id, freshness, plannedFor }) => [id, freshness, plannedFor])).toEqual([
      ['c', 'overdue', null],
      ['a', 'unreviewed', '2026-11-23'],
      ['b', 'unreviewed', '2027-01-04'],
    ]);
  });

  it('put each review into the calendar in its week', () => {
    const events = calendar(firstAudit(pieces)).match(/DTSTART;VALUE=DATE:\d+|UID:[^\r\n]+/g);
    expect(events?.join(' ')).toMatch(/review-piece-a\S* DTSTART;VALUE=DATE:20261123 /);
    expect(events?.join(' ')).toMatch(/review-piece-b\S* DTSTART;VALUE=DATE:20270104/);
  });
});
