/** Goals: their readings against the line, and whether they can be worked toward. */
import { describe, expect, it } from 'vitest';
import { goalViews, lineAt } from '../../../src/audit/agreement/goals.ts';
import { smart } from '../../../src/audit/agreement/smart.ts';
import { agreement, goal } from './build-agreement.ts';

const TODAY = '2026-11-16';

/** From 40 on 1 January to 60 a hundred days later: one more every five days. */
const more = {
  ...{ metric: 'Leads per quarter, from the CRM', unit: 'leads' },
  ...{ baseline: 40, from: '2026-01-01', target: 60, due: '2026-04-11' },
  owners: { sales: 'team', marketing: 'team' },
};
const less = { ...more, statement: 'From 31 hours to 6.', baseline: 31, target: 6 };

function view(written: Parameters<typeof goal>[1], today = '2026-03-01') {
  const [only] = goalViews(agreement({ goals: [goal('leads', written)] }), today);
  if (!only) throw new Error('The agreement has a goal.');
  return only;
}

describe('the line of a goal', () => {
  it('runs straight from the baseline to the target and no further', () => {
    const days = ['2025-12-01', '2026-01-01', '2026-02-20', '2026-04-11', '2026-05-01'];
    expect(days.map((day) => lineAt(goal('leads', more), day))).toEqual([40, 40, 50, 60, 60]);
    expect(lineAt(goal('hours', less), '2026-02-20')).toBe(18.5);
  });

  it.each([
    ['on course when the last reading is on it', more, 50, 'on-course', 0],
    ['behind when it is short of it', more, 49, 'behind', 1],
    ['reached when it is past the target', more, 61, 'reached', 0],
    ['behind where less is better, and there is more', less, 19, 'behind', 0.5],
    ['on course where less is better, and there is less', less, 18, 'on-course', 0],
  ])('is %s', (_, fields, value, state, shortBy) => {
    const found = view({ ...fields, readings: [{ on: '2026-02-20', value }] });
    expect({ state: found.state, shortBy: found.shortBy }).toEqual({ state, shortBy });
  });

  it('uses the latest reading, whatever the order in the file', () => {
    const readings = [
      { on: '2026-02-20', value: 50 },
      { on: '2026-01-31', value: 41 },
    ];
    expect(view({ ...more, readings }).last).toEqual({ on: '2026-02-20', value: 50 });
  });

  it('is missed after the due date, and unknown without a reading or a baseline', () => {
    const readings = [{ on: '2026-02-20', value: 50 }];
    expect(view({ ...more, readings }, '2026-04-11').state).toBe('on-course');
    expect(view({ ...more, readings }, '2026-04-12').state).toBe('missed');
    expect(view(more).state).toBe('unknown');
    expect(view({ ...more, baseline: undefined, readings }).state).toBe('unknown');
    // Without a target, no goal is reached.
    expect(view({ ...more, target: undefined, readings }).state).toBe('unknown');
  });
});

it('names teams without an owner, teams with unknown pay, and pay in one team only', () => {
  const { withoutOwner, paidApart, paidUnknown } = view({ ...more, owners: { sales: 'team' }, paid: { sales: true } });
  expect({ withoutOwner, paidApart, paidUnknown }).toEqual({
    withoutOwner: ['marketing'],
    paidApart: false,
    paidUnknown: ['marketing'],
  });
  expect(view({ ...more, paid: { sales: true, marketing: false } }).paidApart).toBe(true);
  expect(view({ ...more, paid: { sales: false, marketing: false } }).paidApart).toBe(false);
});

describe('a goal that can be worked toward', () => {
  const parts = (written: Parameters<typeof goal>[1], today = TODAY) =>
    smart(goal('leads', written), today).map(({ part }) => part);
  const open = { ...more, due: '2026-12-31', statement: '60 leads by the end of the year.' };

  it('has no problems', () => {
    expect(parts(open)).toEqual([]);
  });

  it.each([
    ['specific', 'without a number in its statement', { ...open, statement: 'Many more leads.' }],
    ['measurable', 'without a metric', { ...open, metric: undefined }],
    ['attainable', 'without a baseline', { ...open, baseline: undefined }],
    ['attainable', 'with the same baseline and target', { ...open, baseline: 60 }],
    ['relevant', 'with an owner in one team only', { ...open, owners: { marketing: 'team' } }],
    ['relevant', 'without owners', { ...open, owners: {} }],
    ['timed', 'without a due date', { ...open, due: undefined }],
    ['timed', 'past its due date without a reading', more],
  ] as const)('is not %s: one %s', (part, _, written) => {
    expect(parts(written)).toEqual([part]);
  });

  it('is not measurable without a target, and is then not compared with its pace', () => {
    expect(parts({ ...open, target: undefined })).toEqual(['measurable']);
  });

  it('is timed after its due date once the result is recorded', () => {
    expect(parts({ ...more, readings: [{ on: '2026-04-11', value: 55 }] })).toEqual([]);
    expect(parts({ ...more, readings: [{ on: '2026-04-10', value: 55 }] })).toEqual(['timed']);
  });

  // From 40, 180 days in, 184 days to go: at 45 the rest takes 2.9 times the pace; at 44.7, 3.2 times.
  it.each([
    [45, []],
    [44.7, ['attainable']],
    [40, ['attainable']],
    [38, ['attainable']],
    [60, []],
    [70, []],
  ])('at %d after half of the time has the problems %j', (value, expected) => {
    expect(parts({ ...open, readings: [{ on: '2026-06-30', value }] })).toEqual(expected);
  });

  it('is attainable while less than a quarter of the time has passed', () => {
    expect(parts({ ...open, readings: [{ on: '2026-03-01', value: 40 }] })).toEqual([]);
  });
});
