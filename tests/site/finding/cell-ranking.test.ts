/** A browser ranks the same pieces as the audit. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { audit } from '../../../src/audit/audit.ts';
import { rankPieces } from '../../../src/audit/ranking.ts';
import { BEST, cellRanking } from '../../../src/site/cells/cell-ranking.ts';
import { buildModel, persona, piece, reviewedOn, TODAY } from '../../audit/build-model.ts';

const questions = ['q1', 'q2', 'q3'].map((id) => ({ id, stage: 'decision', ask: `${id}?` }));
const products = [{ id: 'p1' }, { id: 'p2' }];

test('the pieces published for ranking include the best for every product, language and question, with their translations', () => {
  const anyPiece = fc.record({
    answers: fc.subarray(['q1', 'q2', 'q3']),
    products: fc.subarray(['p1', 'p2']),
    fit: fc.constantFrom('primary' as const, 'secondary' as const),
    reviewed: fc.constantFrom(reviewedOn.fresh, reviewedOn.due, reviewedOn.overdue, reviewedOn.stale),
    share: fc.constantFrom('public' as const, 'internal' as const),
    language: fc.constantFrom('en', 'de'),
    translates: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(anyPiece, { minLength: 1, maxLength: 40 }), (pieces) => {
      const idOf = (index: number) => `piece-${String(index).padStart(2, '0')}`;
      const model = buildModel({
        site: { languages: ['en', 'de'] },
        products,
        personas: [persona('cfo', { questions })],
        pieces: pieces.map(({ answers, fit, translates, ...fields }, index) =>
          piece(idOf(index), {
            ...fields,
            // Every other piece can be a translation of the one before it.
            ...(translates && index % 2 === 1 && { translationOf: idOf(index - 1) }),
            serves: [{ persona: 'cfo', stage: 'decision', fit, answers }],
          }),
        ),
      });
      const audited = audit(model, TODAY);
      const cell = audited.cell('cfo', 'decision');
      if (!cell) throw new Error('The model has this cell.');
      const published = new Set(cellRanking(cell, audited).pieces.map(({ id }) => id));
      for (const product of [undefined, ...model.products]) {
        for (const question of [undefined, ...cell.questions]) {
          for (const language of [undefined, 'en', 'de']) {
            // A page ranks each use on its own.
            for (const share of ['public', 'internal']) {
              const members = cell.pieces.filter(({ audited: each }) => each.usable && each.piece.share === share);
              const best = rankPieces({ ...cell, pieces: members }, { product, question, language }, 'en');
              for (const { cellPiece, translations } of best.slice(0, BEST)) {
                for (const { audited: each } of [cellPiece, ...translations]) {
                  expect(published).toContain(each.piece.id);
                }
              }
            }
          }
        }
      }
    }),
    { numRuns: 40 },
  );
});
