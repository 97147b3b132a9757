/** What a digest has, and who reads it. Each test is a small library that a reader can work out by hand. */
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { type DigestItem, type DigestReader, digestOf } from '../../src/audit/digest.ts';
import type { PublishedModel } from '../../src/publish/published.ts';
import { type Person, personSchema, type Team } from '../../src/schema/person.ts';
import { agreement, commitment, meeting } from './agreement/build-agreement.ts';
import { buildModel, piece, type Records, request, reviewedOn, serves, TODAY } from './build-model.ts';

const people: readonly Person[] = [
  { id: 'team', name: 'Content team', team: 'marketing' },
  { id: 'left', name: 'Old team', team: 'marketing', active: false },
  { id: 'north', name: 'Sales North', team: 'sales' },
  { id: 'legal', name: 'Legal', team: 'other' },
].map((person) => personSchema.parse(person));

const everyone: DigestReader = { kind: 'everyone' };
const team = (name: Team): DigestReader => ({ kind: 'team', team: name });
const owner = (id: string): DigestReader => {
  const person = people.find((each) => each.id === id);
  if (!person) throw new Error(id);
  return { kind: 'owner', person };
};

function digest(records: Records, reader: DigestReader, since?: string) {
  const model: PublishedModel = { ...buildModel(records), people };
  return digestOf(audit(model, TODAY), reader, since);
}

/** The lists of a digest, each line as the id of what it is about. */
function lists(records: Records, reader: DigestReader, since?: string): Record<string, string[]> {
  const { lists: all } = digest(records, reader, since);
  return Object.fromEntries(all.map(({ items, name }) => [name, items.map(idOf)]));
}

function idOf(item: DigestItem): string {
  switch (item.code) {
    case 'review':
      return item.review.kind === 'piece' ? item.review.piece.id : item.review.persona.id;
    case 'task':
      return item.task.id;
    case 'waiting':
      return item.clock.request.id;
    case 'answered':
      return item.request.id;
    case 'promise':
      return item.commitment.id;
    case 'new':
      return item.piece.id;
    case 'meeting':
      return item.due;
  }
}

describe('reviews', () => {
  const pieces = [
    piece('overdue', { reviewed: reviewedOn.overdue }),
    piece('due', { reviewed: reviewedOn.due, owner: 'legal' }),
    piece('fresh'),
  ];

  it('are those that are due, for their owner, the owner’s team and everyone', () => {
    expect(lists({ pieces }, everyone).reviews).toEqual(['overdue', 'due']);
    expect(lists({ pieces }, team('marketing')).reviews).toEqual(['overdue']);
    expect(lists({ pieces }, owner('legal')).reviews).toEqual(['due']);
    expect(lists({ pieces }, team('sales')).reviews).toBe(undefined);
  });

  it('of the first audit wait for the week that its plan names', () => {
    const site = { startedOn: '2026-11-09' };
    const many = Array.from({ length: 26 }, (_, index) => piece(`p${index + 10}`, { reviewed: undefined }));
    const now = lists({ site, pieces: many }, everyone).reviews ?? [];
    expect(now.length).toBeGreaterThan(0);
    expect(now.length).toBeLessThan(6);
  });

  it('are not repeated as tasks', () => {
    const stale = piece('stale', { reviewed: reviewedOn.stale, serves: [serves('cfo/decision')] });
    const { reviews, tasks = [] } = lists({ pieces: [stale] }, everyone);
    expect(reviews).toEqual(['stale']);
    expect(tasks).not.toContain('review/stale');
  });
});

describe('tasks', () => {
  const pieces = [
    piece('plan', {
      status: 'idea',
      owner: 'legal',
      url: undefined,
      reviewed: undefined,
      serves: [serves('cfo/decision')],
    }),
  ];

  const site = { policy: { formatsPerStage: 1 } };

  it('go to the owners that they have, and without an owner to marketing', () => {
    expect(lists({ site, pieces }, owner('legal')).tasks).toEqual(['finish/plan']);
    expect(lists({ site, pieces }, team('other')).tasks).toEqual(['finish/plan']);
    const unowned = lists({ site }, team('marketing')).tasks ?? [];
    expect(unowned.length).toBeGreaterThan(0);
    expect(lists({ site }, everyone).tasks).toEqual(unowned);
    expect(lists({ site }, team('sales')).tasks).toBe(undefined);
    expect(lists({ site }, owner('team')).tasks).toBe(undefined);
  });
});

describe('requests', () => {
  const requests = [
    request('to-decide', { requestedBy: 'north', requestedOn: '2026-11-13' }),
    request('late', { requestedOn: '2026-11-02' }),
    request('legal-asks', { requestedBy: 'legal' }, { status: 'needs-info', decidedOn: '2026-11-12' }),
    request('closed', { requestedBy: 'north' }, { status: 'declined', decidedOn: '2026-11-09', reason: 'No.' }),
    request('older', { requestedBy: 'north' }, { status: 'declined', decidedOn: '2026-11-08', reason: 'No.' }),
  ];

  it('wait for who acts next and for the requester: what waits for the reader first, the most late first', () => {
    expect(lists({ requests }, team('marketing')).waiting).toEqual(['late', 'to-decide']);
    expect(lists({ requests }, team('sales')).waiting).toEqual(['late', 'to-decide']);
    expect(lists({ requests }, owner('north')).waiting).toEqual(['to-decide']);
    expect(lists({ requests }, team('other')).waiting).toEqual(['legal-asks']);
  });

  it('that were answered since the day, including it, are news for the requester', () => {
    expect(lists({ requests }, team('sales')).answered).toEqual(['closed']);
    expect(lists({ requests }, team('sales'), '2026-11-08').answered).toEqual(['closed', 'older']);
    expect(lists({ requests }, team('other')).answered).toEqual(['legal-asks']);
    expect(lists({ requests }, team('marketing')).answered).toBe(undefined);
  });

  it('that were decided and delivered are one answer', () => {
    const delivered = {
      status: 'delivered',
      decidedOn: '2026-11-11',
      deliveredOn: '2026-11-13',
      piece: 'guide',
    } as const;
    const { lists: all } = digest(
      { pieces: [piece('guide')], requests: [request('done', { requestedBy: 'north' }, delivered)] },
      owner('north'),
    );
    const answers = all.find(({ name }) => name === 'answered')?.items;
    expect(answers).toMatchObject([{ on: '2026-11-13', piece: { id: 'guide' } }]);
  });
});

describe('what is new', () => {
  const pieces = [
    piece('in-week', { published: '2026-11-09' }),
    piece('before', { published: '2026-11-08' }),
    piece('expired', { published: '2026-11-12', expires: '2026-11-13' }),
    piece('tomorrow', { published: '2026-11-17' }),
  ];

  it('is what was published and may be used, for everyone but marketing', () => {
    expect(lists({ pieces }, team('sales')).new).toEqual(['in-week']);
    expect(lists({ pieces }, owner('north'), '2026-11-08').new).toEqual(['in-week', 'before']);
    expect(lists({ pieces }, everyone).new).toEqual(['in-week']);
    expect(lists({ pieces }, team('marketing')).new).toBe(undefined);
    expect(lists({ pieces }, owner('team')).new).toBe(undefined);
  });
});

describe('promises', () => {
  const promise = (id: string, days: number) =>
    commitment(id, { team: 'marketing', kind: 'content', within: { value: days, unit: 'business-days' } });
  const records: Records = {
    agreement: agreement({ commitments: [promise('in-ten', 10), promise('in-three', 3), promise('in-one', 1)] }),
    requests: [
      request(
        'same-day',
        { requestedOn: '2026-11-02' },
        { status: 'declined', reason: 'No.', decidedOn: '2026-11-02' },
      ),
      request(
        'two-days',
        { requestedOn: '2026-11-02' },
        { status: 'declined', reason: 'No.', decidedOn: '2026-11-04' },
      ),
      request('week', { requestedOn: '2026-11-02' }, { status: 'declined', reason: 'No.', decidedOn: '2026-11-09' }),
    ],
  };

  it('are those that the data shows broken, the smallest share kept first, for the team that made them', () => {
    expect(lists(records, team('marketing')).promises).toEqual(['in-one', 'in-three']);
    expect(lists(records, owner('team')).promises).toEqual(['in-one', 'in-three']);
    expect(lists(records, team('sales')).promises).toBe(undefined);
  });
});

describe('the next meeting', () => {
  const met = (date: string): Records => ({
    agreement: agreement({ meetings: [meeting(date, { teams: ['sales', 'marketing'] })] }),
  });

  it('is in the digests of both teams and everyone once it is due within a week, and while it is late', () => {
    // Two weeks later.
    expect(lists(met('2026-11-09'), team('sales')).meeting).toEqual(['2026-11-23']);
    expect(lists(met('2026-10-01'), everyone).meeting).toEqual(['2026-10-15']);
    expect(lists(met('2026-11-10'), team('sales')).meeting).toBe(undefined);
    expect(lists(met('2026-11-09'), owner('legal')).meeting).toBe(undefined);
  });
});

it('names the active readers who have something to do, and no one of another team', () => {
  const records: Records = {
    pieces: [
      piece('a', { reviewed: reviewedOn.overdue, owner: 'left' }),
      piece('b', { reviewed: reviewedOn.overdue }),
      piece('c', { reviewed: reviewedOn.overdue, owner: 'legal' }),
    ],
    requests: [request('r', { requestedBy: 'north' }, { status: 'needs-info', decidedOn: '2026-11-12' })],
  };
  const names = (reader: DigestReader) => digest(records, reader).owners.map(({ id }) => id);
  expect(names(everyone)).toEqual(['team', 'north', 'legal']);
  expect(names(team('marketing'))).toEqual(['team']);
  expect(names(team('sales'))).toEqual(['north']);
});

it('has no empty list, so that nothing is sent when there is nothing', () => {
  expect(digest({ personas: [] }, everyone).lists).toEqual([]);
});
