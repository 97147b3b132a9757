import { describe, expect, it } from 'vitest';
import { persona, piece, request, reviewedOn, serves } from '../build-model.ts';
import { brief, cfo, deed, gapsOf, here, titleOf } from './brief.ts';

describe('a request', () => {
  const where = { persona: 'cfo', stage: 'decision' };
  const products = [{ id: 'planner' }, { id: 'tracker' }];
  const guide = piece('guide', { products: ['planner'], serves: [serves(here, ['contract'])] });

  function requestGaps(asked: ReturnType<typeof request>, pieces = [guide]) {
    return gapsOf({ products, pieces, requests: [asked] }).filter(({ id }) => id.endsWith('/r'));
  }

  it.each([
    ['to find something for the cell', { kind: 'find', ...where }],
    ['to find something about the product', { kind: 'find', ...where, product: 'planner' }],
    ['for something new in a format that is there', { kind: 'new', title: 'Some guide', ...where, format: 'guide' }],
    [
      'for something new, format and product there',
      { kind: 'new', title: 'Some guide', ...where, format: 'guide', product: 'planner' },
    ],
  ] as const)('%s gets the existing piece', (_, ask) => {
    expect(requestGaps(request('r', ask)).map(brief)).toEqual([['findability/r', 'findability', 'point-to', 'guide']]);
  });

  it.each([
    ['names no stage', { kind: 'find', persona: 'cfo' }],
    ['names no persona', { kind: 'find', stage: 'decision' }],
    ['names another product', { kind: 'find', ...where, product: 'tracker' }],
    ['names another format', { kind: 'new', ...where, format: 'blog' }],
    ['wants something new in any format', { kind: 'new', title: 'Some guide', ...where }],
    ['wants something new of which no word is there', { kind: 'new', title: 'A dairy', ...where, format: 'guide' }],
    ['wants an update', { kind: 'update', ...where, format: 'guide' }],
  ] as const)('that %s is a demand gap', (_, ask) => {
    expect(requestGaps(request('r', ask)).map(({ id }) => id)).toEqual(['demand/r']);
  });

  it.each([
    ['secondary', { serves: [serves(here, [], 'secondary')] }],
    ['stale', { reviewed: reviewedOn.stale, serves: [serves(here)] }],
    ['in another cell', { serves: [serves('cfo/awareness')] }],
  ] as const)('does not get a piece that is %s', (_, fields) => {
    const pieces = [piece('guide', fields)];
    expect(requestGaps(request('r', { kind: 'find', ...where }), pieces).map(({ id }) => id)).toEqual(['demand/r']);
  });

  it('gets a piece that names no product, since it is about all products', () => {
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
  ] as const)('to %s with nothing planned leads to the action %s', (kind, verb, format) => {
    expect(requestGaps(request('r', { kind, ...where }), []).map(brief)).toEqual([
      ['demand/r', 'demand', verb, format],
    ]);
  });

  it('leads to a piece in the requested format, or in no format if none can be derived', () => {
    expect(requestGaps(request('r', { format: 'case-study' }), []).map(brief)).toEqual([
      ['demand/r', 'demand', 'create', 'case-study'],
    ]);
    expect(requestGaps(request('r'), []).map(brief)).toEqual([['demand/r', 'demand', 'create', undefined]]);
  });

  it('takes the effort from the triage, else from the format', () => {
    expect(requestGaps(request('r', { format: 'case-study' }))[0]?.action.effort).toBe('L');
    expect(requestGaps(request('r', { format: 'case-study' }, { effort: 'S' }))[0]?.action.effort).toBe('S');
    expect(requestGaps(request('r', { kind: 'update' }, { effort: 'M' }))[0]?.action.effort).toBe('M');
  });

  it('stops being a gap once a piece is linked to it or it is closed', () => {
    expect(requestGaps(request('r', { format: 'blog', ...where }, { status: 'accepted', piece: 'guide' }))).toEqual([]);
    expect(requestGaps(request('r', { format: 'blog', ...where }, { status: 'declined' }))).toEqual([]);
    expect(requestGaps(request('r', { kind: 'find', ...where }, { status: 'answered' }))).toEqual([]);
  });

  it('is not a gap while someone works on it, and is one again when its linked piece is retired', () => {
    const ask = { kind: 'translate', ...where } as const;
    expect(requestGaps(request('r', ask, { status: 'accepted', owner: 'team' }))).toEqual([]);
    expect(requestGaps(request('r', ask, { status: 'in-progress', owner: 'team' }))).toEqual([]);
    expect(requestGaps(request('r', ask, { status: 'accepted' })).map(({ id }) => id)).toEqual(['demand/r']);
    expect(requestGaps(request('r', ask, { status: 'new', owner: 'team' })).map(({ id }) => id)).toEqual(['demand/r']);
    const retired = piece('guide', { status: 'retired', serves: [serves(here)] });
    const merged = piece('guide', {
      decision: { verdict: 'merge', into: 'x', on: '2026-10-01', by: 'team' },
      serves: [serves(here)],
    });
    for (const unusable of [retired, merged]) {
      const asked = request('r', { ...ask, kind: 'find' }, { status: 'in-progress', piece: 'guide' });
      expect(requestGaps(asked, [unusable]).map(({ id }) => id)).toEqual(['demand/r']);
    }
  });

  it('has the priority of persona × stage, and what it adds itself: no other request counts', () => {
    const other = request('other', { ...where, votes: 2 }, { piece: 'guide', status: 'accepted' });
    const gaps = gapsOf({ pieces: [guide], requests: [request('r', { ...where, votes: 1 }), other] });
    const found = gaps.find(({ id }) => id === 'demand/r');
    // Persona 2 × stage 2, then 3 for the request and its vote.
    expect(found?.priority).toBe(2 * 2 + 3 + 1);
    expect(found?.requests.map(({ id }) => id)).toEqual(['r']);
  });

  it.each([
    ['no persona', { stage: 'decision' }],
    ['a persona that is not active', { persona: 'former', stage: 'decision' }],
  ])('counts only its own demand with %s', (_, ask) => {
    const former = persona('former', { status: 'retired', priority: 3 });
    const gaps = gapsOf({ personas: [cfo, former], requests: [request('r', { ...ask, votes: 1 })] });
    expect(gaps.find(({ id }) => id === 'demand/r')).toMatchObject({
      priority: 4,
      sum: { product: [] },
      cell: undefined,
    });
  });
});

describe('a request for an existing piece', () => {
  const where = { persona: 'cfo', stage: 'decision' };
  const find = request('r', { kind: 'find', title: 'Something on escrow', ...where });

  function found(asked: ReturnType<typeof request>, ...pieces: ReturnType<typeof piece>[]) {
    return gapsOf({ pieces, requests: [asked] }).find(({ id }) => id === 'findability/r');
  }

  it('gets the piece that shares the most words with it, not the first one', () => {
    const best = piece('z', { title: 'Escrow explained', serves: [serves(here)] });
    const first = piece('a', { serves: [serves(here, ['contract'])] });
    expect(found(find, first, best)?.action.piece?.id).toBe('z');
    expect(titleOf(found(find, first, best))).toBe(
      'Sales requested “Something on escrow”, but “Escrow explained” already exists for cfo at decision.',
    );
  });

  it('gets the best ranked piece where no word is shared, as the best match only', () => {
    const best = piece('z', { serves: [serves(here, ['contract'])] });
    const other = piece('a', { serves: [serves(here)] });
    expect(deed(found(find, other, best)?.action)).toBe('Send “z” to the requester and ask if it helps.');
    expect(titleOf(found(find, other, best))).toBe(
      'Sales requested “Something on escrow”, but pieces already exist for cfo at decision. The best match is “z”.',
    );
  });

  it('gets its linked piece once that is usable and fits the request', () => {
    const named = (fields: Parameters<typeof piece>[1], ask = {}) =>
      found(request('r', { ...ask }, { status: 'in-progress', piece: 'made' }), piece('made', fields));
    expect(named({})?.action).toMatchObject({ verb: 'point-to', piece: { id: 'made' } });
    expect(titleOf(named({}, { format: 'guide' }))).toBe('Sales requested “r”, but “made” already exists.');
    expect(named({ status: 'draft' })).toBeUndefined();
    expect(named({ reviewed: reviewedOn.stale })).toBeUndefined();
    expect(named({}, { format: 'blog' })).toBeUndefined();
    expect(named({}, { kind: 'update' })).toBeUndefined();
  });
});

describe('a request without a linked piece', () => {
  const where = { persona: 'cfo', stage: 'decision' };
  const escrow = { title: 'An escrow agreement' };

  function action(ask: Parameters<typeof request>[1], ...pieces: ReturnType<typeof piece>[]) {
    const gaps = gapsOf({
      personas: [persona('cfo', { formats: { decision: 0 } }), persona('it')],
      pieces,
      requests: [request('r', { ...where, ...ask })],
    });
    return gaps.find(({ id }) => id === 'demand/r')?.action;
  }

  it('takes the cheapest available step: review, map, finish, adapt, then create', () => {
    const ladder = [
      ['review', piece('a', { ...escrow, reviewed: reviewedOn.stale, serves: [serves(here)] })],
      ['map', piece('b', escrow)],
      ['finish', piece('c', { ...escrow, status: 'draft', serves: [serves(here)] })],
      ['adapt', piece('d', { ...escrow, serves: [serves('it/decision')] })],
    ] as const;
    // Once with the format named, once only with words to match.
    for (const ask of [{ ...escrow, format: 'guide' }, escrow]) {
      for (const [index, [verb, first]] of ladder.entries()) {
        const pieces = ladder.slice(index, index + 3).map(([, each]) => each);
        expect(action(ask, ...pieces)).toMatchObject({ verb, piece: { id: first.id } });
      }
    }
    expect(action({ ...escrow, format: 'guide' })).toMatchObject({ verb: 'create', format: { id: 'guide' } });
    expect(action(escrow)).toMatchObject({ verb: 'create', format: { id: 'blog' } });
  });

  it('gives each step as a sentence', () => {
    const ask = { ...escrow, format: 'guide' };
    expect(deed(action(ask, piece('b', escrow)))).toBe(
      'Check whether “An escrow agreement” is what sales requested. If so, add cfo at decision to the cells it serves.',
    );
    expect(deed(action(ask, piece('d', { ...escrow, serves: [serves('it/decision')] })))).toBe(
      'Adapt “An escrow agreement”, made for it, into what sales requested (both mention “escrow” and “agreement”).',
    );
    expect(deed(action(ask))).toBe('Create the piece that sales requested, in the format “guide”.');
  });

  it('shows the planned pieces that fit', () => {
    const planned = { status: 'draft', serves: [serves(here)] } as const;
    const pieces = [piece('guide', planned), piece('blog', { ...planned, format: 'blog' })];
    const gaps = gapsOf({ pieces, requests: [request('r', { ...where, format: 'guide' })] });
    expect(gaps.find(({ id }) => id === 'demand/r')?.planned.map(({ id }) => id)).toEqual(['guide']);
  });

  it.each([
    ['update', 'Update “The price list” and name it in the request.'],
    ['translate', 'Translate “The price list” and add the translation as a piece.'],
    ['retire', 'Decide whether to keep “The price list”.'],
  ] as const)('to %s a piece names the piece it seems to be about', (kind, text) => {
    const prices = piece('prices', { title: 'The price list', format: 'blog', serves: [serves(here)] });
    const other = piece('other', { serves: [serves(here, ['contract'])] });
    expect(deed(action({ kind, format: 'blog' }, other, prices))).toBe(text);
    expect(deed(action({ kind, title: 'Mistakes in the price list' }, other, prices))).toBe(text);
    expect(deed(action({ kind, title: 'Mistakes in the price list', persona: undefined }, other, prices))).toBe(text);
    expect(deed(action({ kind, title: 'Mistakes' }, other, prices))).toMatch(/the piece that the request is about/);
  });

  it('is never matched to a piece that is not live', () => {
    const draft = piece('draft', { title: 'The price list', status: 'draft', serves: [serves(here)] });
    expect(action({ kind: 'update', title: 'Mistakes in the price list' }, draft)?.piece).toBeUndefined();
  });

  it('is never matched to a piece that is to be removed, not even if it is a request to retire one', () => {
    const decision = { verdict: 'remove', on: '2026-10-01', by: 'team' } as const;
    const leaving = piece('leaving', { decision, format: 'blog', serves: [serves(here)] });
    const stays = piece('stays', { format: 'blog', serves: [serves(here)] });
    expect(action({ kind: 'update', format: 'blog' }, leaving, stays)?.piece?.id).toBe('stays');
    expect(action({ kind: 'update', format: 'blog' }, leaving)?.piece).toBeUndefined();
    expect(action({ kind: 'retire', format: 'blog' }, leaving)?.piece).toBeUndefined();
    expect(action({ kind: 'retire', format: 'blog' }, leaving, stays)?.piece?.id).toBe('stays');
  });
});
