import { describe, expect, it } from 'vitest';
import { audit, type Lens } from '../../src/audit/audit.ts';
import { formula } from '../../src/audit/sum.ts';
import { summary } from '../../src/audit/summary.ts';
import { buildModel, persona, piece, request, reviewedOn, serves, TODAY } from './build-model.ts';

/**
 * Two personas with one question each, at two stages with one format each: 3 needs for the CFO (question and format
 * at the decision, format at awareness), 3 for IT. The guide meets two of the CFO's, the overdue post one of IT's.
 */
const model = buildModel({
  stages: [
    { id: 'awareness', formats: 1 },
    { id: 'decision', formats: 1 },
  ],
  personas: [
    persona('cfo', { priority: 3, questions: [{ id: 'payback', stage: 'decision', ask: 'How soon?' }] }),
    persona('it', { questions: [{ id: 'safe', stage: 'decision', ask: 'Is it safe?' }] }),
  ],
  pieces: [
    piece('guide', { serves: [serves('cfo/decision', ['payback'])] }),
    piece('post', { reviewed: reviewedOn.overdue, serves: [serves('it/awareness')] }),
    piece('due', { reviewed: reviewedOn.due }),
    piece('old', { reviewed: reviewedOn.stale }),
    piece('gone', { expires: '2026-01-01' }),
    piece('draft', { status: 'draft' }),
  ],
  requests: [request('r', { requestedOn: TODAY }), request('s', {}, { status: 'declined', reason: 'No.' })],
});

function summed(lens: Lens = {}) {
  return summary(audit(model, TODAY, lens));
}

describe('a summary', () => {
  it('counts needs, pieces, cells, gaps and requests', () => {
    expect(summed()).toMatchObject({
      today: TODAY,
      coverage: { needs: 6, met: 2, atRisk: 1 },
      listed: { needs: 6, met: 2, atRisk: 1 },
      cells: { empty: 2, thin: 1, covered: 1, crowded: 0, 'not-needed': 0 },
      livePieces: 5,
      upToDate: 2,
      freshness: { fresh: 1, due: 1, overdue: 1, stale: 1, expired: 1 },
      gaps: { question: 1, format: 2, stale: 0, unmapped: 1, findability: 0, demand: 1, dimension: 0 },
      requests: { open: 1, late: 0, acceptance: { accepted: 0, decided: 1 } },
    });
  });

  it('counts needs by persona and by stage, in the order of the grid', () => {
    const { byPersona, byStage } = summed();
    expect(byPersona.map(({ persona, coverage }) => [persona.id, coverage])).toEqual([
      ['cfo', { needs: 3, met: 2, atRisk: 0 }],
      ['it', { needs: 3, met: 0, atRisk: 1 }],
    ]);
    expect(byStage.map(({ stage, coverage }) => [stage.id, coverage])).toEqual([
      ['awareness', { needs: 2, met: 0, atRisk: 1 }],
      ['decision', { needs: 4, met: 2, atRisk: 0 }],
    ]);
  });

  it('keeps the whole apart from what a lens lists', () => {
    expect(summed({ persona: 'it' })).toMatchObject({
      coverage: { needs: 6, met: 2, atRisk: 1 },
      listed: { needs: 3, met: 0, atRisk: 1 },
      cells: { empty: 1, thin: 1, covered: 0 },
      gaps: { question: 1, format: 1, unmapped: 0, demand: 0 },
    });
  });
});

describe('the formula of a sum', () => {
  const part = (value: number) => ({ label: 'x', value });

  it.each([
    [{ product: [3, 3, 2], added: [3, 1] }, '3 × 3 × 2 + 3 + 1'],
    [{ product: [], added: [3, 1] }, '3 + 1'],
    [{ product: [1], added: [] }, '1'],
    [{ product: [], added: [] }, '0'],
  ])('of %o is %s', ({ product, added }, text) => {
    expect(formula({ product: product.map(part), added: added.map(part) })).toBe(text);
  });
});
