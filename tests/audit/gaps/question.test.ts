import { describe, expect, it } from 'vitest';
import type { Gap } from '../../../src/audit/audit.ts';
import { persona, piece, type Records, request, reviewedOn, serves } from '../build-model.ts';
import { brief, cfo, contract, deed, gapsOf, here } from './brief.ts';

const merged = { verdict: 'merge', into: 'other', on: '2026-10-01', by: 'team' } as const;
const answer = [serves(here, ['contract'])];

/** Shares both words of the question. */
const alike = { title: 'The cost of a contract' };

/** A piece for another persona at the same stage. */
const forIt = [serves('it/decision')];

function gapFor(pieces: ReturnType<typeof piece>[], records: Records = {}): Gap {
  const personas = [cfo, persona('it')];
  const found = gapsOf({ personas, pieces, ...records }).find(({ id }) => id === 'question/cfo/contract');
  if (found === undefined) throw new Error('The question is answered.');
  return found;
}

describe('a question without a usable answer', () => {
  it('takes the cheapest available step: review, map, finish, check, adapt, then create', () => {
    const ladder = [
      ['stale', 'review', piece('a', { reviewed: reviewedOn.stale, serves: answer })],
      ['question', 'map', piece('b', { serves: [serves(here, ['contract'], 'secondary')] })],
      ['question', 'map', piece('c', alike)],
      ['question', 'finish', piece('d', { status: 'draft', serves: answer })],
      ['question', 'check', piece('e', { title: 'On cost', serves: [serves(here)] })],
      ['question', 'adapt', piece('f', { ...alike, serves: forIt })],
    ] as const;
    for (const [index, [kind, verb, first]] of ladder.entries()) {
      // A word in more than three pieces is not rare.
      const pieces = ladder.slice(index, index + 3).map(([, , each]) => each);
      expect(brief(gapFor(pieces))).toEqual(['question/cfo/contract', kind, verb, first.id]);
    }
    expect(brief(gapFor([]))).toEqual(['question/cfo/contract', 'question', 'create', 'blog']);
  });

  it.each([
    [
      'reviewed',
      { reviewed: reviewedOn.stale, serves: answer },
      'S',
      /^Review “it” and mark it as reviewed\. Its review was due on 2026-01-01\.$/,
    ],
    [
      'updated as decided',
      {
        reviewed: reviewedOn.stale,
        serves: answer,
        decision: { verdict: 'update', on: '2026-10-01', by: 'team' },
      },
      'M',
      /^Update “it”, as decided on 2026-10-01, and mark it as reviewed\. Its review was due on 2026-01-01\.$/,
    ],
    [
      'made primary',
      { serves: [serves(here, ['contract'], 'secondary')] },
      'S',
      /^Review “it”; if it was made for cfo at decision, mark it primary\. It already answers the question, but only as/,
    ],
    [
      'mapped',
      alike,
      'S',
      /^Check whether “The cost of a contract” also answers the question \(both mention “contract” and “cost”\)\. If so, add cfo at decision to the cells it serves\.$/,
    ],
    ['made', { status: 'idea', serves: answer }, 'M', /^Create and publish “it” \(idea\)\.$/],
    ['finished', { status: 'draft', serves: answer }, 'M', /^Finish and publish “it” \(draft\)\.$/],
    ['published', { status: 'in-review', serves: answer }, 'M', /^Approve and publish “it” \(in review\)\.$/],
    [
      'checked',
      { title: 'On costs', serves: [serves(here)] },
      'S',
      /^Check whether “On costs” already answers the question\. If so, add the question to its answers\. If not, create a piece that answers the question, in the format “blog”\.$/,
    ],
    [
      'checked, then updated',
      { ...alike, serves: [serves(here)] },
      'S',
      /^Check whether “The cost of a contract” already answers the question\. If so, add the question to its answers\. If not, update “The cost of a contract” to also answer the question \(both mention “contract” and “cost”\)\.$/,
    ],
    [
      'adapted',
      { ...alike, serves: forIt },
      'M',
      /^Adapt “The cost of a contract”, made for it, to answer the question \(both mention “contract” and “cost”\)\.$/,
    ],
  ] as const)('says how a piece must be %s, with the effort', (_, fields, effort, text) => {
    const { action } = gapFor([piece('it', fields)]);
    expect(action).toMatchObject({ piece: { id: 'it' }, format: { id: 'guide' }, effort });
    expect(deed(action)).toMatch(text);
  });

  describe('is not closed by the review of a piece that', () => {
    it.each([
      ['is to be merged', { reviewed: reviewedOn.stale, decision: merged }, 'primary'],
      ['has expired', { expires: '2026-01-01' }, 'primary'],
      ['is secondary', { reviewed: reviewedOn.stale }, 'secondary'],
    ] as const)('%s', (_, fields, fit) => {
      const old = piece('old', { ...fields, serves: [serves(here, ['contract'], fit)] });
      expect(gapFor([old]).action.verb).toBe('create');
    });
  });

  it('is closed by the review of the first of several stale pieces by id', () => {
    const old = { reviewed: reviewedOn.stale, serves: answer };
    expect(gapFor([piece('old-b', old), piece('old-a', old)]).action.piece?.id).toBe('old-a');
  });

  it('shows its planned pieces, nearest to done first, even if another step is cheaper', () => {
    const planned = (['idea', 'draft', 'in-review'] as const).map((status) =>
      piece(status, { status, serves: answer }),
    );
    const others = [
      piece('called-off', { status: 'draft', decision: { ...merged, verdict: 'remove' }, serves: answer }),
      piece('too-late', { status: 'draft', expires: '2026-11-15', serves: answer }),
      piece('aside', { status: 'draft', serves: [serves(here, ['contract'], 'secondary')] }),
      piece('for-nothing', { status: 'draft', serves: [serves(here)] }),
    ];
    const shown = gapFor([...planned, ...others]);
    expect(shown.planned.map(({ id }) => id)).toEqual(['in-review', 'draft', 'idea']);
    expect(shown.action.piece?.id).toBe('in-review');
    const mapped = gapFor([...planned.slice(1), piece('alike', alike)]);
    expect([mapped.action.verb, mapped.planned.length]).toEqual(['map', 2]);
  });

  describe('suggests to map', () => {
    it.each([
      ['an unmapped piece', {}],
      ['a piece of the same persona at another stage', { serves: [serves('cfo/awareness')] }],
      ['a secondary piece of the cell', { serves: [serves(here, [], 'secondary')] }],
      ['an overdue piece', { reviewed: reviewedOn.overdue }],
    ] as const)('%s that shares two words with it', (_, fields) => {
      const stages = [{ id: 'awareness' }, { id: 'decision' }];
      const near = piece('near', { ...alike, ...fields });
      expect(brief(gapFor([near], { stages })).slice(2)).toEqual(['map', 'near']);
    });

    it.each([
      ['shares only one word', { title: 'The cost of waiting' }],
      ['shares one word twice', { title: 'Costs and their cost' }],
      ['is not usable', { ...alike, reviewed: reviewedOn.stale }],
      ['is a draft', { ...alike, status: 'draft' }],
      ['serves others alone', { ...alike, serves: [serves('it/awareness')] }],
    ] as const)('no piece that %s', (_, fields) => {
      const other = piece('other', fields);
      expect(gapFor([other]).action.verb).toBe('create');
    });

    it('a listed secondary piece, to be marked as primary', () => {
      const aside = piece('aside', { ...alike, serves: [serves(here, [], 'secondary')] });
      expect(deed(gapFor([aside]).action)).toMatch(/If so, mark it primary for cfo at decision\.$/);
    });

    it('the piece that shares the most words, then the one with the least effort, then the first by id', () => {
      const questions = [{ ...contract, ask: 'What does the contract cost under German rules?' }];
      const personas = [persona('cfo', { questions })];
      const mapped = (...pieces: ReturnType<typeof piece>[]) => gapFor(pieces, { personas }).action.piece?.id;
      const b = piece('b', { ...alike, format: 'blog' });
      expect(mapped(piece('a', alike), b, piece('c', { title: 'Contract, cost, rules' }))).toBe('c');
      expect(mapped(piece('a', alike), b)).toBe('b');
      expect(mapped(piece('d', alike), piece('a', alike))).toBe('a');
    });
  });

  it('matches title, summary, when to use, and the questions that a piece answers elsewhere', () => {
    const elsewhere = persona('it', { questions: [{ ...contract, id: 'it-asks' }] });
    const fields = [
      { title: 'Contracts', summary: 'And the costs.' },
      { summary: 'Of contracts.', whenToUse: 'As soon as COST comes up.' },
      { title: 'Terms', serves: [serves('it/decision', ['it-asks']), serves('cfo/awareness')] },
    ];
    for (const each of fields) {
      const found = gapFor([piece('found', each)], { personas: [cfo, elsewhere] });
      expect(found.action.piece?.id).toBe('found');
    }
  });

  it('ignores words that many pieces have', () => {
    const crowd = (count: number) => Array.from({ length: count }, (_, index) => piece(`p${index}`, alike));
    expect(gapFor(crowd(3)).action.verb).toBe('map');
    expect(gapFor(crowd(4)).action.verb).toBe('create');
    const retired = crowd(4).map((each) => ({ ...each, status: 'retired' as const }));
    expect(gapFor([...retired, piece('only', alike)]).action.verb).toBe('map');
  });

  describe('is first looked for in the usable pieces of the cell', () => {
    const others = ['one', 'two', 'three'].map((id) => piece(id, { serves: [serves(here)] }));
    const checked = (...pieces: ReturnType<typeof piece>[]) => {
      const { action } = gapFor(pieces);
      return action.verb === 'check' ? action.pieces.map(({ id }) => id) : [action.verb];
    };

    it('at most three, those that share words with it first', () => {
      const near = piece('near', { title: 'On cost', serves: [serves(here)] });
      expect(checked(...others, near)).toEqual(['near', 'one', 'three']);
    });

    it('also in a secondary piece, which is then made primary', () => {
      const aside = piece('aside', { serves: [serves(here, [], 'secondary')] });
      expect(deed(gapFor([aside]).action)).toContain(
        'If so, add the question to its answers, and mark it primary here. If not, create',
      );
    });

    it('and of a piece and its translation only in one', () => {
      const german = piece('a-german', { language: 'de', translationOf: 'one', serves: [serves(here)] });
      expect(checked(...others.slice(0, 1), german)).toEqual(['one']);
      expect(checked(german)).toEqual(['a-german']);
    });

    it.each([
      ['is stale', { reviewed: reviewedOn.stale }],
      ['has expired', { expires: '2026-01-01' }],
      ['is a draft', { status: 'draft' }],
      ['is to be merged', { decision: merged }],
      ['is to be removed', { decision: { verdict: 'remove', on: '2026-10-01', by: 'team' } }],
    ] as const)('but not in a piece that %s', (_, fields) => {
      expect(checked(piece('old', { ...fields, serves: [serves(here)] }))).toEqual(['create']);
    });
  });

  it('adapts a piece only if it was made for an active persona at the same stage', () => {
    const stages = [{ id: 'awareness' }, { id: 'decision' }];
    const retired = persona('retired', { status: 'retired' });
    const adapted = (...claims: ReturnType<typeof serves>[]) =>
      gapFor([piece('lent', { ...alike, serves: claims })], { stages, personas: [cfo, persona('it'), retired] }).action;
    expect(adapted(serves('it/decision')).verb).toBe('adapt');
    expect(adapted(serves('it/awareness')).verb).toBe('create');
    expect(adapted(serves('it/decision', [], 'secondary')).verb).toBe('create');
    expect(adapted(serves('retired/decision')).verb).toBe('create');
  });
});

describe('the format of a new piece for a question', () => {
  const formats = [
    { id: 'blog', effort: 'S' },
    { id: 'faq', effort: 'S' },
    { id: 'guide', effort: 'M' },
    { id: 'tool', effort: 'L' },
  ] as const satisfies Records['formats'];

  function made(pieces: ReturnType<typeof piece>[], records: Records = {}) {
    const { action } = gapFor(pieces, { formats, ...records });
    return action.verb === 'check' ? action.otherwise : action;
  }

  it('is the one with the least effort, then the first by id', () => {
    expect(made([])).toMatchObject({ verb: 'create', format: { id: 'blog' }, effort: 'S' });
    expect(deed(made([]))).toBe('Create a piece that answers the question, in the format “blog”.');
  });

  it('is not one that a stale, secondary or planned piece of the cell has', () => {
    const fields = [
      { serves: [serves(here)] },
      { serves: [serves(here, [], 'secondary')] },
      { serves: [serves(here)], reviewed: reviewedOn.stale },
      { serves: [serves(here)], status: 'idea' },
    ] as const;
    for (const each of fields) {
      const blog = piece('blog', { ...each, format: 'blog' });
      expect(made([blog]).format?.id).toBe('faq');
    }
  });

  it('is one that only a secondary piece has where no other is left', () => {
    const primary = ['blog', 'faq', 'tool'].map((format) => piece(format, { format, serves: [serves(here)] }));
    const aside = piece('guide', { serves: [serves(here, [], 'secondary')] });
    expect(made([...primary, aside]).format?.id).toBe('guide');
  });

  it('is one that the persona has at other stages, best of all one that no one has at this stage', () => {
    const stages = [{ id: 'awareness' }, { id: 'consideration' }, { id: 'decision' }];
    const early = (format: string, ...cells: string[]) =>
      piece(cells.join('-').replaceAll('/', '-'), { format, serves: cells.map((cell) => serves(cell)) });
    const guide = early('guide', 'cfo/awareness', 'cfo/consideration');
    const tool = early('tool', 'cfo/awareness');
    const one = made([guide, tool], { stages });
    expect(one.format?.id).toBe('guide');
    expect(deed(one)).toMatch(/\. cfo has this format at 2 other stages, and nothing at decision has it yet\.$/);
    const lent = early('guide', 'it/decision');
    const two = made([guide, tool, lent], { stages });
    expect(two.format?.id).toBe('tool');
    const three = made([guide, lent], { stages });
    expect(deed(three)).toMatch(/in the format “guide”\. cfo has this format at 2 other stages\.$/);
  });

  it('may be one that sales requested for the persona at another stage', () => {
    const stages = [{ id: 'awareness' }, { id: 'decision' }];
    const requests = [request('r', { persona: 'cfo', stage: 'awareness', format: 'tool' })];
    const action = made([], { stages, requests });
    expect(action.format?.id).toBe('tool');
    expect(deed(action)).toMatch(/\. 1 request for cfo names this format\.$/);
  });

  it('is preferably the one that most covered cells of the stage use', () => {
    const others = ['a', 'b', 'c'].map((id) =>
      persona(id, { formats: { decision: 1 }, questions: [{ id: 'x', stage: 'decision', ask: 'Why?' }] }),
    );
    const pieces = [
      piece('one', { format: 'tool', serves: [serves('a/decision', ['x']), serves('b/decision', ['x'])] }),
      piece('two', { format: 'faq', serves: [serves('a/decision')] }),
      // Not covered, as its question is unanswered, so its format does not count.
      piece('three', { format: 'guide', serves: [serves('c/decision')] }),
    ];
    const personas = [cfo, ...others];
    const action = made(pieces, { personas });
    expect(action.format?.id).toBe('tool');
    expect(deed(action)).toMatch(/\. 2 covered cells at decision use this format\.$/);
    expect(made(pieces.slice(2), { personas }).format?.id).toBe('blog');
  });

  it('is first of all one that sales requested here, even if the cell has it for another product', () => {
    const where = { persona: 'cfo', stage: 'decision', format: 'tool' };
    const products = [{ id: 'planner' }, { id: 'tracker' }];
    const asks = [request('r', { ...where, product: 'tracker' })];
    const tool = piece('tool', { format: 'tool', products: ['planner'], serves: [serves(here)] });
    for (const pieces of [[], [tool]]) {
      const action = made(pieces, { products, requests: asks });
      expect(action.format?.id).toBe('tool');
      expect(deed(action)).toContain('Sales requested this format here.');
    }
    const answered = [request('r', { ...where, title: 'Some tool', product: 'planner' })];
    expect(made([tool], { products, requests: answered }).format?.id).toBe('blog');
    const named = [request('r', where, { piece: 'tool', status: 'accepted' })];
    const elsewhere = piece('tool', { format: 'tool', status: 'draft' });
    expect(made([elsewhere], { requests: named }).format?.id).toBe('blog');
  });

  it('names the number of other questions of the cell that need a new piece', () => {
    const questions = ['contract', 'escrow', 'audit'].map((id) => ({
      id,
      stage: 'decision',
      ask: `What about ${id}?`,
    }));
    const texts = (count: number) =>
      gapsOf({ personas: [persona('cfo', { questions: questions.slice(0, count), formats: { decision: 0 } })] }).map(
        ({ action }) => deed(action),
      );
    const start = 'Create a piece that answers the question';
    const end = 'in the format “blog”.';
    expect(texts(1)).toEqual([`${start}, ${end}`]);
    expect(texts(2)).toEqual(Array(2).fill(`${start} and, if possible, the other open question here, ${end}`));
    expect(texts(3)).toEqual(Array(3).fill(`${start} and, if possible, the 2 other open questions here, ${end}`));
  });
});
