import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { adviceProblems } from '../../src/check/advice-problems.ts';
import { addDays } from '../../src/kit/calendar-date.ts';
import { buildModel, competitor, persona, piece, type Records, reviewedOn, serves, TODAY } from './build-model.ts';

/** Recently reviewed and with a question, so that no advice is given on it. */
const quiet = persona('cfo', {
  reviewed: reviewedOn.fresh,
  questions: [{ id: 'payback', stage: 'decision', ask: 'How soon?' }],
});

function adviceOn(records: Records) {
  return adviceProblems(audit(buildModel({ personas: [quiet], ...records }), TODAY));
}

/** A piece whose review is due in this number of days; negative when late. */
function dueIn(days: number, fields: Parameters<typeof piece>[1] = {}) {
  return piece('guide', { reviewed: { on: addDays(TODAY, days - 365), by: 'team' }, ...fields });
}

describe('advice on a review that is due or late', () => {
  it.each([
    [29, undefined],
    [28, 'in 28 days, on 2026-12-14 (28-day notice)'],
    [15, 'in 15 days, on 2026-12-01 (28-day notice)'],
    [14, 'in 14 days, on 2026-11-30 (14-day notice)'],
    [1, 'in 1 day, on 2026-11-17 (14-day notice)'],
    [0, 'today, on 2026-11-16 (14-day notice)'],
  ])('names only the shortest notice when the review is due in %i days', (days, when) => {
    const expected = when === undefined ? [] : [['review/due-soon', `“guide” is due for review ${when}.`]];
    expect(adviceOn({ pieces: [dueIn(days)] }).map(({ rule, message }) => [rule, message])).toEqual(expected);
  });

  it.each([
    [-1, 'review/overdue', '“guide” is overdue: its review was due on 2026-11-15, 1 day ago.'],
    [-90, 'review/overdue', '“guide” is overdue: its review was due on 2026-08-18, 90 days ago.'],
    [-91, 'review/stale', '“guide” is stale: its review was due on 2026-08-17, 91 days ago.'],
  ])('says since when a review that is %i days late was due', (days, rule, message) => {
    expect(adviceOn({ pieces: [dueIn(days)] })).toMatchObject([{ rule, message }]);
  });

  it('names a competitor, whose battlecard is reviewed every 90 days', () => {
    const erp = competitor('erp', { owner: 'team', reviewed: { on: addDays(TODAY, -91), by: 'team' } });
    expect(adviceOn({ competitors: [erp] })).toMatchObject([
      {
        rule: 'review/overdue',
        message: 'The competitor “erp” is overdue: its review was due on 2026-11-15, 1 day ago.',
      },
    ]);
  });

  it('follows the notices of the policy, even while the piece is still fresh', () => {
    const policy = { noticeDays: [60, 5] };
    expect(adviceOn({ site: { policy }, pieces: [dueIn(60)] })[0]?.message).toContain('60-day notice');
    expect(adviceOn({ site: { policy }, pieces: [dueIn(5)] })[0]?.message).toContain('5-day notice');
    expect(adviceOn({ site: { policy: { noticeDays: [] } }, pieces: [dueIn(0)] })).toEqual([]);
  });

  it('gives the line to write, with its file and field', () => {
    expect(adviceOn({ pieces: [dueIn(3)] })).toEqual([
      {
        rule: 'review/due-soon',
        message: '“guide” is due for review in 3 days, on 2026-11-19 (14-day notice).',
        hint: 'Read it again. If it is current, set `reviewed: { on: 2026-11-16, by: team }`.',
        file: 'content/pieces/guide.mdx',
        path: ['reviewed'],
        key: true,
      },
    ]);
  });

  it('reports a piece that was never reviewed', () => {
    const [finding, ...rest] = adviceOn({ pieces: [piece('new', { reviewed: undefined })] });
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ rule: 'review/overdue', message: '“new” was never reviewed.' });
  });

  it('reports an expired piece even if it is to be removed', () => {
    const decision = { verdict: 'remove', on: '2026-10-01', by: 'team' } as const;
    for (const fields of [{}, { decision }]) {
      const found = adviceOn({ pieces: [dueIn(5, { expires: '2026-11-15', ...fields })] });
      expect(found).toMatchObject([
        {
          rule: 'review/expired',
          message: '“guide” is expired: its last day of use was 2026-11-15, but it is still live.',
        },
      ]);
    }
  });

  it.each([5, -5, -200])('ignores a piece that is to be merged or is not live, with %i days left', (days) => {
    const decision = { verdict: 'merge', into: 'other', on: '2026-10-01', by: 'team' } as const;
    expect(adviceOn({ pieces: [dueIn(days, { decision })] })).toEqual([]);
    expect(adviceOn({ pieces: [dueIn(days, { status: 'draft' })] })).toEqual([]);
  });

  it.each([
    ['2026-05-30', 'review/due-soon'],
    ['2026-05-01', 'review/overdue'],
    ['2026-01-01', 'review/stale'],
  ])('covers an active persona last reviewed on %s', (on, rule) => {
    const fields = { questions: quiet.questions, reviewed: { on, by: 'team' } };
    expect(adviceOn({ personas: [persona('cfo', fields)] })).toMatchObject([
      { rule, file: 'content/personas/cfo.mdx' },
    ]);
    expect(adviceOn({ personas: [persona('cfo', { ...fields, status: 'draft' })] })).toEqual([]);
  });

  it('reports an active persona that was never reviewed', () => {
    const [finding] = adviceOn({ personas: [persona('cfo', { questions: quiet.questions })] });
    expect(finding).toMatchObject({ rule: 'review/overdue', message: 'The persona “cfo” was never reviewed.' });
  });
});

describe('advice on a cell without questions', () => {
  const stages = [{ id: 'decision' }, { id: 'use', name: 'Use' }];

  it('is given where the cell needs formats', () => {
    const [finding, ...rest] = adviceOn({ stages });
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'cell/no-questions',
      message: 'No questions for cfo at Use.',
      file: 'content/personas/cfo.mdx',
    });
    expect(finding?.hint).toContain('formats: { use: 0 }');
  });

  it('is given where the cell needs nothing but has a piece, and not where it has no piece either', () => {
    const personas = [{ ...quiet, formats: { use: 0 } }];
    expect(adviceOn({ stages, personas })).toEqual([]);
    const found = adviceOn({ stages, personas, pieces: [piece('guide', { serves: [serves('cfo/use')] })] });
    expect(found.map(({ rule }) => rule)).toEqual(['cell/no-questions']);
    expect(found[0]?.hint).not.toContain('formats:');
  });
});
