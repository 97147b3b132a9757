/** Demand goes where it was asked: a request or a loss adds to the one gap that it is about, and to no other. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit, type Gap } from '../../../src/audit/audit.ts';
import { isOpen } from '../../../src/audit/open-requests.ts';
import { publish } from '../../../src/publish/publish.ts';
import { formula } from '../../../src/words/sum.ts';
import { agreement, losses } from '../agreement/build-agreement.ts';
import { anyModel } from '../any-model.ts';
import { buildModel, persona, piece, request, serves, TODAY } from '../build-model.ts';

/**
 * A cell calculated by hand. Persona 3 × stage 3; it wants no format. The question of price is answered; the two others
 * are not.
 *
 * | asked for                                  | adds                   | to                           |
 * |--------------------------------------------|------------------------|------------------------------|
 * | price-up: why did the price go up?         | 3 + 2 votes + 2 deals  | question/cfo/three-years     |
 * | escrow: what if you close down?           | 3 + 4 deals            | question/cfo/vendor-risk     |
 * | exists: the price, which is answered       | 3                      | findability/exists           |
 * | other: neither a question nor a format     | 3 + 1 vote             | demand/other                 |
 * | 3 deals lost about vendor-risk             | 3                      | question/cfo/vendor-risk     |
 * | 2 deals lost, no question, a deck missing  | 2                      | demand/lost/…                |
 */
const where = { persona: 'cfo', stage: 'decision' };
const company = buildModel({
  stages: [{ id: 'decision', priority: 3, formats: 0 }],
  personas: [
    persona('cfo', {
      priority: 3,
      questions: [
        { id: 'price', stage: 'decision', ask: 'What does it cost?', priority: 3 },
        { id: 'three-years', stage: 'decision', ask: 'How long is the price fixed?', priority: 3 },
        { id: 'vendor-risk', stage: 'decision', ask: 'What if you close down?', priority: 2 },
      ],
    }),
  ],
  pieces: [piece('prices', { serves: [serves('cfo/decision', ['price'])] })],
  requests: [
    request('price-up', { ...where, question: 'three-years', votes: 2, value: '10k-50k' }),
    request('escrow', { ...where, question: 'vendor-risk', value: 'over-250k' }, { status: 'accepted', owner: 'team' }),
    request('exists', { ...where, question: 'price' }),
    request('other', { ...where, votes: 1 }),
  ],
  agreement: agreement({
    losses: [
      losses('2026-q3', {
        from: '2026-07-01',
        to: '2026-09-30',
        deals: [
          { ...where, outcome: 'lost', reason: 'Closing', question: 'vendor-risk', count: 3 },
          { ...where, outcome: 'lost', reason: 'No deck', missing: 'A deck.', count: 2 },
        ],
      }),
    ],
  }),
});

describe('a cell with requests and losses about different things', () => {
  const { gaps } = audit(company, TODAY);
  const redone = (gap: Gap) => [gap.id, formula(gap.sum), gap.priority, gap.requests.map(({ id }) => id)];

  it('has sums that can be redone by hand, and each gap lists only the requests about it', () => {
    expect(gaps.map(redone)).toEqual([
      ['question/cfo/three-years', '3 × 3 × 3 + 3 + 2 + 2', 34, ['price-up']],
      ['question/cfo/vendor-risk', '3 × 3 × 2 + 3 + 4 + 3', 28, ['escrow']],
      ['demand/other', '3 × 3 + 3 + 1', 13, ['other']],
      ['findability/exists', '3 × 3 + 3', 12, ['exists']],
      ['demand/lost/2026-q3/no-deck', '3 × 3 + 2', 11, []],
    ]);
  });

  it('sends the answer to the requester of an answered question', () => {
    const found = gaps.find(({ id }) => id === 'findability/exists');
    expect(found?.action).toMatchObject({ verb: 'point-to', piece: { id: 'prices' } });
    expect(found?.missing).toMatchObject({ sure: true });
  });
});

describe('a request that names a format and no question', () => {
  const lacking = (...requests: ReturnType<typeof request>[]) =>
    audit(
      buildModel({
        personas: [
          persona('cfo', {
            formats: { decision: 2 },
            questions: [{ id: 'price', stage: 'decision', ask: 'What does it cost?' }],
          }),
        ],
        requests,
      }),
      TODAY,
    ).gaps.map(({ id, priority, requests: behind, action }) => [
      id,
      priority,
      action.format?.id,
      ...behind.map((r) => r.id),
    ]);

  it('adds to the gap of that format, and to no other', () => {
    expect(lacking(request('r', { ...where, format: 'case-study', votes: 1 }))).toEqual([
      ['format/cfo/decision/1', 2 * 2 + 3 + 1, 'case-study', 'r'],
      ['question/cfo/price', 2 * 2 * 2, 'case-study'],
      ['format/cfo/decision/2', 2 * 2, 'blog'],
    ]);
  });

  it('adds to the question alone if it names one, and the format is then that of the answer', () => {
    expect(lacking(request('r', { ...where, format: 'case-study', question: 'price' }))).toEqual([
      ['question/cfo/price', 2 * 2 * 2 + 3, 'case-study', 'r'],
      ['format/cfo/decision/1', 2 * 2, 'case-study'],
      ['format/cfo/decision/2', 2 * 2, 'blog'],
    ]);
  });

  it('is a demand gap of its own if it wants something changed', () => {
    const ids = lacking(request('r', { ...where, format: 'case-study', kind: 'retire' })).map(([id]) => id);
    expect(ids).toContain('demand/r');
  });
});

describe('for any content', () => {
  it('a request about one question never changes the priority of another question', () => {
    fc.assert(
      fc.property(anyModel, fc.nat(), fc.nat(9), (model, choice, votes) => {
        const before = audit(model, TODAY);
        const asked = before.cells.flatMap(({ persona: { id }, questions }) =>
          questions.map((question) => ({ persona: id, stage: question.stage, question: question.id })),
        );
        fc.pre(asked.length > 0);
        const about = asked[choice % asked.length];
        const more = publish({ ...model, requests: [...model.requests, request('more', { ...about, votes })] });
        const own = new Set([`question/${about?.persona}/${about?.question}`, 'demand/more', 'findability/more']);
        const others = ({ gaps }: typeof before) =>
          gaps.filter(({ id }) => !own.has(id)).map(({ id, priority, requests }) => [id, priority, requests.length]);
        expect(others(audit(more, TODAY)).toSorted()).toEqual(others(before).toSorted());
      }),
    );
  });

  it('no request and no loss adds to two gaps, and a gap adds only what the requests and losses behind it add', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const { gaps } = audit(model, TODAY);
        const behind = gaps.flatMap(({ requests }) => requests);
        expect(new Set(behind).size).toBe(behind.length);
        for (const { requests, sum } of gaps) {
          const named = sum.added.flatMap((part) => ('request' in part ? [part.request] : []));
          expect([...new Set(named)]).toEqual(requests.map(({ id }) => id));
        }
        const open = new Set(model.requests.filter(isOpen).map(({ id }) => id));
        expect(behind.filter(({ id }) => !open.has(id))).toEqual([]);
        const lost = (model.agreement?.losses ?? []).flatMap(({ deals }) => deals);
        expect(gaps.flatMap(({ sum }) => sum.added.filter(({ of }) => of === 'losses')).length).toBeLessThanOrEqual(
          lost.filter(({ outcome }) => outcome === 'lost').length,
        );
      }),
    );
  });
});
