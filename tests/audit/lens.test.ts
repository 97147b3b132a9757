import { describe, expect, it } from 'vitest';
import { audit, type Lens } from '../../src/audit/audit.ts';
import { applyLens, contentAbout } from '../../src/audit/lens.ts';
import { mayBeSentTo } from '../../src/audit/reach.ts';
import { share } from '../../src/schema/piece.ts';
import { agreement, losses } from './agreement/build-agreement.ts';
import { buildModel, persona, piece, type Records, request, reviewedOn, serves, TODAY } from './build-model.ts';
import { deed } from './gaps/brief.ts';

const here = 'cfo/decision';
const payback = { id: 'payback', stage: 'decision', ask: 'How soon does it pay back?' };
const cfo = persona('cfo', { questions: [payback], formats: { decision: 1 } });
const products = [{ id: 'planner' }, { id: 'tracker' }, { id: 'beta' }];

function audited(records: Records, lens: Lens) {
  return audit(buildModel({ personas: [cfo], products, ...records }), TODAY, lens);
}

describe('the labels of pieces for an audience', () => {
  it.each([
    ['public', ['public']],
    ['prospects', ['public', 'prospects']],
    ['customers', ['public', 'prospects', 'customers']],
    ['partners', ['public', 'prospects', 'partners']],
    ['internal', ['public', 'prospects', 'customers', 'partners', 'internal']],
  ] as const)('of %s are %o', (audience, labels) => {
    const sent = share.options.filter((label) => mayBeSentTo(piece('it', { share: label }), audience));
    expect(sent).toEqual(labels);
  });
});

describe('under a lens', () => {
  const pieces = [
    piece('about-all', { language: 'de-CH', share: 'public' }),
    piece('planner', { products: ['planner'], share: 'prospects' }),
    piece('tracker', { products: ['planner', 'tracker'], share: 'customers' }),
    piece('internal', { language: 'de', products: ['tracker'] }),
  ];

  it.each([
    [{ product: 'tracker' }, ['about-all', 'internal', 'tracker']],
    [{ language: 'de' }, ['about-all', 'internal']],
    [{ language: 'de-AT' }, ['about-all', 'internal']],
    [{ share: 'customers' }, ['about-all', 'planner', 'tracker']],
    [{ product: 'tracker', language: 'de' }, ['about-all', 'internal']],
    [{ product: 'planner', share: 'public', language: 'en' }, []],
    [{ persona: 'cfo', stage: 'decision', owner: 'other' }, ['about-all', 'internal', 'planner', 'tracker']],
  ] as const)('%o only these pieces count: %o', (lens, ids) => {
    const result = audited({ pieces }, lens);
    expect([...result.pieces.keys()]).toEqual(ids);
    expect(result.lens).toEqual(lens);
    expect(result.freshness.fresh).toBe(ids.length);
  });

  it('the model is the same object where everything counts', () => {
    const model = buildModel({ pieces });
    expect(applyLens(model, {})).toBe(model);
    expect(applyLens(model, { persona: 'cfo', owner: 'team' })).toBe(model);
    applyLens(model, { product: 'planner' });
    expect(model.pieces).toHaveLength(4);
  });

  it('a request for another product does not count, but one without a product does', () => {
    const where = { persona: 'cfo', stage: 'decision' };
    const requests = [
      request('other', { ...where, product: 'tracker' }),
      request('same', { ...where, product: 'planner' }),
      request('any', where),
    ];
    const cell = audited({ requests }, { product: 'planner' }).cell('cfo', 'decision');
    expect(cell?.openRequests.map(({ id }) => id)).toEqual(['any', 'same']);
  });

  /** One fresh piece answers the question, in English, about the planner, for prospects; nothing else is wanted. */
  const answering = { products: ['planner'], share: 'prospects', serves: [serves(here, ['payback'])] } as const;
  const answer = piece('answer', answering);

  it('a cell can lose pieces but never needs', () => {
    expect(audited({ pieces: [answer] }, {}).coverage).toEqual({ needs: 2, met: 2, atRisk: 0 });
    for (const lens of [{ product: 'tracker' }, { language: 'de' }, { share: 'public' }] as const) {
      expect(audited({ pieces: [answer] }, lens).coverage).toEqual({ needs: 2, met: 0, atRisk: 0 });
    }
  });

  it('gaps in the dimension of the lens disappear, and the others stay', () => {
    const site = { languages: ['en', 'de'] };
    const ids = (lens: Lens) => audited({ site, pieces: [answer] }, lens).gaps.map(({ id }) => id);
    const productGaps = [`dimension/${here}/product/beta`, `dimension/${here}/product/tracker`];
    expect(ids({})).toEqual([`dimension/${here}/language/de`, ...productGaps]);
    expect(ids({ product: 'planner' })).toEqual([`dimension/${here}/language/de`]);
    expect(ids({ language: 'en' })).toEqual(productGaps);
  });

  it.each([
    [{ language: 'de' }, 'Translate “answer” into German.', 'translate'],
    [{ share: 'public' }, 'Decide whether “answer” may go to anyone, or make a version that may.', 'decide'],
  ] as const)('%o a need that is met outside it asks to bring in the piece that meets it', (lens, text, verb) => {
    const { gaps } = audited({ pieces: [answer] }, lens);
    expect(gaps.map(({ id }) => id)).toEqual(['question/cfo/payback', `format/${here}/1`]);
    for (const { action } of gaps) {
      expect(action).toMatchObject({ verb, piece: { id: 'answer' } });
      expect(deed(action)).toBe(text);
    }
  });

  it('a piece about several products is widened to the product of the lens, but not a piece about one', () => {
    const wide = piece('wide', { ...answering, products: ['planner', 'tracker'] });
    const [gap] = audited({ pieces: [answer, wide] }, { product: 'beta' }).gaps;
    expect(deed(gap?.action)).toBe('Update “wide” to also cover beta.');
    expect(audited({ pieces: [answer] }, { product: 'beta' }).gaps[0]?.action.verb).toBe('create');
  });

  it('a piece that two parts of the lens leave out is not brought in', () => {
    const far = piece('far', { ...answering, share: 'internal' });
    expect(audited({ pieces: [far] }, { language: 'de', share: 'public' }).gaps[0]?.action.verb).toBe('create');
  });

  it('a review or a planned piece comes before bringing in a piece', () => {
    const german = { language: 'de', serves: [serves(here, ['payback'])] };
    const stale = piece('stale', { ...german, reviewed: reviewedOn.stale });
    const draft = piece('draft', { ...german, status: 'draft' });
    const verbs = (...more: ReturnType<typeof piece>[]) =>
      audited({ pieces: [answer, ...more] }, { language: 'de' }).gaps.map(({ action }) => action.verb);
    expect(verbs(stale)).toEqual(['review', 'review']);
    expect(verbs(draft)).toEqual(['finish', 'finish']);
  });

  it('a request asks to bring in the piece it is about', () => {
    const where = { persona: 'cfo', stage: 'decision', format: 'guide' };
    const requests = [request('r-new', where), request('r-translate', { ...where, kind: 'translate' })];
    const texts = audited({ pieces: [answer], requests }, { language: 'de' }).gaps.flatMap((gap) =>
      gap.requests.length === 0 ? [] : [deed(gap.action)],
    );
    expect(texts).toEqual([
      'Translate “answer” and add the translation as a piece.',
      'Translate “answer” into German.',
    ]);
  });
});

describe('a question that names products', () => {
  const asking = persona('cfo', {
    formats: { decision: 0 },
    questions: [
      payback,
      { id: 'meters', stage: 'decision', ask: 'Which meters does the sensor read?', products: ['tracker'] },
    ],
  });
  const both = [serves(here, ['payback', 'meters'])];
  const counts = (lens: Lens, ...pieces: ReturnType<typeof piece>[]) => {
    const { coverage } = audited({ personas: [asking], pieces }, lens);
    return [coverage.met, coverage.needs];
  };

  it('is required only for these, and without a lens', () => {
    expect(counts({})).toEqual([0, 2]);
    expect(counts({ product: 'tracker' })).toEqual([0, 2]);
    expect(counts({ product: 'planner' })).toEqual([0, 1]);
    expect(counts({ language: 'en' })).toEqual([0, 2]);
  });

  it('is answered only by a piece that names one of them; a piece that names none answers the others', () => {
    const generic = piece('generic', { serves: both });
    const named = piece('named', { products: ['tracker', 'beta'], serves: both });
    const other = piece('other', { products: ['planner'], serves: both });
    expect(counts({}, generic)).toEqual([1, 2]);
    expect(counts({}, named)).toEqual([2, 2]);
    expect(counts({}, other)).toEqual([1, 2]);
    expect(counts({ product: 'tracker' }, named)).toEqual([2, 2]);
    expect(counts({ product: 'tracker' }, other)).toEqual([0, 2]);
    expect(counts({ product: 'planner' }, named)).toEqual([0, 1]);
    expect(counts({ product: 'beta' }, generic)).toEqual([1, 1]);
  });

  it('is not what a piece that does not name them is suggested for', () => {
    const alike = piece('alike', {
      title: 'Meters and sensors: which sensor for you',
      serves: [serves('cfo/awareness')],
    });
    const about = { ...alike, id: 'about', products: ['tracker'] };
    const stages = [{ id: 'awareness', formats: 0 }, { id: 'decision' }];
    const action = (...pieces: ReturnType<typeof piece>[]) =>
      audited({ personas: [asking], stages, pieces }, {}).gaps.find(({ id }) => id === 'question/cfo/meters')?.action;
    expect(action(alike)?.verb).toBe('create');
    expect(action(alike, about)).toMatchObject({ verb: 'map', piece: { id: 'about' } });
  });

  it('takes the requests and losses about it out of the lens of another product', () => {
    const requests = [request('r', { persona: 'cfo', stage: 'decision', question: 'meters' })];
    const deals = [
      { outcome: 'lost' as const, reason: 'Meters', persona: 'cfo', stage: 'decision', question: 'meters', count: 1 },
    ];
    const period = losses('2026-q3', { from: '2026-07-01', to: '2026-09-30', deals });
    const demand = (lens: Lens) =>
      audited({ personas: [asking], requests, agreement: agreement({ losses: [period] }) }, lens).gaps.flatMap(
        ({ sum }) => sum.added.map(({ value }) => value),
      );
    expect(demand({ product: 'tracker' })).toEqual([3, 1]);
    expect(demand({ product: 'planner' })).toEqual([]);
  });
});

describe('segments', () => {
  const segments = [
    { id: 'food', dimension: 'industry' },
    { id: 'print', dimension: 'industry' },
    { id: 'small', dimension: 'size' },
  ] as const;
  const answering = { serves: [serves(here, ['payback'])] };
  const ids = (lens: Lens, ...pieces: ReturnType<typeof piece>[]) => [
    ...audited({ segments, pieces }, lens).pieces.keys(),
  ];

  it('count a piece that names the segment, or none of its dimension', () => {
    const pieces = [
      piece('generic'),
      piece('food', { segments: ['food'] }),
      piece('print', { segments: ['print'] }),
      piece('small', { segments: ['small'] }),
      piece('small-food', { segments: ['food', 'small'] }),
    ];
    expect(ids({ segment: 'food' }, ...pieces)).toEqual(['food', 'generic', 'small', 'small-food']);
    expect(ids({ segment: 'print' }, ...pieces)).toEqual(['generic', 'print', 'small']);
    expect(ids({ segment: 'small' }, ...pieces)).toEqual(['food', 'generic', 'print', 'small', 'small-food']);
    expect(ids({ segment: 'unknown' }, ...pieces)).toEqual(['generic']);
  });

  it('leave needs unmet that only pieces for other segments meet, and keep all needs required', () => {
    const made = piece('made', { ...answering, segments: ['food'] });
    expect(audited({ segments, pieces: [made] }, { segment: 'food' }).coverage).toMatchObject({ needs: 2, met: 2 });
    expect(audited({ segments, pieces: [made] }, { segment: 'print' }).coverage).toMatchObject({ needs: 2, met: 0 });
    expect(audited({ segments, pieces: [made] }, { segment: 'small' }).coverage).toMatchObject({ needs: 2, met: 2 });
  });

  it('without a piece in a covered cell are a gap, which disappears under a lens on a segment', () => {
    const made = piece('made', { ...answering, segments: ['food'] });
    const gaps = (lens: Lens) =>
      audited({ segments, products: [], pieces: [made] }, lens).gaps.map(({ id, action }) => [id, deed(action)]);
    expect(gaps({})).toEqual([
      [
        `dimension/${here}/segment/print`,
        expect.stringContaining('Create a piece made for print, for cfo at decision, in the format “guide”.'),
      ],
    ]);
    expect(gaps({ segment: 'food' })).toEqual([]);
  });

  it('widen a piece that names several industries, but not one that names an industry and a size', () => {
    const several = [...segments, { id: 'wood', dimension: 'industry' }] as const;
    const action = (named: string[]) =>
      audited({ segments: several, pieces: [piece('wide', { ...answering, segments: named })] }, { segment: 'wood' })
        .gaps[0]?.action;
    expect(deed(action(['food', 'print']))).toBe('Update “wide” to also fit wood.');
    expect(action(['food', 'small'])?.verb).toBe('create');
  });
});

describe('content about a product at a stage', () => {
  it('is a usable primary piece that names the product there', () => {
    const pieces = [
      piece('named', { products: ['planner', 'beta'], serves: [serves(here)] }),
      piece('generic', { serves: [serves(here)] }),
      piece('secondary', { products: ['planner'], serves: [serves(here, [], 'secondary')] }),
      piece('stale', { products: ['planner'], reviewed: reviewedOn.stale, serves: [serves(here)] }),
      piece('earlier', { products: ['planner'], serves: [serves('cfo/awareness')] }),
    ];
    const about = (product: string) =>
      contentAbout(audited({ pieces }, {}).pieces.values(), product, 'decision').map((each) => each.piece.id);
    expect(about('planner')).toEqual(['named']);
    expect(about('tracker')).toEqual([]);
  });
});

describe('a lens on a persona, stage or owner', () => {
  const records: Records = {
    stages: [{ id: 'awareness' }, { id: 'decision' }],
    personas: [cfo, persona('it')],
    pieces: [
      piece('old', { reviewed: reviewedOn.stale, owner: 'sales', serves: [serves(here, ['payback'])] }),
      piece('loose', { owner: 'sales' }),
      piece('draft', { status: 'draft', owner: 'legal', serves: [serves('it/decision')] }),
    ],
    requests: [
      request('r-it', { persona: 'it' }, { owner: 'legal' }),
      request('r-cfo', { persona: 'cfo', stage: 'decision' }),
    ],
  };

  it.each([
    [{ persona: 'cfo' }, ['cfo/awareness', here]],
    [{ stage: 'decision' }, [here, 'it/decision']],
    [{ persona: 'it', stage: 'decision' }, ['it/decision']],
    [{ owner: 'sales' }, [here]],
    [{ owner: 'legal' }, ['it/decision']],
  ] as const)('%o lists the cells %o', (lens, ids) => {
    expect(audited(records, lens).cells.map(({ id }) => id)).toEqual(ids);
  });

  it('lists the gaps of its cells, and of requests that name the persona or stage', () => {
    const { gaps } = audited(records, {});
    const listed = (lens: Lens) => audited(records, lens).gaps;
    const of = (test: (gap: (typeof gaps)[number]) => boolean) => gaps.filter(test).map(({ id }) => id);
    expect(listed({ persona: 'it' }).map(({ id }) => id)).toEqual(
      of(({ id, cell }) => cell?.persona.id === 'it' || id === 'demand/r-it'),
    );
    expect(listed({ stage: 'decision' }).map(({ id }) => id)).toEqual(of(({ cell }) => cell?.stage.id === 'decision'));
  });

  it('lists the gaps that wait for an owner: on their pieces and on their requests', () => {
    const ids = (owner: string) => audited(records, { owner }).gaps.map(({ id }) => id);
    expect(ids('sales')).toEqual(['question/cfo/payback', `format/${here}/1`, 'unmapped/loose']);
    expect(ids('legal')).toEqual(['format/it/decision/1', 'demand/r-it']);
  });

  it('changes no count', () => {
    const whole = audited(records, {});
    const part = audited(records, { persona: 'it', stage: 'decision', owner: 'legal' });
    expect(part.coverage).toEqual(whole.coverage);
    expect(part.cell('cfo', 'decision')).toEqual(whole.cell('cfo', 'decision'));
    for (const gap of part.gaps) expect(whole.gaps).toContainEqual(gap);
  });
});
