/** Unanswered reasons for lost deals add to the gap that they are about. */
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import type { EndedDeals } from '../../src/schema/agreement/loss.ts';
import { formula, termText } from '../../src/words/sum.ts';
import { agreement, losses } from './agreement/build-agreement.ts';
import { buildModel, persona, piece, reviewedOn, serves, TODAY } from './build-model.ts';
import { deed, titleOf } from './gaps/brief.ts';

const cfo = persona('cfo', {
  priority: 3,
  questions: [
    { id: 'payback', stage: 'decision', ask: 'When does it pay back?' },
    { id: 'risk', stage: 'decision', ask: 'What if you shut down?', priority: 3 },
  ],
});

type Deals = EndedDeals[];

function audited(
  deals: Deals,
  { site = {}, pieces = [answering()] as ReturnType<typeof piece>[], to = '2026-09-30' } = {},
) {
  const period = losses('2026-q3', { from: '2020-01-01', to, deals });
  const model = { site, personas: [cfo], pieces, agreement: agreement({ losses: [period] }) };
  return audit(buildModel(model), TODAY);
}

/** A guide that answers the question of payback. */
function answering(fields: Parameters<typeof piece>[1] = {}) {
  return piece('guide', { serves: [serves('cfo/decision', ['payback'])], ...fields });
}

const lost = (fields: Partial<EndedDeals>): EndedDeals => ({
  ...{ outcome: 'lost', reason: 'They said no.', persona: 'cfo', stage: 'decision', count: 3 },
  ...fields,
});
const answers = (deals: Deals, options = {}) =>
  audited(deals, options)
    .cell('cfo', 'decision')
    ?.losses.map(({ answer }) => answer);
/** What lost deals add, gap by gap. */
const demand = (deals: Deals, options = {}) => audited(deals, options).gaps.flatMap(({ sum }) => sum.added);

describe('a reason for a lost deal', () => {
  it('that names a question is answered by a usable primary piece, even by an overdue one', () => {
    const deals = [lost({ question: 'payback', missing: 'A sheet.' })];
    expect(answers(deals)).toEqual(['answered']);
    expect(answers(deals, { pieces: [answering({ reviewed: reviewedOn.overdue })] })).toEqual(['answered']);
    expect(answers(deals, { pieces: [answering({ reviewed: reviewedOn.stale })] })).toEqual(['unanswered']);
    expect(answers([lost({ question: 'risk' })])).toEqual(['unanswered']);
  });

  it('that names no question is unanswered if what was missing is written down, and otherwise not judged', () => {
    expect(answers([lost({ missing: 'A sheet.' }), lost({})])).toEqual(['unanswered', 'unsaid']);
  });
});

describe('the priority of the gap that it is about', () => {
  it('rises by 1 for each unanswered deal, as the sum shows', () => {
    const { gaps } = audited([lost({ question: 'risk' }), lost({ missing: 'A sheet.', count: 1 }), lost({})]);
    const gap = gaps.find(({ id }) => id === 'question/cfo/risk');
    expect(gap?.sum.added.map((part) => [part.value, termText(part)])).toEqual([
      [3, '3 deals lost in 2026-q3: “They said no.”'],
    ]);
    // 3 × 2 × 3, and 3 lost deals.
    expect(gap && [formula(gap.sum), gap.priority]).toEqual(['3 × 2 × 3 + 3', 21]);
  });

  it('is a demand gap of its own if it names no question, and adds to no other', () => {
    const gaps = audited([lost({ missing: 'A sheet.', count: 2 }), lost({})]).gaps.filter(
      ({ sum }) => sum.added.length > 0,
    );
    expect(gaps.map((gap) => [gap.id, formula(gap.sum), gap.priority, titleOf(gap), deed(gap.action)])).toEqual([
      [
        'demand/lost/2026-q3/they-said-no',
        '3 × 2 + 2',
        8,
        '2 lost deals for cfo at decision had a reason that no content answers: “They said no.”',
        'Create what reps lacked in these deals (“A sheet.”), and name the question it answers in the loss to close the gap.',
      ],
    ]);
  });

  it('has an id of its own for each reason, also where two read the same', () => {
    const twice = [lost({ missing: 'A sheet.' }), lost({ missing: 'A deck.', persona: undefined })];
    const own = audited(twice).gaps.filter(({ kind }) => kind === 'demand');
    expect(own.map(({ cell, id, priority }) => [id, priority, cell?.id])).toEqual([
      ['demand/lost/2026-q3/they-said-no', 3 * 2 + 3, 'cfo/decision'],
      ['demand/lost/2026-q3/they-said-no-2', 3, undefined],
    ]);
  });

  it('asks to finish the planned piece that seems to be what was missing', () => {
    const draft = piece('draft', { title: 'The escrow agreement', status: 'draft', serves: [serves('cfo/decision')] });
    const { gaps } = audited([lost({ missing: 'A page about the escrow agreement.' })], { pieces: [draft] });
    const own = gaps.find(({ kind }) => kind === 'demand');
    expect(deed(own?.action)).toBe('Finish and publish “The escrow agreement” (draft).');
    expect(own?.planned.map(({ id }) => id)).toEqual(['draft']);
  });

  it('rises for one reason by no more than site.yaml allows, and the sum shows that the rest does not count', () => {
    const [part, ...others] = demand([lost({ question: 'risk', count: 9 })]);
    expect(others).toEqual([]);
    expect(part?.value).toBe(5);
    expect(part && termText(part)).toBe('9 deals lost in 2026-q3, of which 5 count: “They said no.”');
    const none = { site: { policy: { demandLosses: 0 } } };
    expect(demand([lost({ question: 'risk', count: 9 })], none)).toEqual([]);
  });

  it('does not rise for won deals, other cells, or deals lost over a year ago', () => {
    const risk = { question: 'risk' };
    expect(demand([lost({ ...risk, outcome: 'won' })])).toEqual([]);
    expect(demand([lost({ ...risk, persona: undefined })])).toEqual([]);
    expect(demand([lost(risk)], { to: '2025-11-16' })).toHaveLength(1);
    expect(demand([lost(risk)], { to: '2025-11-15' })).toEqual([]);
  });

  it('rises without a change in coverage', () => {
    expect(audited([lost({ question: 'risk' })]).coverage).toEqual(audited([]).coverage);
  });
});
