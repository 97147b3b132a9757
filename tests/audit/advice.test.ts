import { describe, expect, it } from 'vitest';
import { advice } from '../../src/audit/advice.ts';
import { audit } from '../../src/audit/audit.ts';
import { addDays } from '../../src/kit/calendar-date.ts';
import { buildModel, persona, piece, type Records, reviewedOn, serves, TODAY } from './build-model.ts';

/** Reviewed lately and with a question, so that nothing is said of it. */
const quiet = persona('cfo', {
  reviewed: reviewedOn.fresh,
  questions: [{ id: 'payback', stage: 'decision', ask: 'How soon?' }],
});

function adviceOn(records: Records) {
  return advice(audit(buildModel({ personas: [quiet], ...records }), TODAY));
}

/** A piece whose review is due in so many days; negative when late. */
function dueIn(days: number, fields: Parameters<typeof piece>[1] = {}) {
  return piece('guide', { reviewed: { on: addDays(TODAY, days - 365), by: 'team' }, ...fields });
}

describe('advice on a review', () => {
  it.each([
    [29, undefined],
    [28, 'in 28 days, on 2026-12-14 (notice of 28 days)'],
    [15, 'in 15 days, on 2026-12-01 (notice of 28 days)'],
    [14, 'in 14 days, on 2026-11-30 (notice of 14 days)'],
    [1, 'in 1 day, on 2026-11-17 (notice of 14 days)'],
    [0, 'today, on 2026-11-16 (notice of 14 days)'],
  ])('that is due in %i days names the tightest notice, once', (days, when) => {
    const expected = when === undefined ? [] : [['review/due-soon', `“guide” is due for review ${when}.`]];
    expect(adviceOn({ pieces: [dueIn(days)] }).map(({ rule, message }) => [rule, message])).toEqual(expected);
  });

  it.each([
    [-1, 'review/overdue', '“guide” is overdue for review: it was due on 2026-11-15, 1 day ago.'],
    [-90, 'review/overdue', '“guide” is overdue for review: it was due on 2026-08-18, 90 days ago.'],
    [-91, 'review/stale', '“guide” is stale: its review was due on 2026-08-17, 91 days ago.'],
  ])('that is %i days late', (days, rule, message) => {
    expect(adviceOn({ pieces: [dueIn(days)] })).toMatchObject([{ rule, message }]);
  });

  it('follows the notices of the policy, also while the piece is still fresh', () => {
    const policy = { noticeDays: [60, 5] };
    expect(adviceOn({ site: { policy }, pieces: [dueIn(60)] })[0]?.message).toContain('notice of 60 days');
    expect(adviceOn({ site: { policy }, pieces: [dueIn(5)] })[0]?.message).toContain('notice of 5 days');
    expect(adviceOn({ site: { policy: { noticeDays: [] } }, pieces: [dueIn(0)] })).toEqual([]);
  });

  it('says what to write, in which file and field', () => {
    expect(adviceOn({ pieces: [dueIn(3)] })).toEqual([
      {
        rule: 'review/due-soon',
        message: '“guide” is due for review in 3 days, on 2026-11-19 (notice of 14 days).',
        hint: 'Read it again; if it is right, set `reviewed: { on: 2026-11-16, by: team }`.',
        file: 'content/pieces/guide.mdx',
        path: ['reviewed'],
        key: true,
      },
    ]);
  });

  it('reports a piece that nobody ever reviewed', () => {
    const [finding, ...rest] = adviceOn({ pieces: [piece('new', { reviewed: undefined })] });
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ rule: 'review/overdue', message: '“new” was never reviewed.' });
  });

  it('reports an expired piece, whatever was decided about it', () => {
    const decision = { verdict: 'remove', on: '2026-10-01', by: 'team' } as const;
    for (const fields of [{}, { decision }]) {
      const found = adviceOn({ pieces: [dueIn(5, { expires: '2026-11-15', ...fields })] });
      expect(found).toMatchObject([
        { rule: 'review/expired', message: '“guide” expired on 2026-11-15 and is still live.' },
      ]);
    }
  });

  it.each([5, -5, -200])('has nothing to say of a piece that goes, or is not live (%i days left)', (days) => {
    const decision = { verdict: 'merge', into: 'other', on: '2026-10-01', by: 'team' } as const;
    expect(adviceOn({ pieces: [dueIn(days, { decision })] })).toEqual([]);
    expect(adviceOn({ pieces: [dueIn(days, { status: 'draft' })] })).toEqual([]);
  });

  it.each([
    ['2026-05-30', 'review/due-soon'],
    ['2026-05-01', 'review/overdue'],
    ['2026-01-01', 'review/stale'],
  ])('covers active personas, here reviewed on %s', (on, rule) => {
    const fields = { questions: quiet.questions, reviewed: { on, by: 'team' } };
    expect(adviceOn({ personas: [persona('cfo', fields)] })).toMatchObject([
      { rule, file: 'content/personas/cfo.mdx' },
    ]);
    expect(adviceOn({ personas: [persona('cfo', { ...fields, status: 'draft' })] })).toEqual([]);
  });

  it('reports an active persona that nobody ever reviewed', () => {
    const [finding] = adviceOn({ personas: [persona('cfo', { questions: quiet.questions })] });
    expect(finding).toMatchObject({ rule: 'review/overdue', message: 'The persona “cfo” was never reviewed.' });
  });
});

describe('advice on a cell without questions', () => {
  const stages = [{ id: 'decision' }, { id: 'use', name: 'Use' }];

  it('is given where something is wanted', () => {
    const [finding, ...rest] = adviceOn({ stages });
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'cell/no-questions',
      message: 'Nobody has written what cfo asks at Use.',
      file: 'content/personas/cfo.mdx',
    });
    expect(finding?.hint).toContain('formats: { use: 0 }');
  });

  it('is given where nothing is wanted but a piece is there, and not where there is nothing at all', () => {
    const personas = [{ ...quiet, formats: { use: 0 } }];
    expect(adviceOn({ stages, personas })).toEqual([]);
    const found = adviceOn({ stages, personas, pieces: [piece('guide', { serves: [serves('cfo/use')] })] });
    expect(found.map(({ rule }) => rule)).toEqual(['cell/no-questions']);
    expect(found[0]?.hint).not.toContain('formats:');
  });
});
