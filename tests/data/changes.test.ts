import { expect, test } from 'vitest';
import { byWeek, recentChanges } from '../../src/audit/changes.ts';
import { buildModel, persona, piece, request, TODAY } from '../audit/build-model.ts';

const by = 'team';

/** The changes as `<day> <kind> <id>`. */
function changes(records: Parameters<typeof buildModel>[0], days = 90): string[] {
  return recentChanges({ model: buildModel({ personas: [], ...records }), today: TODAY }, days).map((change) => {
    const record = 'piece' in change ? change.piece : 'persona' in change ? change.persona : change.request;
    return `${change.on} ${change.kind} ${record.id}`;
  });
}

test('lists what was published, reviewed, decided, retired and requested, newest first', () => {
  expect(
    changes({
      pieces: [
        piece('new', { published: '2026-11-10', reviewed: { on: '2026-11-10', by } }),
        piece('old', { published: '2020-01-01', reviewed: { on: '2026-11-12', by } }),
        piece('going', { reviewed: undefined, decision: { verdict: 'remove', on: '2026-11-11', by } }),
        piece('archived', {
          reviewed: undefined,
          status: 'retired',
          decision: { verdict: 'remove', on: '2026-11-09', by },
        }),
        piece('draft', { status: 'draft', published: '2026-11-13', reviewed: undefined }),
      ],
      personas: [persona('cfo', { reviewed: { on: '2026-11-08', by } })],
      requests: [
        request(
          'asked',
          { requestedOn: '2026-11-02' },
          { status: 'delivered', decidedOn: '2026-11-03', deliveredOn: '2026-11-16' },
        ),
      ],
    }),
  ).toEqual([
    '2026-11-16 delivered asked',
    '2026-11-12 reviewed old',
    '2026-11-11 decided going',
    '2026-11-10 published new',
    '2026-11-09 retired archived',
    '2026-11-08 persona-reviewed cfo',
    '2026-11-03 request-decided asked',
    '2026-11-02 requested asked',
  ]);
});

test('the last N days include today and the first of them, and no other day', () => {
  const reviewed = (on: string) => piece(`p-${on}`, { reviewed: { on, by } });
  const pieces = ['2026-11-09', '2026-11-10', '2026-11-16', '2026-11-17'].map(reviewed);
  expect(changes({ pieces }, 7)).toEqual(['2026-11-16 reviewed p-2026-11-16', '2026-11-10 reviewed p-2026-11-10']);
});

test('a week runs from Monday to Sunday', () => {
  // 16 November 2026 is a Monday.
  const pieces = ['2026-11-16', '2026-11-15', '2026-11-09'].map((on) => piece(`p-${on}`, { reviewed: { on, by } }));
  const weeks = byWeek(recentChanges({ model: buildModel({ personas: [], pieces }), today: TODAY }, 90));
  expect(weeks.map(({ monday, changes: inWeek }) => [monday, inWeek.length])).toEqual([
    ['2026-11-16', 1],
    ['2026-11-09', 2],
  ]);
});
