/** What lost a deal and is not answered makes the gaps of its cell more pressing. */
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { formula } from '../../src/audit/sum.ts';
import type { EndedDeals } from '../../src/schema/agreement/loss.ts';
import { agreement, losses } from './agreement/build-agreement.ts';
import { buildModel, persona, piece, reviewedOn, serves, TODAY } from './build-model.ts';

const cfo = persona('cfo', {
  priority: 3,
  questions: [
    { id: 'payback', stage: 'decision', ask: 'When does it pay back?' },
    { id: 'risk', stage: 'decision', ask: 'What if you are gone?', priority: 3 },
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

describe('a reason', () => {
  it('that names a question is answered by a usable primary piece, also by one whose review is overdue', () => {
    const deals = [lost({ question: 'payback', missing: 'A sheet.' })];
    expect(answers(deals)).toEqual(['answered']);
    expect(answers(deals, { pieces: [answering({ reviewed: reviewedOn.overdue })] })).toEqual(['answered']);
    expect(answers(deals, { pieces: [answering({ reviewed: reviewedOn.stale })] })).toEqual(['unanswered']);
    expect(answers([lost({ question: 'risk' })])).toEqual(['unanswered']);
  });

  it('that names no question is open when somebody wrote down what was missing, and else not judged', () => {
    expect(answers([lost({ missing: 'A sheet.' }), lost({})])).toEqual(['unanswered', 'unsaid']);
  });
});

describe('the priority of the gaps in its cell', () => {
  it('rises by 1 per deal, and the sum says so', () => {
    const { gaps } = audited([lost({ question: 'risk' }), lost({ missing: 'A sheet.', count: 1 }), lost({})]);
    const gap = gaps.find(({ question }) => question?.id === 'risk');
    expect(gap?.sum.added).toEqual([
      { label: '3 deals lost in 2026-q3: “They said no.”', value: 3 },
      { label: '1 deal lost in 2026-q3: “They said no.”', value: 1 },
    ]);
    // 3 × 2 × 3, and 4 lost deals.
    expect(gap && [formula(gap.sum), gap.priority]).toEqual(['3 × 2 × 3 + 3 + 1', 22]);
  });

  it('rises by at most so much for one reason as site.yaml says, and says that the rest does not count', () => {
    const label = '9 deals lost in 2026-q3, of which 5 count: “They said no.”';
    expect(cellOf([lost({ question: 'risk', count: 9 })])?.demand).toEqual([{ label, value: 5 }]);
    const none = { site: { policy: { demandLosses: 0 } } };
    expect(cellOf([lost({ question: 'risk', count: 9 })], none)?.demand).toEqual([]);
  });

  it('does not rise for deals that were won, for other cells, or for what is longer ago than a year', () => {
    const risk = { question: 'risk' };
    expect(cellOf([lost({ ...risk, outcome: 'won' })])?.demand).toEqual([]);
    expect(cellOf([lost({ ...risk, persona: undefined })])?.demand).toEqual([]);
    expect(cellOf([lost(risk)], { to: '2025-11-16' })?.demand).toHaveLength(1);
    expect(cellOf([lost(risk)], { to: '2025-11-15' })?.demand).toEqual([]);
  });

  it('does not touch coverage', () => {
    expect(audited([lost({ question: 'risk' })]).coverage).toEqual(audited([]).coverage);
  });
});
