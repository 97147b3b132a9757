/** Numbers against promises, claims against pieces, and lost deals against content. */
import { describe, expect, it } from 'vitest';
import { claimViews, quotedIn } from '../../../src/audit/agreement/claims.ts';
import { funnelInput, funnelView } from '../../../src/audit/agreement/funnel-input.ts';
import { lossPeriods } from '../../../src/audit/agreement/loss-views.ts';
import { audit } from '../../../src/audit/audit.ts';
import { funnelTexts } from '../../../src/words/agreement/funnel-results.ts';
import { buildModel, persona, piece, serves, TODAY } from '../build-model.ts';
import { agreement, claim, commitment, losses, numbers } from './build-agreement.ts';

describe('numbers.yaml', () => {
  const steps = numbers({
    representatives: { value: 5 },
    buyingNow: { unknown: true },
    conversions: [
      { from: 'lead', to: 'mql', rate: { value: 10 }, days: { value: 7 } },
      { from: 'mql', to: 'customer', rate: { value: 20 } },
    ],
  });

  it('becomes the input of the calculator, without unknown numbers', () => {
    expect(funnelInput(steps)).toEqual({
      ...{ stages: ['lead', 'mql', 'customer'], from: '2027-01-01', to: '2027-12-31' },
      values: {
        ...{ revenueGoal: 500_000, dealSize: 20_000, representatives: 5 },
        ...{ 'rate.lead': 10, 'rate.mql': 20, 'days.lead': 7 },
      },
    });
  });

  // 25 customers, 125 MQL, 1,250 leads: 10.4 MQL a month, 2.1 for each of five.
  it.each([
    [
      { value: 3, per: ['representative', 'month'] },
      { promised: 3, per: 'representative', enough: true },
    ],
    [
      { value: 6, per: ['representative', 'quarter'] },
      { promised: 2, per: 'representative', enough: false },
    ],
    [
      { value: 125, per: ['year'] },
      { promised: 125 / 12, per: 'month', enough: true },
    ],
    [
      { value: 124, per: ['year'] },
      { per: 'month', enough: false },
    ],
  ] as const)('compares the promise %o with what the goal needs', (written, expected) => {
    const promise = commitment('mql', {
      kind: 'volume',
      leadStage: 'mql',
      value: written.value,
      per: [...written.per],
    });
    const [only] = funnelView(agreement({ numbers: steps, commitments: [promise] }))?.promised ?? [];
    expect(only).toMatchObject(expected);
  });

  it('does not judge a promise of another kind, with a lead stage outside the funnel, or without a period', () => {
    const volume = { kind: 'volume', value: 1, per: ['month'] } as const;
    const commitments = [
      commitment('a', { ...volume, per: ['month'], kind: 'quality', leadStage: 'mql' }),
      commitment('b', { ...volume, per: ['month'], leadStage: 'sal' }),
      commitment('c', { ...volume, per: ['lead'], leadStage: 'mql' }),
    ];
    expect(funnelView(agreement({ numbers: steps, commitments }))?.promised).toEqual([]);
    expect(funnelView(agreement())).toBe(undefined);
  });

  it('shows its results on the page and names missing inputs', () => {
    const view = funnelView(agreement({ numbers: steps }));
    if (!view) throw new Error('The agreement has numbers.');
    const texts = funnelTexts(view.answer, { currency: 'EUR', labels: { coverage: 'Coverage multiple' } });
    expect(
      ['lead.needed', 'lead.perMonth', 'mql.perRepresentative', 'mql.window', 'pipeline', 'takes'].map((key) =>
        texts.get(key),
      ),
    ).toEqual([
      ...['1,250', '104.2', '2.1', 'unknown', 'unknown'],
      'Unknown until you enter: days.mql, Coverage multiple, marketSize, buyingNow.',
    ]);
  });
});

describe('claims', () => {
  const pieces = [
    piece('live', { say: 'You know: HALF of all\n plants pay twice!' }),
    piece('retired', { status: 'retired' }),
  ];
  const half = { wording: 'Half of all plants pay twice.', pieces: ['live', 'retired'] };

  it('are listed worst first, and only pieces in use need a fix', () => {
    const claims = [
      claim('a', { ...half, status: 'verified', source: 'A survey' }),
      claim('b', { ...half, status: 'distorted' }),
      claim('c', { ...half, status: 'unverified' }),
    ];
    const views = claimViews(buildModel({ pieces, agreement: agreement({ claims }) }));
    expect(
      views.map(({ claim: { id }, toFix, pieces: used, unsourced }) => [id, used.length, toFix.length, unsourced]),
    ).toEqual([
      ['b', 1, 1, false],
      ['c', 1, 0, true],
      ['a', 1, 0, false],
    ]);
  });

  it('are found in a piece whatever the spaces and capitals', () => {
    const [live, retired] = pieces;
    if (!live || !retired) throw new Error('The list has two pieces.');
    expect([quotedIn(claim('a', half), live), quotedIn(claim('a', half), retired)]).toEqual(['say', undefined]);
  });
});

it('lists lost and won deals by period, the newest first, with the pieces that answer them', () => {
  const cfo = persona('cfo', { questions: [{ id: 'q', stage: 'decision', ask: 'Why?' }] });
  const where = { persona: 'cfo', stage: 'decision' };
  const older = losses('q2', { from: '2026-04-01', to: '2026-06-30' });
  const newer = losses('q3', {
    deals: [
      { outcome: 'won', reason: 'Won.', count: 9 },
      { outcome: 'lost', reason: 'Few.', count: 1, ...where, question: 'q' },
      { outcome: 'lost', reason: 'Many.', count: 3, missing: 'A sheet.' },
    ],
  });
  const pieces = [piece('answer', { serves: [serves('cfo/decision', ['q'])] })];
  const model = buildModel({ personas: [cfo], pieces, agreement: agreement({ losses: [older, newer] }) });
  const periods = lossPeriods(audit(model, TODAY));
  expect(periods.map(({ period, lost, won, unanswered }) => [period.id, lost, won, unanswered])).toEqual([
    ['q3', 4, 9, 3],
    ['q2', 0, 0, 0],
  ]);
  expect(
    periods[0]?.reasons.map(({ deals, answer, cell, pieces: found }) => [deals.reason, answer, cell?.id, found.length]),
  ).toEqual([
    ['Many.', 'unanswered', undefined, 0],
    ['Few.', 'answered', 'cfo/decision', 1],
    ['Won.', undefined, undefined, 0],
  ]);
});
