import { describe, expect, it } from 'vitest';
import { audit, type Cell } from '../../src/audit/audit.ts';
import type { Piece } from '../../src/content/model.ts';
import { termText } from '../../src/words/sum.ts';
import { buildModel, persona, piece, request, reviewedOn, serves, TODAY } from './build-model.ts';

const here = 'cfo/decision';
const payback = { id: 'payback', stage: 'decision', ask: 'How soon does it pay back?' };
const risk = { id: 'risk', stage: 'decision', ask: 'What if it fails?' };

/** The only cell of a model in which the CFO asks two questions and wants two formats. */
function cellWith(pieces: Piece[], fields: Parameters<typeof persona>[1] = {}): Cell {
  const cfo = persona('cfo', { questions: [payback, risk], formats: { decision: 2 }, ...fields });
  const cell = audit(buildModel({ personas: [cfo], pieces }), TODAY).cell('cfo', 'decision');
  if (cell === undefined) throw new Error('There is no such cell.');
  return cell;
}

function states(cell: Cell) {
  return Object.fromEntries(
    cell.needs.map(({ id, state, pieces }) => [id, [state, ...pieces.map(({ piece: { id } }) => id)]]),
  );
}

describe('the need for an answer', () => {
  it.each([
    [['fresh'], 'met'],
    [['due'], 'met'],
    [['overdue'], 'at-risk'],
    [['overdue', 'due'], 'met'],
    [['overdue', 'overdue'], 'at-risk'],
    [['stale'], 'unmet'],
    [[], 'unmet'],
  ] as const)('with answers from pieces that are %o is %s', (freshnesses, state) => {
    const pieces = freshnesses.map((freshness, index) =>
      piece(`p${index}`, { reviewed: reviewedOn[freshness], serves: [serves(here, ['payback'])] }),
    );
    expect(cellWith(pieces).needs.find(({ id }) => id === 'question/cfo/payback')?.state).toBe(state);
  });

  it('is not met by a secondary piece or by a piece that answers another question', () => {
    const pieces = [
      piece('aside', { serves: [serves(here, ['payback'], 'secondary')] }),
      piece('other', { serves: [serves(here, ['risk'])] }),
    ];
    expect(states(cellWith(pieces))).toMatchObject({
      'question/cfo/payback': ['unmet'],
      'question/cfo/risk': ['met', 'other'],
    });
  });

  it('exists only at the stage of the question', () => {
    const stages = [{ id: 'awareness' }, { id: 'decision' }];
    const result = audit(buildModel({ stages, personas: [persona('cfo', { questions: [payback] })] }), TODAY);
    expect(result.cell('cfo', 'awareness')?.questions).toEqual([]);
    expect(result.cell('cfo', 'decision')?.questions.map(({ id }) => id)).toEqual(['payback']);
  });
});

describe('the needs for formats', () => {
  it('are met by distinct formats: fresh and due ones first, by id, then those at risk', () => {
    const cell = cellWith(
      [
        piece('g', { format: 'guide', serves: [serves(here)] }),
        piece('g-old', { format: 'guide', reviewed: reviewedOn.overdue, serves: [serves(here)] }),
        piece('b-old', { format: 'blog', reviewed: reviewedOn.overdue, serves: [serves(here)] }),
        piece('c', { format: 'case-study', reviewed: reviewedOn.due, serves: [serves(here)] }),
      ],
      { formats: { decision: 4 } },
    );
    expect(states(cell)).toMatchObject({
      'format/cfo/decision/1': ['met', 'c'],
      'format/cfo/decision/2': ['met', 'g', 'g-old'],
      'format/cfo/decision/3': ['at-risk', 'b-old'],
      'format/cfo/decision/4': ['unmet'],
    });
    expect(cell.needs.flatMap((need) => (need.kind === 'format' ? [need.format?.id] : []))).toEqual([
      'case-study',
      'guide',
      'blog',
      undefined,
    ]);
    // Two questions without an answer, three of four formats.
    expect(cell.coverage).toEqual({ needs: 6, met: 2, atRisk: 1 });
  });

  it('come from the persona, else from the stage, else from the policy', () => {
    const stages = [{ id: 'awareness' }, { id: 'decision', formats: 5 }, { id: 'use', formats: 5 }, { id: 'renewal' }];
    const personas = [persona('cfo', { formats: { use: 0 } })];
    const result = audit(buildModel({ site: { policy: { formatsPerStage: 4 } }, stages, personas }), TODAY);
    expect(result.cells.map(({ stage, formatsWanted }) => [stage.id, formatsWanted])).toEqual([
      ['awareness', 4],
      ['decision', 5],
      ['use', 0],
      ['renewal', 4],
    ]);
  });
});

describe('the state of a cell', () => {
  const complete = ['payback', 'risk'];
  const guide = piece('guide', { format: 'guide', serves: [serves(here, complete)] });
  const blog = piece('blog', { format: 'blog', serves: [serves(here)] });
  const more = ['a', 'b'].map((id) => piece(id, { serves: [serves(here)] }));

  it('is empty when no usable piece serves it', () => {
    const stale = piece('old', { reviewed: reviewedOn.stale, serves: [serves(here, complete)] });
    const draft = piece('draft', { status: 'draft', serves: [serves(here, complete)] });
    expect(cellWith([stale, draft]).state).toBe('empty');
  });

  it('is thin, not empty, when only a secondary piece serves it', () => {
    expect(cellWith([piece('aside', { serves: [serves(here, [], 'secondary')] })]).state).toBe('thin');
  });

  it('is thin while a need is unmet, even with many pieces', () => {
    expect(cellWith([guide]).state).toBe('thin');
    expect(cellWith([guide, ...more, piece('c', { serves: [serves(here)] })]).state).toBe('thin');
  });

  it('is covered when every need is met or at risk', () => {
    expect(cellWith([guide, blog]).state).toBe('covered');
    const old = piece('blog', { format: 'blog', reviewed: reviewedOn.overdue, serves: [serves(here)] });
    expect(cellWith([guide, old]).state).toBe('covered');
  });

  it('is crowded with two more usable primary pieces than formats wanted', () => {
    expect(cellWith([guide, blog, ...more.slice(1)]).state).toBe('covered');
    expect(cellWith([guide, blog, ...more]).state).toBe('crowded');
    const aside = piece('aside', { serves: [serves(here, [], 'secondary')] });
    expect(cellWith([guide, blog, ...more.slice(1), aside]).state).toBe('covered');
  });

  it('counts a piece and its translations as one, even if the original is in another cell', () => {
    const translated = (id: string, translationOf: string) =>
      piece(id, { language: 'de', translationOf, serves: [serves(here)] });
    const away = piece('away', { serves: [serves('cfo/awareness')] });
    expect(cellWith([guide, blog, translated('c', 'guide'), translated('d', 'c'), ...more.slice(1)]).state).toBe(
      'covered',
    );
    expect(cellWith([guide, blog, away, translated('a', 'away'), translated('b', 'away')]).state).toBe('covered');
    expect(cellWith([guide, blog, away, translated('a', 'away'), ...more.slice(1)]).state).toBe('crowded');
  });

  it('is thin, never covered or crowded, without a question', () => {
    expect(cellWith([guide, blog], { questions: [] }).state).toBe('thin');
    expect(cellWith([guide, blog, ...more], { questions: [] }).state).toBe('thin');
  });

  it('is not needed without wanted formats and questions, and needed with a question', () => {
    expect(cellWith([guide], { questions: [], formats: { decision: 0 } }).state).toBe('not-needed');
    expect(cellWith([], { formats: { decision: 0 } }).state).toBe('empty');
    expect(cellWith([guide], { formats: { decision: 0 } }).state).toBe('covered');
  });
});

describe('the pieces of a cell', () => {
  it('are the live ones, sorted by usable, primary, fresh, and answers', () => {
    const pieces = [
      piece('stale', { reviewed: reviewedOn.stale, serves: [serves(here)] }),
      piece('aside', { serves: [serves(here, [], 'secondary')] }),
      piece('overdue', { reviewed: reviewedOn.overdue, serves: [serves(here)] }),
      piece('draft', { status: 'draft', serves: [serves(here)] }),
      piece('fresh-b', { serves: [serves(here, ['risk', 'payback'])] }),
      piece('due', { reviewed: reviewedOn.due, serves: [serves(here)] }),
      piece('fresh-a', { serves: [serves(here)] }),
      piece('expired', { expires: '2026-11-01', serves: [serves(here)] }),
      piece('elsewhere', { serves: [serves('cfo/awareness')] }),
    ];
    const found = cellWith(pieces).pieces;
    const ids = ['fresh-b', 'fresh-a', 'due', 'overdue', 'aside', 'stale', 'expired'];
    expect(found.map(({ audited: { piece } }) => piece.id)).toEqual(ids);
    expect(found[0]?.answers.map(({ id }) => id)).toEqual(['payback', 'risk']);
  });

  it('do not include planned pieces, which are listed nearest to done first', () => {
    const statuses = ['draft', 'idea', 'in-review', 'live', 'retired'] as const;
    const pieces = statuses.map((status) => piece(status, { status, serves: [serves(here)] }));
    const cell = cellWith([...pieces, piece('aside', { status: 'draft', serves: [serves(here, [], 'secondary')] })]);
    expect(cell.pieces.map(({ audited: { piece } }) => piece.id)).toEqual(['live']);
    expect(cell.planned.map(({ audited: { piece } }) => piece.id)).toEqual(['in-review', 'draft', 'idea']);
  });
});

describe('the grid', () => {
  it('has the active personas by priority, then by id, and the stages in the order of the journey', () => {
    const personas = [
      persona('admin', { priority: 2 }),
      persona('cto', { priority: 3 }),
      persona('cfo', { priority: 3 }),
      persona('old', { priority: 3, status: 'retired' }),
      persona('new', { priority: 3, status: 'draft' }),
    ];
    const stages = [{ id: 'use' }, { id: 'awareness' }];
    const result = audit(buildModel({ personas, stages }), TODAY);
    const ids = ['cfo/use', 'cfo/awareness', 'cto/use', 'cto/awareness', 'admin/use', 'admin/awareness'];
    expect(result.cells.map(({ id }) => id)).toEqual(ids);
    expect(result.cell('cto', 'use')).toBe(result.cells[2]);
    expect(result.cell('old', 'use')).toBeUndefined();
    expect(result.cell('cto', 'nowhere')).toBeUndefined();
  });
});

describe('the demand of requests', () => {
  const where = { persona: 'cfo', stage: 'decision' };

  function demand(requests: ReturnType<typeof request>[], policy = {}) {
    const { gaps } = audit(buildModel({ site: { policy }, requests }), TODAY);
    return gaps.flatMap(({ sum }) => sum.added.map((part) => `${part.value} (${termText(part)})`));
  }

  it.each([
    ['none', []],
    ['under-10k', ['1 (deals worth less than 10,000 behind r)']],
    ['10k-50k', ['2 (deals worth 10,000 to 50,000 behind r)']],
    ['50k-250k', ['3 (deals worth 50,000 to 250,000 behind r)']],
    ['over-250k', ['4 (deals worth more than 250,000 behind r)']],
    [undefined, []],
  ] as const)('includes the value of deals worth %s', (value, added) => {
    expect(demand([request('r', { ...where, value })])).toEqual(['3 (request r)', ...added]);
  });

  it('counts each vote, up to five, and follows the policy', () => {
    expect(demand([request('r', { ...where, votes: 4 })])).toEqual(['3 (request r)', '4 (votes for r)']);
    expect(demand([request('r', { ...where, votes: 9 })])).toEqual([
      '3 (request r)',
      '5 (9 votes for r, of which 5 count)',
    ]);
    const policy = { demandPerRequest: 7, demandVotes: 1 };
    expect(demand([request('r', { ...where, votes: 2 })], policy)).toEqual([
      '7 (request r)',
      '1 (2 votes for r, of which 1 counts)',
    ]);
  });

  it('comes only from open requests', () => {
    const all = [
      'new',
      'needs-info',
      'accepted',
      'in-progress',
      'delivered',
      'confirmed',
      'answered',
      'duplicate',
      'parked',
      'declined',
    ] as const;
    const requests = all.map((status) => request(`on-${status}`, where, { status }));
    expect(demand(requests)).toEqual([
      '3 (request on-accepted)',
      '3 (request on-in-progress)',
      '3 (request on-needs-info)',
      '3 (request on-new)',
    ]);
  });
});
