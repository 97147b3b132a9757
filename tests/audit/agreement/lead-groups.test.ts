/** Leads and promises by team and region, against counts worked out by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptByGroup, leadGroups } from '../../../src/audit/agreement/actuals/lead-groups.ts';
import { compliance } from '../../../src/audit/agreement/compliance.ts';
import { leadFigures } from '../../../src/audit/agreement/lead-figures.ts';
import { type Lead, leadStatuses } from '../../../src/content/leads.ts';
import { publish } from '../../../src/publish/publish.ts';
import { buildModel } from '../build-model.ts';
import { agreement, commitment } from './build-agreement.ts';

const TODAY = '2026-11-16';
const at = (line: number, more: Partial<Lead>): Lead => ({
  ...{ line, id: String(line), created: Date.parse('2026-10-05T09:00:00Z'), createdOn: '2026-10-05', status: 'open' },
  ...more,
});

describe('leads by team', () => {
  const leads = [
    ...(['won', 'accepted', 'lost', 'rejected', 'rejected', 'open'] as const).map((status, index) =>
      at(index + 2, { status, team: 'north' }),
    ),
    ...(['accepted', 'rejected', 'rejected', 'rejected'] as const).map((status, index) =>
      at(index + 8, { status, team: 'south' }),
    ),
    at(12, { status: 'accepted' }),
  ];

  it('counts what sales accepted of what it decided on, and gives no share for fewer than five', () => {
    // North: five decided, of which won, accepted and lost were accepted: 60%. South: four decided, so no share.
    expect(leadGroups(leads, 'team')).toEqual([
      { group: 'north', leads: 6, decided: 5, accepted: 3, share: 60, lines: [2, 3, 4, 5, 6, 7] },
      { group: 'south', leads: 4, decided: 4, accepted: 1, share: undefined, lines: [8, 9, 10, 11] },
      { group: undefined, leads: 1, decided: 1, accepted: 1, share: undefined, lines: [12] },
    ]);
  });

  it('is empty for a list that names no region', () => {
    expect(leadGroups(leads, 'region')).toEqual([]);
    expect(leadGroups([], 'team')).toEqual([]);
  });
});

describe('promises by region', () => {
  const model = buildModel({
    agreement: agreement({
      commitments: [
        commitment('speed', { kind: 'speed', within: { value: 2, unit: 'hours' } }),
        commitment('accepted', { kind: 'quality', value: 60, unit: 'percent', per: ['month'] }),
      ],
    }),
  });
  const created = Date.parse('2026-10-05T09:00:00Z');
  const hoursLater = (hours: number) => created + hours * 3_600_000;
  const lead = (line: number, region: string | undefined, hours: number) =>
    at(line, { region, firstAttempt: hoursLater(hours) });

  it('splits the cases of a promise that is judged lead by lead, and no other', () => {
    const leads = [
      ...[1, 2, 2, 3, 1].map((hours, index) => lead(index + 2, 'dach', hours)),
      ...[1, 3].map((hours, index) => lead(index + 7, 'nordics', hours)),
    ];
    const found = keptByGroup(compliance(publish({ ...model, leads }), TODAY), leads, 'region');
    expect(found.map(({ commitment: { id }, groups }) => [id, groups])).toEqual([
      [
        'speed',
        [
          { group: 'dach', kept: 4, of: 5, unclear: 0, share: 80 },
          { group: 'nordics', kept: 1, of: 2, unclear: 0, share: undefined },
        ],
      ],
    ]);
  });

  it('adds up to the promise as a whole, whatever the leads', () => {
    const some = fc.record({
      region: fc.option(fc.constantFrom('dach', 'nordics'), { nil: undefined }),
      status: fc.constantFrom(...leadStatuses),
      firstAttempt: fc.option(fc.integer({ min: created, max: hoursLater(6) }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (list) => {
        const leads = list.map((each, index) => at(index + 2, each));
        const kept = compliance(publish({ ...model, leads }), TODAY);
        for (const { commitment: whole, groups } of keptByGroup(kept, leads, 'region')) {
          const measured = kept.find(({ commitment: { id } }) => id === whole.id)?.measured;
          const sum = (of: 'kept' | 'of' | 'unclear') => groups.reduce((total, group) => total + group[of], 0);
          expect([sum('kept'), sum('of'), sum('unclear')]).toEqual([measured?.kept, measured?.of, measured?.unclear]);
        }
        const groups = leadGroups(leads, 'region');
        if (groups.length > 0)
          expect(groups.flatMap(({ lines }) => lines).sort()).toEqual(leads.map(({ line }) => line).sort());
      }),
    );
  });
});

describe('where returned leads are now', () => {
  const rejected = { status: 'rejected', reason: 'too-small' } as const;
  const figuresOf = (...leads: Lead[]) => leadFigures(leads, [], { ...buildModel().site.calendar, timeZone: 'UTC' });

  it('is counted by reason: as the list says, else in nurture if they got content, else unknown', () => {
    const figures = figuresOf(
      at(2, { ...rejected, now: 'recycled', nurtured: '2026-10-09' }),
      at(3, { ...rejected, nurtured: '2026-10-09' }),
      at(4, { ...rejected, now: 'closed' }),
      at(5, { ...rejected, reason: undefined }),
      at(6, { status: 'accepted', now: 'closed' }),
    );
    expect(figures?.saysNow).toBe(true);
    expect(figures?.rejections.map(({ leads, now, text }) => [text, leads, now])).toEqual([
      ['too-small', 3, { recycled: 1, nurture: 1, closed: 1, unknown: 0 }],
      [undefined, 1, { recycled: 0, nurture: 0, closed: 0, unknown: 1 }],
    ]);
  });

  it('is not shown if the list says it of no returned lead', () => {
    expect(figuresOf(at(2, rejected), at(3, { status: 'accepted', now: 'closed' }))?.saysNow).toBe(false);
  });
});
