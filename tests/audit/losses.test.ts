/** Unanswered reasons for lost deals raise the priority of the gaps of their cell. */
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import type { EndedDeals } from '../../src/schema/agreement/loss.ts';
import { formula, termText } from '../../src/words/sum.ts';
import { agreement, losses } from './agreement/build-agreement.ts';
import { buildModel, persona, piece, reviewedOn, serves, TODAY } from './build-model.ts';

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
const cellOf = (deals: Deals, options = {}) => audited(deals, options).cell('cfo', 'decision');
const answers = (deals: Deals, options = {}) => cellOf(deals, options)?.losses.map(({ answer }) => answer);

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

describe('the priority of the gaps in its cell', () => {
  it('rises by 1 for each unanswered deal, as the sum shows', () => {
    const { gaps } = audited([lost({ question: 'risk' }), lost({ missing: 'A sheet.', count: 1 }), lost({})]);
    const gap = gaps.find(({ id }) => id === 'question/cfo/risk');
    expect(gap?.sum.added.map((part) => [part.value, termText(part)])).toEqual([
      [3, '3 deals lost in 2026-q3: “They said no.”'],
      [1, '1 deal lost in 2026-q3: “They said no.”'],
    ]);
    // 3 × 2 × 3, and 4 lost deals.
    expect(gap && [formula(gap.sum), gap.priority]).toEqual(['3 × 2 × 3 + 3 + 1', 22]);
  });

  it('rises for one reason by no more than site.yaml allows, and the sum shows that the rest does not count', () => {
    const [part, ...others] = cellOf([lost({ question: 'risk', count: 9 })])?.demand ?? [];
    expect(others).toEqual([]);
    expect(part?.value).toBe(5);
    expect(part && termText(part)).toBe('9 deals lost in 2026-q3, of which 5 count: “They said no.”');
    const none = { site: { policy: { demandLosses: 0 } } };
    expect(cellOf([lost({ question: 'risk', count: 9 })], none)?.demand).toEqual([]);
  });

  it('does not rise for won deals, other cells, or deals lost over a year ago', () => {
    const risk = { question: 'risk' };
    expect(cellOf([lost({ ...risk, outcome: 'won' })])?.demand).toEqual([]);
    expect(cellOf([lost({ ...risk, persona: undefined })])?.demand).toEqual([]);
    expect(cellOf([lost(risk)], { to: '2025-11-16' })?.demand).toHaveLength(1);
    expect(cellOf([lost(risk)], { to: '2025-11-15' })?.demand).toEqual([]);
  });

  it('rises without a change in coverage', () => {
    expect(audited([lost({ question: 'risk' })]).coverage).toEqual(audited([]).coverage);
  });
});
