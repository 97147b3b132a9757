import { describe, expect, it } from 'vitest';
import { audit, type Gap } from '../../src/audit/audit.ts';
import { buildModel, persona, piece, type Records, request, reviewedOn, serves, TODAY } from './build-model.ts';

const here = 'cfo/decision';
const payback = { id: 'payback', stage: 'decision', ask: 'How soon does it pay back?' };
const merged = { verdict: 'merge', into: 'other', on: '2026-10-01', by: 'team' } as const;

/** The CFO at the decision asks one question and wants one format. */
const cfo = persona('cfo', { questions: [payback], formats: { decision: 1 } });

function gapsOf(records: Records): Gap[] {
  return audit(buildModel({ personas: [cfo], ...records }), TODAY).gaps;
}

function brief({ id, kind, action }: Gap) {
  return [id, kind, action.verb, action.piece?.id ?? action.format?.id];
}

describe('a question without an answer', () => {
  function questionGap(pieces: ReturnType<typeof piece>[], formats?: Records['formats']) {
    return gapsOf({ pieces, formats })
      .filter(({ question }) => question?.id === 'payback')
      .map(brief);
  }

  it('asks for the review of a stale piece that answers it, before anything else', () => {
    const stale = piece('old', { reviewed: reviewedOn.stale, serves: [serves(here, ['payback'])] });
    const usable = piece('blog', { format: 'blog', serves: [serves(here)] });
    expect(questionGap([stale, usable])).toEqual([['question/cfo/payback', 'stale', 'review', 'old']]);
  });

  it('asks for the review of only one of several stale pieces, the first by id', () => {
    const old = { reviewed: reviewedOn.stale, serves: [serves(here, ['payback'])] };
    const found = questionGap([piece('old-b', old), piece('old-a', old)]);
    expect(found).toEqual([['question/cfo/payback', 'stale', 'review', 'old-a']]);
  });

  it.each([
    ['is to be merged', { reviewed: reviewedOn.stale, decision: merged }, 'primary'],
    ['has expired', { expires: '2026-01-01' }, 'primary'],
    ['is a draft', { status: 'draft', reviewed: reviewedOn.stale }, 'primary'],
    ['is secondary', { reviewed: reviewedOn.stale }, 'secondary'],
  ] as const)('does not ask for the review of a piece that %s', (_, fields, fit) => {
    const old = piece('old', { ...fields, serves: [serves(here, ['payback'], fit)] });
    expect(questionGap([old])).toEqual([['question/cfo/payback', 'question', 'create', 'blog']]);
  });

  it('else asks to widen the piece of the cell that is the least work, ties by id', () => {
    const formats = [
      { id: 'blog', effort: 'S' },
      { id: 'case-study', effort: 'L' },
      { id: 'guide', effort: 'M' },
      { id: 'ebook', effort: 'M' },
    ] as const;
    const pieces = [
      piece('a-case', { format: 'case-study', serves: [serves(here)] }),
      piece('b-guide', { format: 'guide', serves: [serves(here)] }),
      piece('c-ebook', { format: 'ebook', serves: [serves(here)] }),
      piece('d-blog', { format: 'blog', serves: [serves(here, [], 'secondary')] }),
    ];
    expect(questionGap(pieces, [...formats])).toEqual([['question/cfo/payback', 'question', 'update', 'b-guide']]);
  });

  it('else asks for a new piece in the cheapest format that the cell does not list', () => {
    const aside = piece('aside', { format: 'blog', serves: [serves(here, [], 'secondary')] });
    expect(questionGap([aside])).toEqual([['question/cfo/payback', 'question', 'create', 'guide']]);
    expect(questionGap([])).toEqual([['question/cfo/payback', 'question', 'create', 'blog']]);
  });
});

describe('a format that is missing', () => {
  function formatGaps(pieces: ReturnType<typeof piece>[], formats = 3) {
    const wanting = persona('cfo', { questions: [payback], formats: { decision: formats } });
    return gapsOf({ personas: [wanting], pieces })
      .filter(({ id }) => id.startsWith('format/'))
      .map(brief);
  }

  it('asks for each missing format once, the cheapest first', () => {
    expect(formatGaps([])).toEqual([
      ['format/cfo/decision/1', 'format', 'create', 'blog'],
      ['format/cfo/decision/2', 'format', 'create', 'guide'],
      ['format/cfo/decision/3', 'format', 'create', 'case-study'],
    ]);
  });

  it('asks for reviews first, one for each format that is not there', () => {
    const pieces = [
      piece('blog', { format: 'blog', serves: [serves(here)] }),
      piece('blog-old', { format: 'blog', reviewed: reviewedOn.stale, serves: [serves(here)] }),
      piece('case-old', { format: 'case-study', reviewed: reviewedOn.stale, serves: [serves(here)] }),
      piece('case-older', { format: 'case-study', reviewed: reviewedOn.stale, serves: [serves(here)] }),
    ];
    expect(formatGaps(pieces)).toEqual([
      ['format/cfo/decision/2', 'stale', 'review', 'case-old'],
      ['format/cfo/decision/3', 'format', 'create', 'guide'],
    ]);
  });

  it('asks for no new piece in a format that a review brings back', () => {
    const stale = piece('blog-old', { format: 'blog', reviewed: reviewedOn.stale, serves: [serves(here)] });
    expect(formatGaps([stale], 2)).toEqual([
      ['format/cfo/decision/1', 'stale', 'review', 'blog-old'],
      ['format/cfo/decision/2', 'format', 'create', 'guide'],
    ]);
  });

  it('says so when more formats are wanted than there are', () => {
    const [, , , fourth] = formatGaps([], 4);
    expect(fourth).toEqual(['format/cfo/decision/4', 'format', 'decide', undefined]);
  });
});

describe('an unmapped piece', () => {
  it('is one that is usable and serves nobody', () => {
    const pieces = [
      piece('loose'),
      piece('loose-overdue', { reviewed: reviewedOn.overdue }),
      piece('loose-stale', { reviewed: reviewedOn.stale }),
      piece('loose-draft', { status: 'draft' }),
      piece('loose-merged', { decision: merged }),
      piece('mapped', { serves: [serves(here)] }),
    ];
    const found = gapsOf({ pieces }).filter(({ kind }) => kind === 'unmapped');
    expect(found.map(brief)).toEqual([
      ['unmapped/loose', 'unmapped', 'map', 'loose'],
      ['unmapped/loose-overdue', 'unmapped', 'map', 'loose-overdue'],
    ]);
    expect(found[0]?.priority).toBe(1);
  });
});

describe('a request', () => {
  const where = { persona: 'cfo', stage: 'decision' };
  const products = [{ id: 'planner' }, { id: 'tracker' }];
  const guide = piece('guide', { products: ['planner'], serves: [serves(here, ['payback'])] });

  function requestGaps(asked: ReturnType<typeof request>, pieces = [guide]) {
    return gapsOf({ products, pieces, requests: [asked] }).filter(({ id }) => id.endsWith('/r'));
  }

  it.each([
    ['to find something for the cell', { kind: 'find', ...where }],
    ['to find something about the product', { kind: 'find', ...where, product: 'planner' }],
    ['for something new in a format that is there', { kind: 'new', ...where, format: 'guide' }],
    ['for something new, format and product there', { kind: 'new', ...where, format: 'guide', product: 'planner' }],
  ] as const)('%s is pointed to what is there', (_, ask) => {
    expect(requestGaps(request('r', ask)).map(brief)).toEqual([['findability/r', 'findability', 'point-to', 'guide']]);
  });

  it.each([
    ['names no stage', { kind: 'find', persona: 'cfo' }],
    ['names no persona', { kind: 'find', stage: 'decision' }],
    ['names another product', { kind: 'find', ...where, product: 'tracker' }],
    ['names another format', { kind: 'new', ...where, format: 'blog' }],
    ['wants something new in any format', { kind: 'new', ...where }],
    ['wants an update', { kind: 'update', ...where, format: 'guide' }],
  ] as const)('that %s is demand', (_, ask) => {
    expect(requestGaps(request('r', ask)).map(({ id }) => id)).toEqual(['demand/r']);
  });

  it.each([
    ['secondary', { serves: [serves(here, [], 'secondary')] }],
    ['stale', { reviewed: reviewedOn.stale, serves: [serves(here)] }],
    ['in another cell', { serves: [serves('cfo/awareness')] }],
  ] as const)('is not pointed to a piece that is %s', (_, fields) => {
    const pieces = [piece('guide', { ...fields, serves: [...fields.serves] })];
    expect(requestGaps(request('r', { kind: 'find', ...where }), pieces).map(({ id }) => id)).toEqual(['demand/r']);
  });

  it('is pointed to a piece that names no product, since that is about all', () => {
    const general = piece('general', { serves: [serves(here)] });
    const gaps = requestGaps(request('r', { kind: 'find', ...where, product: 'tracker' }), [general]);
    expect(gaps.map(brief)).toEqual([['findability/r', 'findability', 'point-to', 'general']]);
  });

  it.each([
    ['find', 'create', 'blog'],
    ['new', 'create', 'blog'],
    ['update', 'update', undefined],
    ['adopt', 'adopt', undefined],
    ['translate', 'translate', undefined],
    ['retire', 'decide', undefined],
  ] as const)('to %s with nothing planned asks to %s', (kind, verb, format) => {
    expect(requestGaps(request('r', { kind, ...where }), []).map(brief)).toEqual([
      ['demand/r', 'demand', verb, format],
    ]);
  });

  it('asks for the format that was asked for, and for no format when there is nothing to go by', () => {
    expect(requestGaps(request('r', { format: 'case-study' }), []).map(brief)).toEqual([
      ['demand/r', 'demand', 'create', 'case-study'],
    ]);
    expect(requestGaps(request('r'), []).map(brief)).toEqual([['demand/r', 'demand', 'create', undefined]]);
  });

  it('takes the effort of the triage, else of the format', () => {
    expect(requestGaps(request('r', { format: 'case-study' }))[0]?.action.effort).toBe('L');
    expect(requestGaps(request('r', { format: 'case-study' }, { effort: 'S' }))[0]?.action.effort).toBe('S');
    expect(requestGaps(request('r', { kind: 'update' }, { effort: 'M' }))[0]?.action.effort).toBe('M');
  });

  it('is no gap once a piece is named for it, or once it is closed', () => {
    expect(requestGaps(request('r', { format: 'blog', ...where }, { status: 'accepted', piece: 'guide' }))).toEqual([]);
    expect(requestGaps(request('r', { format: 'blog', ...where }, { status: 'declined' }))).toEqual([]);
    expect(requestGaps(request('r', { kind: 'find', ...where }, { status: 'answered' }))).toEqual([]);
  });

  it('counts with its cell: persona × stage and all demand there', () => {
    const other = request('other', { ...where, votes: 2 }, { piece: 'guide', status: 'accepted' });
    const gaps = gapsOf({ pieces: [guide], requests: [request('r', { ...where, format: 'blog' }), other] });
    const found = gaps.find(({ id }) => id === 'demand/r');
    // Persona 2 × stage 2, then 3 for each of two requests and 2 votes.
    expect(found?.priority).toBe(2 * 2 + 3 + 3 + 2);
    expect(found?.requests.map(({ id }) => id)).toEqual(['r']);
  });

  it.each([
    ['no persona', { stage: 'decision' }],
    ['a persona that is not active', { persona: 'former', stage: 'decision' }],
  ])('counts only for itself with %s', (_, ask) => {
    const former = persona('former', { status: 'retired', priority: 3 });
    const gaps = gapsOf({ personas: [cfo, former], requests: [request('r', { ...ask, votes: 1 })] });
    expect(gaps.find(({ id }) => id === 'demand/r')).toMatchObject({
      priority: 4,
      sum: { product: [] },
      cell: undefined,
    });
  });
});

describe('a cell whose needs are met', () => {
  const products = [
    { id: 'planner' },
    { id: 'tracker' },
    { id: 'beta', status: 'launching' },
    { id: 'old', status: 'sunset' },
  ] as const;
  const site = { languages: ['en', 'de', 'fr', 'fr'] };
  const answers = [serves(here, ['payback'])];

  function dimensionGaps(pieces: ReturnType<typeof piece>[], fields: Records = {}) {
    const gaps = gapsOf({ site, products: [...products], pieces, ...fields });
    return gaps.filter(({ kind }) => kind === 'dimension');
  }

  it('lacks a product that no usable primary piece is about, unless the product is sunset', () => {
    const pieces = [
      piece('a', { products: ['planner'], serves: answers }),
      piece('aside', { products: ['tracker'], serves: [serves(here, [], 'secondary')] }),
    ];
    const found = dimensionGaps(pieces, { site: {} });
    expect(found.map(brief)).toEqual([
      ['dimension/cfo/decision/product/beta', 'dimension', 'create', 'blog'],
      ['dimension/cfo/decision/product/tracker', 'dimension', 'create', 'blog'],
    ]);
    expect(found.map(({ product }) => product?.id)).toEqual(['beta', 'tracker']);
    expect(found[0]?.priority).toBe(2 * 2 * 1);
  });

  it('lacks it just as well when it is crowded', () => {
    const pieces = ['a', 'b', 'c'].map((id) => piece(id, { products: ['planner', 'beta'], serves: answers }));
    const found = dimensionGaps(pieces, { site: {} });
    expect(found.map(({ id, cell }) => [id, cell?.state])).toEqual([
      ['dimension/cfo/decision/product/tracker', 'crowded'],
    ]);
  });

  it('lacks no product when a piece is about all', () => {
    expect(dimensionGaps([piece('a', { serves: answers })], { site: {} })).toEqual([]);
  });

  it('lacks each language that no usable primary piece is in; a region counts for its language', () => {
    const found = dimensionGaps([piece('a', { language: 'de-CH', serves: answers })]);
    expect(found.map(brief)).toEqual([
      ['dimension/cfo/decision/language/en', 'dimension', 'translate', 'a'],
      ['dimension/cfo/decision/language/fr', 'dimension', 'translate', 'a'],
    ]);
    expect(found.map(({ language }) => language)).toEqual(['en', 'fr']);
  });

  it('lacks no region of a language that it has', () => {
    const swiss = { site: { languages: ['de-CH'] } };
    expect(dimensionGaps([piece('a', { language: 'de', serves: answers })], swiss)).toEqual([]);
    expect(dimensionGaps([piece('a', { language: 'den', serves: answers })], swiss)).toHaveLength(1);
  });

  it('asks to translate the piece that is the least work', () => {
    const pieces = [
      piece('a', { format: 'case-study', serves: answers }),
      piece('b', { format: 'blog', serves: [serves(here)] }),
    ];
    expect(dimensionGaps(pieces, { site: { languages: ['de'] } }).map(brief)).toEqual([
      ['dimension/cfo/decision/language/de', 'dimension', 'translate', 'b'],
    ]);
  });

  it('asks for a review where a stale piece would do', () => {
    const stale = { reviewed: reviewedOn.stale, serves: [serves(here)] };
    const pieces = [
      piece('a', { products: ['planner', 'beta'], serves: answers }),
      piece('tracker-old', { ...stale, products: ['tracker'] }),
      piece('german-old', { ...stale, products: ['planner'], language: 'de' }),
    ];
    expect(dimensionGaps(pieces, { site: { languages: ['de'] } }).map(brief)).toEqual([
      ['dimension/cfo/decision/language/de', 'dimension', 'review', 'german-old'],
      ['dimension/cfo/decision/product/tracker', 'dimension', 'review', 'tracker-old'],
    ]);
  });

  it('is the only one that is looked at: a thin, empty or unneeded cell has other gaps', () => {
    const piecesAbout = [piece('a', { products: ['planner'], serves: [serves(here)] })];
    expect(dimensionGaps(piecesAbout)).toEqual([]);
    expect(dimensionGaps([])).toEqual([]);
    expect(dimensionGaps(piecesAbout, { personas: [persona('cfo', { formats: { decision: 0 } })] })).toEqual([]);
  });
});
