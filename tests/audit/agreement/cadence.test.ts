/** The cadence of each kind of meeting, attendance by team, and minutes of the agenda. */
import { describe, expect, it } from 'vitest';
import { timeBoxes } from '../../../src/audit/agreement/agenda/time-boxes.ts';
import { attendance } from '../../../src/audit/agreement/attendance.ts';
import { cadences, nextKind } from '../../../src/audit/agreement/cadence.ts';
import { agendaParts } from '../../../src/schema/meeting-policy.ts';
import { policySchema } from '../../../src/schema/policy.ts';
import { meeting } from './build-agreement.ts';

const TODAY = '2026-11-16';
const policy = (meetings: object) => policySchema.parse({ meetings });
const monthly = (date: string) => meeting(date, { kind: 'monthly' });
const quarterly = (date: string) => meeting(date, { kind: 'quarterly' });

describe('the cadence of a kind of meeting', () => {
  it('is judged by the days between its own meetings', () => {
    const meetings = [quarterly('2026-06-08'), monthly('2026-07-06'), monthly('2026-08-31'), monthly('2026-09-21')];
    const judged = cadences({ meetings }, policy({ monthly: { every: 35 }, quarterly: { every: 100 } }), TODAY, []);
    // July 6 to August 31: 25 + 31 = 56 days. August 31 to September 21: 21 days. September 21 + 35 days = October 26,
    // which is 5 + 16 = 21 days ago. June 8 + 100 days: 22 in June, 31, 31, then September 16; 14 + 31 + 16 = 61 days ago.
    expect(judged).toEqual([
      {
        ...{ kind: 'quarterly', every: 100, held: 1, last: '2026-06-08', nextBy: '2026-09-16', lateBy: 61 },
        ...{ gaps: [], tooLong: [] },
      },
      {
        ...{ kind: 'monthly', every: 35, held: 3, last: '2026-09-21', nextBy: '2026-10-26', lateBy: 21 },
        gaps: [
          { from: '2026-08-31', to: '2026-09-21', days: 21 },
          { from: '2026-07-06', to: '2026-08-31', days: 56 },
        ],
        tooLong: [{ from: '2026-07-06', to: '2026-08-31', days: 56 }],
      },
    ]);
    expect(nextKind(judged, meetings.at(-1))).toBe('quarterly');
  });

  it('is on time up to the last day', () => {
    const [judged] = cadences({ meetings: [monthly('2026-10-12')] }, policy({ monthly: { every: 35 } }), TODAY, []);
    // October 12 + 35 days: 19 in October, then November 16.
    expect(judged).toMatchObject({ nextBy: '2026-11-16', lateBy: 0 });
  });

  it('is not judged without a number, nor by meetings of one team', () => {
    const alone = meeting('2026-11-02', { kind: 'weekly', teams: ['sales'] });
    expect(cadences({ meetings: [alone, monthly('2026-11-09')] }, policy({}), TODAY, [])).toEqual([]);
    expect(cadences({ meetings: [alone] }, policy({ weekly: { every: 7 } }), TODAY, [])).toEqual([
      { kind: 'weekly', every: 7, held: 0, last: undefined, nextBy: undefined, lateBy: 0, gaps: [], tooLong: [] },
    ]);
    expect(nextKind([], monthly('2026-11-09'))).toBe('monthly');
  });
});

describe('attendance', () => {
  it('counts the meetings of a kind that each team attended', () => {
    const held = (date: string, ...others: ('product' | 'success')[]) =>
      meeting(date, { kind: 'quarterly', teams: ['sales', 'marketing', ...others] });
    const meetings = [held('2026-01-12', 'success'), held('2026-04-13'), held('2026-06-08', 'product', 'success')];
    // Three meetings: sales and marketing 3, success 2, product 1. The monthly meeting has no row of those two.
    expect(attendance({ meetings: [...meetings, monthly('2026-07-06')] })).toEqual([
      {
        ...{ kind: 'monthly', of: 1, unknown: 0 },
        teams: [
          { team: 'sales', attended: 1 },
          { team: 'marketing', attended: 1 },
        ],
      },
      {
        ...{ kind: 'quarterly', of: 3, unknown: 0 },
        teams: [
          { team: 'sales', attended: 3 },
          { team: 'marketing', attended: 3 },
          { team: 'success', attended: 2 },
          { team: 'product', attended: 1 },
        ],
      },
    ]);
  });

  it('is unknown for meetings that list no teams, which are not counted', () => {
    const unlisted = { ...monthly('2026-08-03'), teams: [] };
    expect(attendance({ meetings: [monthly('2026-07-06'), unlisted] })).toMatchObject([{ of: 1, unknown: 1 }]);
    expect(attendance({ meetings: [unlisted] })).toEqual([{ kind: 'monthly', of: 0, unknown: 1, teams: [] }]);
    expect(attendance({ meetings: [] })).toEqual([]);
  });
});

describe('the minutes of the agenda', () => {
  const all = new Set(agendaParts);

  it('are 45 unless someone changes them', () => {
    // 5 + 5 + 5 + 10 + 10 + 10 = 45.
    expect(timeBoxes(policySchema.parse({}), undefined, all).total).toBe(45);
  });

  it('are those of the kind of meeting, then those of the policy, without parts that the agenda lacks', () => {
    const set = policySchema.parse({
      agenda: { plan: 15 },
      meetings: { quarterly: { agenda: { figures: 20, topics: 40, new: 0 } } },
    });
    // 20 + 0 + 5 + 10 + 15 + 40 = 90; without the figures 70. Other kinds: 5 + 5 + 5 + 10 + 15 + 10 = 50.
    expect(timeBoxes(set, 'quarterly', all)).toEqual({
      minutes: { figures: 20, new: 0, wentWell: 5, wentWrong: 10, plan: 15, topics: 40 },
      total: 90,
    });
    expect(timeBoxes(set, 'quarterly', new Set(agendaParts.filter((part) => part !== 'figures'))).total).toBe(70);
    expect(timeBoxes(set, 'monthly', all).total).toBe(50);
  });
});
