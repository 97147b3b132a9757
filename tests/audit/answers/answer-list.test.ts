/** Questions, their answers and what is lost over them. */
import { describe, expect, it } from 'vitest';
import { answerList } from '../../../src/audit/answers/answer-list.ts';
import { battlecard } from '../../../src/audit/answers/battlecard.ts';
import { audit } from '../../../src/audit/audit.ts';
import type { EndedDeals } from '../../../src/schema/agreement/loss.ts';
import { agreement, losses } from '../agreement/build-agreement.ts';
import { buildModel, competitor, persona, piece, reviewedOn, serves, TODAY } from '../build-model.ts';

const cfo = persona('cfo', {
  questions: [
    { id: 'roi', stage: 'decision', ask: 'When does it pay back?', priority: 3 },
    { id: 'price', stage: 'decision', ask: 'Too expensive.', objection: true, competitors: ['cheap'] },
    { id: 'risk', stage: 'decision', ask: 'What if you shut down?', objection: true, priority: 3 },
    { id: 'exit', stage: 'decision', ask: 'Can we leave?', priority: 1 },
  ],
});

const erp = competitor('erp', { aliases: ['A large ERP system'] });
const cheap = competitor('cheap', { reviewed: { on: '2026-01-01', by: 'team' } });

const exit = (fields: Partial<EndedDeals>): EndedDeals => ({
  ...{ outcome: 'lost', reason: 'They said no.', persona: 'cfo', stage: 'decision', count: 1 },
  ...fields,
});

function audited(deals: readonly EndedDeals[] | undefined, to = '2026-09-30') {
  const period = losses('q3', { from: '2020-01-01', to, deals: [...(deals ?? [])] });
  return audit(
    buildModel({
      personas: [cfo, persona('old', { status: 'retired', questions: [{ id: 'x', stage: 'decision', ask: 'X?' }] })],
      competitors: [cheap, erp],
      pieces: [
        piece('guide', { serves: [serves('cfo/decision', ['price'])], competitors: ['cheap'] }),
        piece('late', { serves: [serves('cfo/decision', ['roi'])], reviewed: reviewedOn.overdue }),
        piece('card', { competitors: ['cheap'], status: 'retired' }),
      ],
      ...(deals && { agreement: agreement({ losses: [period] }) }),
    }),
    TODAY,
  );
}

const order = (deals?: readonly EndedDeals[]) => answerList(audited(deals)).map(({ id }) => id);

describe('the list of answers', () => {
  it('has every question of active personas: objections first, then by priority', () => {
    expect(order()).toEqual(['cfo/risk', 'cfo/price', 'cfo/roi', 'cfo/exit']);
  });

  it('puts the questions first that lost most deals', () => {
    expect(order([exit({ question: 'exit', count: 2 }), exit({ question: 'roi', count: 1 })])).toEqual([
      ...['cfo/exit', 'cfo/roi'],
      ...['cfo/risk', 'cfo/price'],
    ]);
  });

  it('says what each question has: the state of its need and the pieces that answer it', () => {
    const rows = answerList(audited(undefined)).map(({ pieces, question, state }) => [
      question.id,
      state,
      ...pieces.map((one) => one.piece.id),
    ]);
    expect(rows).toEqual([
      ['risk', 'unmet'],
      ['price', 'met', 'guide'],
      ['roi', 'at-risk', 'late'],
      ['exit', 'unmet'],
    ]);
  });

  it('counts the deals of the last year that name a question; without any recorded deals the number is unknown', () => {
    const lostOver = (deals: readonly EndedDeals[] | undefined, to?: string) =>
      Object.fromEntries(answerList(audited(deals, to)).map(({ lostDeals, question }) => [question.id, lostDeals]));
    const deals = [
      exit({ question: 'risk', count: 3 }),
      exit({ question: 'risk', count: 2 }),
      exit({ question: 'roi', outcome: 'won', count: 9 }),
      exit({ count: 4 }),
    ];
    expect(lostOver(deals)).toEqual({ risk: 5, price: 0, roi: 0, exit: 0 });
    expect(lostOver(undefined)).toEqual({ risk: undefined, price: undefined, roi: undefined, exit: undefined });
    expect(lostOver(deals, '2025-01-01').risk).toBeUndefined();
  });

  it('names the competitors that a question names, and those in deals that name the question', () => {
    const deals = [exit({ question: 'roi', outcome: 'won', competitor: 'a large ERP system' })];
    const named = answerList(audited(deals)).flatMap(({ competitors, question }) =>
      competitors.map(({ id }) => `${question.id} ${id}`),
    );
    expect(named.sort()).toEqual(['price cheap', 'roi erp']);
  });
});

describe('a battlecard', () => {
  const deals = [
    exit({ question: 'risk', competitor: 'cheap', count: 1, reason: 'One' }),
    exit({ competitor: 'Cheap', count: 4, reason: 'Four' }),
    exit({ competitor: 'cheap', outcome: 'won', count: 2, reason: 'Two' }),
    exit({ competitor: 'erp', outcome: 'won', count: 2, reason: 'Other' }),
  ];
  const card = battlecard(audited(deals), cheap);

  it('says why we win and why we lose, most deals first', () => {
    expect(card.won.map((each) => each.deals.reason)).toEqual(['Two']);
    expect(card.lost.map((each) => each.deals.reason)).toEqual(['Four', 'One']);
  });

  it('has the questions and pieces that name the competitor, and shows when it is to be reviewed', () => {
    expect(card.answers.map(({ id }) => id)).toEqual(['cfo/risk', 'cfo/price']);
    expect(card.pieces.map((each) => each.piece.id)).toEqual(['card', 'guide']);
    expect(card.freshness).toMatchObject({ dueOn: '2026-04-01', state: 'stale' });
  });
});
