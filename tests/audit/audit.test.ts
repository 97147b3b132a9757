import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { actionText } from '../../src/words/gaps/actions.ts';
import { gapTitle } from '../../src/words/gaps/titles.ts';
import { plainText, sentence } from '../../src/words/parts.ts';
import { buildModel, persona, piece, request, reviewedOn, serves, TODAY } from './build-model.ts';

/**
 * A small company, calculated by hand.
 *
 * | cell          | needs                              | met by                                | counts          |
 * |---------------|------------------------------------|---------------------------------------|-----------------|
 * | cfo/awareness | question market, 1 format          | post (due) meets both                 | 2 of 2          |
 * | cfo/decision  | questions payback, risk, 2 formats | roi: payback, guide; case is stale    | 2 of 4          |
 * | it/awareness  | none: 0 formats, no question       |                                       | not needed      |
 * | it/decision   | question security, 2 formats       | paper (overdue): security, guide      | 0 of 3, 2 at risk |
 *
 * In total 9 needs, 4 met, 2 at risk. The draft persona does not count.
 */
const model = buildModel({
  stages: [
    { id: 'awareness', name: 'Awareness', priority: 1, formats: 1 },
    { id: 'decision', name: 'Decision', priority: 3, formats: 2 },
  ],
  personas: [
    persona('it', {
      name: 'IT lead',
      priority: 2,
      formats: { awareness: 0 },
      questions: [{ id: 'security', stage: 'decision', ask: 'Is it safe?' }],
    }),
    persona('cfo', {
      name: 'Finance lead',
      priority: 3,
      questions: [
        { id: 'payback', stage: 'decision', ask: 'How soon does it pay back?', priority: 3 },
        { id: 'risk', stage: 'decision', ask: 'What if it fails?', priority: 1 },
        { id: 'market', stage: 'awareness', ask: 'Who else does it?' },
      ],
    }),
    persona('ceo', { status: 'draft', questions: [{ id: 'why', stage: 'decision', ask: 'Why now?' }] }),
  ],
  pieces: [
    piece('roi', { title: 'The payback guide', serves: [serves('cfo/decision', ['payback'])] }),
    piece('case', {
      title: 'A plant like yours',
      format: 'case-study',
      reviewed: reviewedOn.stale,
      serves: [serves('cfo/decision', ['risk'])],
    }),
    piece('post', { format: 'blog', reviewed: reviewedOn.due, serves: [serves('cfo/awareness', ['market'])] }),
    piece('paper', { reviewed: reviewedOn.overdue, serves: [serves('it/decision', ['security'])] }),
    piece('story', { format: 'case-study', serves: [serves('it/decision', [], 'secondary')] }),
    piece('loose', { title: 'A loose leaf', format: 'blog' }),
    piece('deck', { status: 'draft', serves: [serves('cfo/decision', ['risk'])] }),
  ],
  requests: [
    request('0001', {
      title: 'Payback',
      persona: 'cfo',
      stage: 'decision',
      format: 'guide',
      votes: 7,
      value: '10k-50k',
    }),
    request('0002', { title: 'New prices', kind: 'update' }, { status: 'accepted' }),
    request('0003', { persona: 'cfo', stage: 'decision' }, { status: 'delivered', piece: 'roi' }),
  ],
});

describe('the audit of a small company', () => {
  const result = audit(model, TODAY);

  it('counts the needs of each cell', () => {
    expect(result.cells.map(({ id, state, coverage }) => [id, state, coverage])).toEqual([
      ['cfo/awareness', 'covered', { needs: 2, met: 2, atRisk: 0 }],
      ['cfo/decision', 'thin', { needs: 4, met: 2, atRisk: 0 }],
      ['it/awareness', 'not-needed', { needs: 0, met: 0, atRisk: 0 }],
      ['it/decision', 'thin', { needs: 3, met: 0, atRisk: 2 }],
    ]);
  });

  it('counts the needs of all cells', () => {
    expect(result.coverage).toEqual({ needs: 9, met: 4, atRisk: 2 });
    expect(result.freshness).toEqual({ fresh: 3, due: 1, unreviewed: 0, overdue: 1, stale: 1, expired: 0 });
  });

  it('lists every unmet need and no other', () => {
    const unmet = result.cells.flatMap(({ needs }) =>
      needs.filter(({ state }) => state === 'unmet').map(({ id }) => id),
    );
    expect(unmet).toEqual(['question/cfo/risk', 'format/cfo/decision/2', 'format/it/decision/2']);
  });

  it('ranks the gaps by priority', () => {
    expect(
      result.gaps.map(({ id, kind, priority, action: { verb, piece, format } }) => [
        id,
        kind,
        priority,
        verb,
        piece?.id ?? format?.id,
      ]),
    ).toEqual([
      // Request 0001 adds 3, five of its seven votes, and 2 for its value: 10 to the gap that is about it, and to no other.
      ['findability/0001', 'findability', 3 * 3 + 10, 'point-to', 'roi'],
      ['format/cfo/decision/2', 'stale', 3 * 3 * 1, 'review', 'case'],
      ['question/cfo/risk', 'stale', 3 * 3 * 1, 'review', 'case'],
      // A case study exists as a secondary piece, so the blog is the cheapest new format.
      ['format/it/decision/2', 'format', 2 * 3 * 1, 'create', 'blog'],
      ['demand/0002', 'demand', 3, 'update', undefined],
      ['unmapped/loose', 'unmapped', 1, 'map', 'loose'],
    ]);
  });

  it('shows the sum behind a priority', () => {
    expect(result.gaps.find(({ id }) => id === 'question/cfo/risk')?.sum).toEqual({
      product: [
        { of: 'persona', name: 'Finance lead', value: 3 },
        { of: 'stage', name: 'Decision', value: 3 },
        { of: 'question', id: 'risk', value: 1 },
      ],
      added: [],
    });
    expect(result.gaps.find(({ id }) => id === 'findability/0001')?.sum).toEqual({
      product: [
        { of: 'persona', name: 'Finance lead', value: 3 },
        { of: 'stage', name: 'Decision', value: 3 },
      ],
      added: [
        { of: 'request', request: '0001', value: 3 },
        { of: 'votes', request: '0001', votes: 7, value: 5 },
        { of: 'deals', request: '0001', band: '10k-50k', value: 2 },
      ],
    });
    expect(result.gaps.find(({ id }) => id === 'demand/0002')?.sum).toEqual({
      product: [],
      added: [{ of: 'request', request: '0002', value: 3 }],
    });
  });

  it('lists the requests behind a gap', () => {
    expect(result.gaps.map(({ id, requests }) => [id, ...requests.map((each) => each.id)])).toEqual([
      ['findability/0001', '0001'],
      ['format/cfo/decision/2'],
      ['question/cfo/risk'],
      ['format/it/decision/2'],
      ['demand/0002', '0002'],
      ['unmapped/loose'],
    ]);
  });

  it('gives each gap a title and an action, in sentences', () => {
    expect(
      result.gaps.map(({ missing, action }) => plainText(sentence`${gapTitle(missing)} ${actionText(action)}`)),
    ).toEqual([
      'Sales requested “Payback”, but “The payback guide” already exists for Finance lead at Decision. Send “The payback guide” to the requester and ask if it helps.',
      'Format 2 of 2 is missing for Finance lead at Decision: only a stale piece has it. Review “A plant like yours” and mark it as reviewed. Its review was due on 2026-01-01.',
      'Only a stale piece answers “What if it fails?” for Finance lead at Decision. Review “A plant like yours” and mark it as reviewed. Its review was due on 2026-01-01.',
      'Format 2 of 2 is missing for IT lead at Decision. Create a piece for IT lead at Decision, in the format “blog”.',
      'Sales requested “New prices”, but no piece is linked to it yet. Update the piece that the request is about and name it in the request.',
      '“A loose leaf” is live but does not say who it serves. Add the persona and stage that “A loose leaf” serves.',
    ]);
  });

  it('keeps every piece, live or not, in order of id', () => {
    expect([...result.pieces.keys()]).toEqual(['case', 'deck', 'loose', 'paper', 'post', 'roi', 'story']);
  });

  it('finds no cells and gaps for a company without personas, pieces and requests', () => {
    const empty = audit(buildModel({ personas: [] }), TODAY);
    expect(empty).toMatchObject({ cells: [], gaps: [], coverage: { needs: 0, met: 0, atRisk: 0 } });
  });
});
