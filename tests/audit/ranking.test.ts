import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { type RankedPiece, rankPieces, type Wanted } from '../../src/audit/ranking.ts';
import { publish } from '../../src/publish/publish.ts';
import { reasonText } from '../../src/words/cells/reasons.ts';
import { plainText } from '../../src/words/parts.ts';
import { buildModel, persona, piece, reviewedOn, serves, TODAY } from './build-model.ts';

const here = 'cfo/decision';
const questions = [
  { id: 'payback', stage: 'decision', ask: 'How soon does it pay back?' },
  { id: 'risk', stage: 'decision', ask: 'What if it fails?' },
];
const model = buildModel({
  stages: [{ id: 'decision', name: 'Decision' }],
  personas: [persona('cfo', { name: 'Finance lead', questions })],
  products: [
    { id: 'planner', name: 'Planner' },
    { id: 'tracker', name: 'Tracker' },
  ],
});
const [planner, tracker] = model.products;
const [payback, risk] = questions.map((question) => model.personas[0]?.questions.find(({ id }) => id === question.id));

function ranked(pieces: ReturnType<typeof piece>[], wanted: Wanted = {}) {
  const cell = audit(publish({ ...model, pieces }), TODAY).cell('cfo', 'decision');
  return cell === undefined ? [] : rankPieces(cell, wanted, 'en');
}

function words({ reasons }: RankedPiece): string[] {
  return reasons.map((reason) => plainText(reasonText(reason)));
}

function order(pieces: ReturnType<typeof piece>[], wanted?: Wanted) {
  return ranked(pieces, wanted).map(({ cellPiece }) => cellPiece.audited.piece.id);
}

describe('the pieces of a cell', () => {
  it('are compared by one criterion after the other', () => {
    const best = { share: 'public', serves: [serves(here, ['payback', 'risk'])] } as const;
    const worse = [
      piece('h-best', best),
      piece('g-later', best),
      piece('i-later', best),
      piece('f-customers', { ...best, share: 'customers' }),
      piece('e-internal', { ...best, share: 'internal' }),
      piece('d-one-answer', { ...best, serves: [serves(here, ['risk'])] }),
      piece('c-due', { ...best, reviewed: reviewedOn.due }),
      piece('b-overdue', { ...best, reviewed: reviewedOn.overdue }),
      piece('a-secondary', { ...best, serves: [serves(here, ['payback', 'risk'], 'secondary')] }),
      piece('0-stale', { ...best, reviewed: reviewedOn.stale }),
    ];
    const expected = ['g-later', 'h-best', 'i-later', ...worse.slice(3).map(({ id }) => id)];
    expect(order(worse)).toEqual(expected);
    expect(order(worse.toReversed())).toEqual(expected);
    expect(ranked(worse).map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('for anyone and for prospects rank the same', () => {
    const pieces = (['prospects', 'public'] as const).map((share, index) =>
      piece(`${index}`, { share, serves: [serves(here)] }),
    );
    expect(order(pieces)).toEqual(['0', '1']);
  });

  it('rank first by the question asked for, then by the product, even if overdue', () => {
    const pieces = [
      piece('a', { products: ['tracker'], serves: [serves(here, ['payback', 'risk'])] }),
      piece('b', {
        products: ['planner'],
        reviewed: reviewedOn.overdue,
        serves: [serves(here, ['risk'], 'secondary')],
      }),
      piece('c', { serves: [serves(here, ['payback'])] }),
      piece('d', { products: ['planner'], reviewed: reviewedOn.stale, serves: [serves(here, ['risk'])] }),
    ];
    expect(order(pieces)).toEqual(['a', 'c', 'b', 'd']);
    expect(order(pieces, { question: risk })).toEqual(['a', 'b', 'c', 'd']);
    expect(order(pieces, { product: planner })).toEqual(['c', 'b', 'a', 'd']);
    expect(order(pieces, { question: risk, product: planner })).toEqual(['b', 'a', 'c', 'd']);
    expect(order(pieces, { question: payback, product: tracker })).toEqual(['a', 'c', 'b', 'd']);
  });

  it('have the reasons for their rank, in the order of comparison', () => {
    const pieces = [
      piece('best', { products: ['planner'], share: 'prospects', serves: [serves(here, ['payback', 'risk'])] }),
      piece('due', { reviewed: reviewedOn.due, share: 'public', serves: [serves(here, ['risk'])] }),
      piece('late', {
        products: ['tracker'],
        share: 'customers',
        reviewed: reviewedOn.overdue,
        serves: [serves(here)],
      }),
      piece('never', { share: 'partners', reviewed: undefined, serves: [serves(here, [], 'secondary')] }),
      piece('old', { reviewed: reviewedOn.stale, serves: [serves(here, ['payback'])] }),
    ];
    expect(ranked(pieces).map(words)).toEqual([
      [
        'Made for Finance lead at Decision.',
        'Fresh.',
        'Answers “How soon does it pay back?”, “What if it fails?”.',
        'OK for prospects.',
      ],
      [
        'Made for Finance lead at Decision.',
        'Due for review on 2026-11-26.',
        'Answers “What if it fails?”.',
        'OK for anyone.',
      ],
      ['Made for Finance lead at Decision.', 'Overdue for review since 2026-11-01.', 'Customers only.'],
      ['Also useful here.', 'Never reviewed.', 'Partners only.'],
      [
        'Not usable. Stale: its review was due on 2026-01-01.',
        'Made for Finance lead at Decision.',
        'Answers “How soon does it pay back?”.',
      ],
    ]);
    const wanted = ranked(pieces, { question: payback, product: planner });
    expect(wanted.map((each) => words(each).slice(0, 2))).toEqual([
      ['Answers “How soon does it pay back?”.', 'About Planner.'],
      ['Does not say that it answers “How soon does it pay back?”.', 'About all products.'],
      ['Does not say that it answers “How soon does it pay back?”.', 'About all products.'],
      ['Does not say that it answers “How soon does it pay back?”.', 'Not about Planner.'],
      ['Not usable. Stale: its review was due on 2026-01-01.', 'Answers “How soon does it pay back?”.'],
    ]);
    expect(wanted[0] && words(wanted[0])).toContain('Answers “What if it fails?”.');
  });

  describe('in several languages', () => {
    const both = { serves: [serves(here, ['payback', 'risk'])], share: 'public' } as const;
    const pieces = [
      piece('a-guide', both),
      piece('b-sheet', { ...both, reviewed: reviewedOn.due }),
      piece('c-blatt', { ...both, language: 'de-CH', translationOf: 'b-sheet' }),
      piece('d-nur-deutsch', { ...both, language: 'de', reviewed: reviewedOn.overdue }),
      piece('e-english', { ...both, reviewed: reviewedOn.overdue }),
    ];
    const shown = (wanted?: Wanted) =>
      ranked(pieces, wanted).map(({ cellPiece, rank, translations }) => [
        rank,
        ...[cellPiece, ...translations].map(({ audited }) => audited.piece.id),
      ]);

    it('share one rank with their translations, under the one in the language of the site', () => {
      expect(shown()).toEqual([
        [1, 'a-guide'],
        [2, 'b-sheet', 'c-blatt'],
        [3, 'd-nur-deutsch'],
        [4, 'e-english'],
      ]);
    });

    it('come first in the language of the buyer, and the translation takes the place of the original', () => {
      expect(shown({ language: 'de' })).toEqual([
        [1, 'c-blatt', 'b-sheet'],
        [2, 'd-nur-deutsch'],
        [3, 'a-guide'],
        [4, 'e-english'],
      ]);
      expect(ranked(pieces, { language: 'de' }).map((each) => words(each)[0])).toEqual([
        'In German.',
        'In German.',
        'Not in German.',
        'Not in German.',
      ]);
    });

    it('come after pieces in another language that answer the wanted question', () => {
      const answers = [piece('auf-deutsch', { language: 'de', serves: [serves(here)] }), piece('answer', both)];
      expect(order(answers, { language: 'de', question: payback })).toEqual(['answer', 'auf-deutsch']);
      expect(order(answers, { language: 'de' })).toEqual(['auf-deutsch', 'answer']);
    });
  });
});
