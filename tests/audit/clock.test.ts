import { describe, expect, it } from 'vitest';
import { type RequestClock, requestClocks } from '../../src/audit/clock.ts';
import { requestFigures } from '../../src/audit/request-figures.ts';
import { buildModel, request, TODAY } from './build-model.ts';

/**
 * Today is Monday, 16 November 2026; Wednesday the 11th was a holiday, so that the business days before it are
 * 13, 12, 10, 9, 6, 5, 4, 3, 2 November and so on. Marketing decides within 2, and delivers S, M, L within 3, 7, 15.
 */
const calendar = { holidays: ['2026-11-11'] };

function clocks(...requests: ReturnType<typeof request>[]): RequestClock[] {
  return requestClocks({ model: buildModel({ site: { calendar }, requests }), today: TODAY });
}

function clock(ask: Parameters<typeof request>[1], triage: Parameters<typeof request>[2] = {}): RequestClock {
  const [only] = clocks(request('r', ask, triage));
  if (only === undefined) throw new Error('There is no clock.');
  return only;
}

describe('the clock of a request', () => {
  it('runs until the decision while it is new', () => {
    expect(clock({ requestedOn: '2026-11-10' })).toMatchObject({
      open: true,
      // 12, 13 and 16 November.
      age: 3,
      decision: { due: '2026-11-13', doneOn: undefined, days: undefined, lateBy: 1 },
      delivery: undefined,
      lateBy: 1,
      waiting: { on: 'marketing', for: 'decision', since: '2026-11-10', days: 3 },
    });
    expect(clock({ requestedOn: '2026-11-12' })).toMatchObject({ decision: { due: '2026-11-16' }, lateBy: 0 });
    expect(clock({ requestedOn: TODAY })).toMatchObject({ age: 0, decision: { due: '2026-11-18' }, lateBy: 0 });
  });

  it('starts on the next business day when it is filed or due on a weekend', () => {
    expect(clock({ requestedOn: '2026-11-14' }).decision.due).toBe('2026-11-17');
    const dueOnSunday = clock({}, { status: 'accepted', decidedOn: '2026-11-03', due: '2026-11-15' });
    expect(dueOnSunday.lateBy).toBe(1);
  });

  it('runs until the delivery once it is accepted', () => {
    const accepted = { status: 'accepted', decidedOn: '2026-11-05', owner: 'team' } as const;
    expect(clock({ requestedOn: '2026-11-02' }, { ...accepted, effort: 'S' })).toMatchObject({
      // 3 and 4 November, and one day more.
      decision: { due: '2026-11-04', doneOn: '2026-11-05', days: 3, lateBy: 1 },
      // 6, 9 and 10 November.
      delivery: { due: '2026-11-10', doneOn: undefined, days: undefined, lateBy: 3 },
      lateBy: 3,
      waiting: { on: 'marketing', for: 'delivery', who: 'team', since: '2026-11-05', days: 6 },
    });
  });

  it('takes the delivery day from the promise, else from the effort of the triage, else of the format', () => {
    const due = (ask: Parameters<typeof request>[1], triage: Parameters<typeof request>[2]) =>
      clock(ask, { status: 'in-progress', decidedOn: '2026-11-05', ...triage }).delivery?.due;
    expect(due({ format: 'case-study' }, { effort: 'S', due: '2026-12-01' })).toBe('2026-12-01');
    expect(due({ format: 'case-study' }, { effort: 'M' })).toBe('2026-11-17');
    expect(due({ format: 'case-study' }, {})).toBe('2026-11-27');
  });

  it('leaves an unknown day unknown', () => {
    const unknown = clock({ requestedOn: '2026-11-02' }, { status: 'accepted' });
    expect(unknown).toMatchObject({
      decision: { due: '2026-11-04', doneOn: undefined, days: undefined, lateBy: undefined },
      delivery: { due: undefined, doneOn: undefined, days: undefined, lateBy: undefined },
      lateBy: undefined,
      waiting: { on: 'marketing', for: 'delivery', since: undefined, days: undefined },
    });
    const delivered = clock({}, { status: 'delivered', piece: 'p', due: '2026-11-10' });
    expect(delivered).toMatchObject({ age: undefined, delivery: { doneOn: undefined, lateBy: undefined } });
    expect(clock({}, { status: 'declined', reason: 'No.' }).age).toBeUndefined();
  });

  it('waits for the requester, and is not late, when it needs information or was delivered', () => {
    const asks = { requestedOn: '2026-11-02', requestedBy: 'team' };
    expect(clock(asks, { status: 'needs-info', decidedOn: '2026-11-04' })).toMatchObject({
      open: true,
      lateBy: undefined,
      waiting: { on: 'requester', for: 'information', who: 'team', since: '2026-11-04', days: 7 },
    });
    const delivered = {
      status: 'delivered',
      decidedOn: '2026-11-03',
      due: '2026-11-09',
      deliveredOn: '2026-11-12',
    } as const;
    expect(clock(asks, delivered)).toMatchObject({
      open: false,
      age: 7,
      delivery: { due: '2026-11-09', doneOn: '2026-11-12', days: 7, lateBy: 2 },
      lateBy: undefined,
      waiting: { on: 'requester', for: 'confirmation', who: 'team', since: '2026-11-12', days: 2 },
    });
  });

  it('waits for no one while it is parked, until the day of another look', () => {
    const parked = (due: string) => clock({}, { status: 'parked', reason: 'Later.', decidedOn: '2026-11-03', due });
    expect(parked('2026-11-17')).toMatchObject({ lateBy: 0, waiting: undefined, delivery: undefined });
    expect(parked(TODAY)).toMatchObject({ lateBy: 0, waiting: { for: 'another-look', days: 0 } });
    expect(parked('2026-11-13')).toMatchObject({
      lateBy: 1,
      waiting: { on: 'marketing', for: 'another-look', days: 1 },
    });
  });

  it.each(['confirmed', 'answered', 'duplicate', 'declined'] as const)('waits for no one once it is %s', (status) => {
    expect(clock({}, { status })).toMatchObject({ open: false, waiting: undefined, lateBy: undefined });
  });

  it('shows its score as a sum', () => {
    expect(clock({ votes: 7, value: '10k-50k' })).toMatchObject({
      score: {
        product: [],
        added: [
          { of: 'request', request: 'r', value: 3 },
          { of: 'votes', request: 'r', votes: 7, value: 5 },
          { of: 'deals', request: 'r', band: '10k-50k', value: 2 },
        ],
      },
      points: 10,
    });
  });

  it('is sorted: open ones by score, then the others, ties by id', () => {
    const all = clocks(
      request('closed', { votes: 5 }, { status: 'declined', reason: 'No.' }),
      request('b'),
      request('c', { votes: 1 }),
      request('a'),
      request('also-closed', {}, { status: 'answered' }),
    );
    expect(all.map((each) => each.request.id)).toEqual(['c', 'a', 'b', 'also-closed', 'closed']);
  });
});

describe('the figures of all requests', () => {
  it('are counts and medians of known values', () => {
    const decided = (days: string, status: 'accepted' | 'confirmed' | 'parked' | 'answered', rest = {}) =>
      ({ status, decidedOn: days, reason: 'So.', ...rest }) as const;
    const figures = requestFigures(
      clocks(
        // Decided after 1, 2, 3 and 6 business days: the median is between 2 and 3.
        request('a', { requestedOn: '2026-11-02' }, decided('2026-11-03', 'accepted', { effort: 'S' })),
        request('b', { requestedOn: '2026-11-02' }, decided('2026-11-04', 'answered')),
        request('c', { requestedOn: '2026-11-02' }, decided('2026-11-05', 'parked')),
        request('d', { requestedOn: '2026-11-02' }, decided('2026-11-10', 'confirmed', { deliveredOn: '2026-11-13' })),
        request('e', { requestedOn: '2026-11-13' }),
        request('f', {}, { status: 'accepted' }),
        request('g', {}, { status: 'declined', reason: 'One-off' }),
        request('h', {}, { status: 'declined', reason: 'Exists' }),
        request('i', {}, { status: 'declined', reason: 'One-off' }),
        request('j', {}, { status: 'delivered' }),
      ),
    );
    expect(figures).toMatchObject({
      open: 3,
      // Only a: its three days ended on the 6th.
      late: 1,
      dueUnknown: 1,
      // The three open ones; the delivered one waits beside them.
      waitingOn: { marketing: 3, requester: 0 },
      toConfirm: 1,
      medianDaysToDecision: 2.5,
      medianDaysToDelivery: 8,
      // a, d, f and j, of these and one parked and three declined.
      acceptance: { accepted: 4, decided: 8 },
    });
    expect(figures.byStatus).toMatchObject({ accepted: 2, declined: 3, new: 1, 'in-progress': 0 });
    expect(figures.declined.map(({ reason, requests }) => [reason, ...requests.map(({ id }) => id)])).toEqual([
      ['One-off', 'g', 'i'],
      ['Exists', 'h'],
    ]);
  });

  it('are absent where nothing is known', () => {
    expect(requestFigures(clocks(request('a')))).toMatchObject({
      open: 1,
      late: 1,
      medianDaysToDecision: undefined,
      medianDaysToDelivery: undefined,
      acceptance: undefined,
      declined: [],
    });
  });
});
