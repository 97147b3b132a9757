import { describe, expect, it } from 'vitest';
import { persona, piece, type Records, request, reviewedOn, serves } from '../build-model.ts';
import { brief, contract, deed, gapsOf, here } from './brief.ts';

const alike = { title: 'The cost of a contract' };

function formatGaps(pieces: ReturnType<typeof piece>[], formats = 3, records: Records = {}) {
  const wanting = persona('cfo', { questions: [contract], formats: { decision: formats } });
  return gapsOf({ personas: [wanting, persona('it')], pieces, ...records }).filter(({ id }) =>
    id.startsWith('format/cfo'),
  );
}

describe('the gaps for missing formats', () => {
  it('ask for each missing format once, cheapest first', () => {
    expect(formatGaps([]).map(brief)).toEqual([
      ['format/cfo/decision/1', 'format', 'create', 'blog'],
      ['format/cfo/decision/2', 'format', 'create', 'guide'],
      ['format/cfo/decision/3', 'format', 'create', 'case-study'],
    ]);
  });

  it('ask first for one review for each missing format', () => {
    const pieces = [
      piece('blog', { format: 'blog', serves: [serves(here)] }),
      piece('blog-old', { format: 'blog', reviewed: reviewedOn.stale, serves: [serves(here)] }),
      piece('case-old', { format: 'case-study', reviewed: reviewedOn.stale, serves: [serves(here)] }),
      piece('case-older', { format: 'case-study', reviewed: reviewedOn.stale, serves: [serves(here)] }),
    ];
    expect(formatGaps(pieces).map(brief)).toEqual([
      ['format/cfo/decision/2', 'stale', 'review', 'case-old'],
      ['format/cfo/decision/3', 'format', 'create', 'guide'],
    ]);
  });

  it('ask for no new piece in a format that a review brings back', () => {
    const stale = piece('blog-old', { format: 'blog', reviewed: reviewedOn.stale, serves: [serves(here)] });
    expect(formatGaps([stale], 2).map(brief)).toEqual([
      ['format/cfo/decision/1', 'stale', 'review', 'blog-old'],
      ['format/cfo/decision/2', 'format', 'create', 'guide'],
    ]);
  });

  it('take the cheapest step for each format: review, map, finish, adapt, create', () => {
    const formats = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
    const pieces = [
      piece('stale', { format: 'e', reviewed: reviewedOn.stale, serves: [serves(here)] }),
      piece('loose', { ...alike, format: 'd' }),
      piece('draft', { format: 'c', status: 'draft', serves: [serves(here)] }),
      piece('lent', { ...alike, format: 'b', serves: [serves('it/decision')] }),
      // Of formats that others bring at less cost.
      piece('draft-too', { format: 'd', status: 'draft', serves: [serves(here)] }),
      piece('loose-too', { ...alike, format: 'e' }),
    ];
    const found = formatGaps(pieces, 5, { formats });
    expect(found.map((gap) => brief(gap).slice(1))).toEqual([
      ['stale', 'review', 'stale'],
      ['format', 'map', 'loose'],
      ['format', 'finish', 'draft'],
      ['format', 'adapt', 'lent'],
      ['format', 'create', 'a'],
    ]);
    expect(found.map(({ action }) => deed(action))).toEqual([
      'Review “stale” and mark it as reviewed. Its review was due on 2026-01-01.',
      'Check whether “The cost of a contract” also fits this cell (both mention “contract” and “cost”). If so, add cfo at decision to the cells it serves.',
      'Finish and publish “draft” (draft).',
      'Adapt “The cost of a contract”, made for it, for cfo (both mention “contract” and “cost”).',
      'Create a piece for cfo at decision, in the format “a”.',
    ]);
  });

  it('show the planned pieces in missing formats', () => {
    const pieces = [
      piece('blog', { format: 'blog', serves: [serves(here)] }),
      piece('blog-draft', { format: 'blog', status: 'draft', serves: [serves(here)] }),
      piece('guide-draft', { status: 'draft', serves: [serves(here)] }),
    ];
    expect(formatGaps(pieces, 2).map(({ planned }) => planned.map(({ id }) => id))).toEqual([['guide-draft']]);
  });

  it('suggest to map a piece with the requested format and a word of the request', () => {
    const requests = [request('r', { title: 'Escrow', persona: 'cfo', stage: 'decision', format: 'case-study' })];
    const escrow = piece('escrow', { title: 'Escrow in practice', format: 'case-study' });
    const other = piece('other', { format: 'case-study' });
    expect(formatGaps([other, escrow], 1, { requests }).map(brief)).toEqual([
      ['format/cfo/decision/1', 'format', 'map', 'escrow'],
    ]);
    expect(formatGaps([other], 1, { requests }).map(brief)).toEqual([
      ['format/cfo/decision/1', 'format', 'create', 'case-study'],
    ]);
  });

  it('ask for a decision when more formats are wanted than exist', () => {
    const [, , , fourth] = formatGaps([], 4);
    expect(fourth && brief(fourth)).toEqual(['format/cfo/decision/4', 'format', 'decide', undefined]);
    expect(deed(fourth?.action)).toBe(
      'Add a format, or lower the number wanted here: formats.yaml has only 3 formats, and 4 are wanted.',
    );
    const [, second] = formatGaps([], 2, { formats: [{ id: 'guide' }] });
    expect(deed(second?.action)).toContain('formats.yaml has only 1 format, and 2 are wanted.');
  });
});
