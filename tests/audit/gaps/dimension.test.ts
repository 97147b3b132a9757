import { describe, expect, it } from 'vitest';
import { persona, piece, type Records, request, reviewedOn, serves } from '../build-model.ts';
import { brief, deed, gapsOf, here } from './brief.ts';

describe('a cell whose needs are met', () => {
  const products = [
    { id: 'planner' },
    { id: 'tracker' },
    { id: 'beta', status: 'launching' },
    { id: 'old', status: 'sunset' },
  ] as const;
  const site = { languages: ['en', 'de', 'fr'] };
  const answers = [serves(here, ['contract'])];

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
      ['dimension/cfo/decision/product/beta', 'dimension', 'create', 'guide'],
      ['dimension/cfo/decision/product/tracker', 'dimension', 'create', 'guide'],
    ]);
    expect(found.map(({ missing }) => missing)).toMatchObject([
      { product: { id: 'beta' } },
      { product: { id: 'tracker' } },
    ]);
    expect(found[0]?.priority).toBe(2 * 2 * 1);
  });

  it('lacks a product also when it is crowded', () => {
    const pieces = ['a', 'b', 'c'].map((id) => piece(id, { products: ['planner', 'beta'], serves: answers }));
    const found = dimensionGaps(pieces, { site: {} });
    expect(found.map(({ id, cell }) => [id, cell?.state])).toEqual([
      ['dimension/cfo/decision/product/tracker', 'crowded'],
    ]);
  });

  it('lacks no product when a piece is about all products', () => {
    expect(dimensionGaps([piece('a', { serves: answers })], { site: {} })).toEqual([]);
  });

  it('lacks each language without a usable primary piece, where a region counts for its language', () => {
    const found = dimensionGaps([piece('a', { language: 'de-CH', serves: answers })]);
    expect(found.map(brief)).toEqual([
      ['dimension/cfo/decision/language/en', 'dimension', 'translate', 'a'],
      ['dimension/cfo/decision/language/fr', 'dimension', 'translate', 'a'],
    ]);
    expect(found.map(({ missing }) => missing)).toMatchObject([{ language: 'en' }, { language: 'fr' }]);
  });

  it('does not lack a region of a language that it has', () => {
    const swiss = { site: { languages: ['de-CH'] } };
    expect(dimensionGaps([piece('a', { language: 'de', serves: answers })], swiss)).toEqual([]);
    expect(dimensionGaps([piece('a', { language: 'den', serves: answers })], swiss)).toHaveLength(1);
  });

  it('asks to translate the piece with the least effort', () => {
    const pieces = [
      piece('a', { format: 'case-study', serves: answers }),
      piece('b', { format: 'blog', serves: [serves(here)] }),
    ];
    expect(dimensionGaps(pieces, { site: { languages: ['de'] } }).map(brief)).toEqual([
      ['dimension/cfo/decision/language/de', 'dimension', 'translate', 'b'],
    ]);
  });

  it('asks to translate the piece that sales wants translated, even if it is more effort', () => {
    const pieces = [
      piece('a', { format: 'case-study', title: 'The gear maker', serves: answers }),
      piece('b', { format: 'blog', serves: [serves(here)] }),
      piece('elsewhere', { format: 'blog', title: 'The steel maker' }),
    ];
    const asks = (fields: Parameters<typeof request>[1]) => {
      const requests = [request('r', { kind: 'translate', persona: 'cfo', stage: 'decision', ...fields })];
      const [gap] = dimensionGaps(pieces, { site: { languages: ['de'] }, requests });
      return gap?.action;
    };
    expect(asks({ format: 'case-study' })?.piece?.id).toBe('a');
    expect(asks({ title: 'That gear maker, in German' })?.piece?.id).toBe('a');
    expect(asks({ title: 'Something in German' })?.piece?.id).toBe('b');
    expect(asks({ title: 'The steel maker in German' })?.piece?.id).toBe('b');
    expect(deed(asks({ format: 'case-study' }))).toBe('Translate “The gear maker” into German.');
  });

  it('asks to widen the smallest piece about several products, and never one about a single product', () => {
    const pieces = [
      piece('a', { format: 'blog', products: ['planner'], serves: answers }),
      piece('b', { format: 'case-study', products: ['planner', 'tracker'], serves: [serves(here)] }),
      piece('c', { format: 'guide', products: ['planner', 'tracker'], serves: [serves(here)] }),
    ];
    const found = dimensionGaps(pieces, { site: {} });
    expect(found.map(brief)).toEqual([['dimension/cfo/decision/product/beta', 'dimension', 'update', 'c']]);
    expect(deed(found[0]?.action)).toBe('Update “c” to also cover beta.');
  });

  it('asks to finish a planned piece', () => {
    const planned = { status: 'draft', serves: [serves(here)] } as const;
    const pieces = [
      piece('a', { products: ['planner', 'tracker'], serves: answers }),
      piece('beta-draft', { ...planned, products: ['beta'] }),
      piece('german-draft', { ...planned, products: ['planner'], language: 'de' }),
    ];
    const found = dimensionGaps(pieces, { site: { languages: ['de'] } });
    expect(found.map(brief)).toEqual([
      ['dimension/cfo/decision/language/de', 'dimension', 'finish', 'german-draft'],
      ['dimension/cfo/decision/product/beta', 'dimension', 'finish', 'beta-draft'],
    ]);
    expect(found.map(({ planned }) => planned.map(({ id }) => id))).toEqual([['german-draft'], ['beta-draft']]);
  });

  it('asks for a review where a stale piece exists', () => {
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

  it('is the only kind with such gaps: a thin, empty or unneeded cell has none', () => {
    const piecesAbout = [piece('a', { products: ['planner'], serves: [serves(here)] })];
    expect(dimensionGaps(piecesAbout)).toEqual([]);
    expect(dimensionGaps([])).toEqual([]);
    expect(dimensionGaps(piecesAbout, { personas: [persona('cfo', { formats: { decision: 0 } })] })).toEqual([]);
  });
});
