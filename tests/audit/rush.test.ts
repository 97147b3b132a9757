/** Rush: every day and share is worked out by hand. */
import { describe, expect, it } from 'vitest';
import { rushFigures, rushOf } from '../../src/audit/rush.ts';
import { personSchema } from '../../src/schema/person.ts';
import { buildModel, piece, type Records, request } from './build-model.ts';

/**
 * Marketing decides within 2 business days, and delivers S, M, L within 3, 7, 15. Filed on Monday, November 2, 2026, with
 * the 11th a holiday: S is agreed for 5 business days later (3, 4, 5, 6, 9) = November 9; M for 9 days (10, 12, 13, 16)
 * = November 16.
 */
const site = { calendar: { holidays: ['2026-11-11'] } };
const model = (records: Records = {}) => ({
  ...buildModel({ site, ...records }),
  people: [
    personSchema.parse({ id: 'team', name: 'Content team', team: 'marketing', kind: 'team' }),
    personSchema.parse({ id: 'north', name: 'Sales North', team: 'sales', kind: 'team' }),
    personSchema.parse({ id: 'ann', name: 'Ann Example', team: 'sales' }),
    personSchema.parse({ id: 'bob', name: 'Bob Example', team: 'sales' }),
  ],
});
const blog = { format: 'blog', requestedOn: '2026-11-02' } as const;

describe('a request', () => {
  const judge = (ask: Parameters<typeof request>[1], triage?: Parameters<typeof request>[2]) => {
    const { agreedBy, state } = rushOf(request('r', ask, triage), model());
    return [state, agreedBy];
  };

  it('is rushed if it is needed before the day on which it would be delivered as agreed', () => {
    expect(judge({ ...blog, neededBy: '2026-11-06' })).toEqual(['rushed', '2026-11-09']);
    expect(judge({ ...blog, neededBy: '2026-11-09' })).toEqual(['in-time', '2026-11-09']);
  });

  it('takes the effort of the triage before that of the format', () => {
    expect(judge({ ...blog, neededBy: '2026-11-13' }, { effort: 'M' })).toEqual(['rushed', '2026-11-16']);
  });

  it('is unknown without a day, without an effort, or if it asks for something that exists', () => {
    expect(judge(blog)).toEqual(['no-day', '2026-11-09']);
    expect(judge({ requestedOn: '2026-11-02', neededBy: '2026-11-03' })).toEqual(['no-agreement', undefined]);
    expect(judge({ ...blog, kind: 'find', neededBy: '2026-11-03' })).toEqual(['no-agreement', undefined]);
  });
});

describe('all requests', () => {
  const rush = (id: string, ask: object, triage: object = {}) =>
    request(id, { ...blog, neededBy: '2026-11-05', ...ask }, triage);
  const delivered = { status: 'delivered', decidedOn: '2026-11-03', deliveredOn: '2026-11-05' };
  const requests = [
    rush('a', { requestedBy: 'north' }, { ...delivered, status: 'confirmed', piece: 'good' }),
    // One day after it was needed; no one said whether it was used.
    rush('b', { requestedBy: 'north' }, { ...delivered, deliveredOn: '2026-11-06', piece: 'quiet' }),
    rush('c', { requestedBy: 'ann' }, { ...delivered, piece: 'old' }),
    rush('d', { requestedBy: 'bob' }, { status: 'declined', reason: 'No.', decidedOn: '2026-11-03' }),
    rush('e', {}),
    // Delivered, and a rep said that its piece helped.
    rush('f', { requestedBy: 'north' }, { ...delivered, piece: 'helped' }),
    // In time: 1 of Sales North, 1 of the team marketing, which has no rushed request.
    rush('g', { requestedBy: 'north', neededBy: '2026-12-01' }),
    rush('h', { requestedBy: 'team', neededBy: '2026-12-01' }),
    // Unknown: no day; no effort.
    request('i', blog),
    request('j', { neededBy: '2026-11-03' }),
    request('k', { kind: 'helped', piece: 'helped' }, { status: 'confirmed' }),
  ];
  const pieces = [piece('good'), piece('quiet'), piece('old', { status: 'retired' }), piece('helped')];
  const figures = rushFigures(model({ requests, pieces }));

  it('counts the share of those that can be judged, and the unknown apart', () => {
    // a, b, c, d, e, f of those and g, h.
    expect(figures?.rushed).toHaveLength(6);
    expect(figures).toMatchObject({ judged: 8, noDay: 1, noAgreement: 1 });
  });

  it('counts by team, and never names a person', () => {
    expect(figures?.teams).toEqual([
      // a, b, f of those and g.
      { team: { team: 'sales', group: expect.objectContaining({ name: 'Sales North' }) }, rushed: 3, judged: 4 },
      // c of Ann and d of Bob.
      { team: { team: 'sales', group: undefined }, rushed: 2, judged: 2 },
      // e
      { team: undefined, rushed: 1, judged: 1 },
    ]);
  });

  it('says what became of each, and unknown use is not unused', () => {
    const found = figures?.outcomes.map(({ outcome, requests: those }) => [outcome, those.map(({ id }) => id)]);
    expect(found).toEqual([
      ['used', ['a', 'f']],
      ['unknown', ['b']],
      ['retired', ['c']],
      ['open', ['e']],
      ['declined', ['d']],
    ]);
    // a, b, c and f were delivered; b one day too late.
    expect(figures?.tooLate).toEqual({ late: 1, delivered: 4 });
  });

  it('is silent where no request names a day', () => {
    expect(rushFigures(model({ requests: [request('i', blog)] }))).toBeUndefined();
  });
});
