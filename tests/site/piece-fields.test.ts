/** Every field of a piece is on its page. */
import { expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { piecePage } from '../../src/site/pieces/piece-page.ts';
import { buildModel, competitor, persona, piece, TODAY } from '../audit/build-model.ts';
import { pieceExamples } from '../piece-examples.ts';

/** Differs from the schema's examples in every field but the status. */
const plain = { format: 'blog', reviewed: undefined, published: '2026-06-01' } as const;

function pageWith(fields: object): string {
  const audited = audit(buildModel({ ...others, pieces: [piece('it', { ...plain, ...fields }), ...named] }), TODAY);
  const it = audited.pieces.get('it');
  if (!it) throw new Error('The model has this piece.');
  const { article, ...head } = piecePage(it, audited, undefined);
  return JSON.stringify([head, String(article)]);
}

/** The records that the examples name. */
const named = ['payback-guide-2023', 'payback-guide', 'roi-calculator'].map((id) => piece(id));
const others = {
  personas: [
    persona('finance-lead', { questions: [{ id: 'payback', stage: 'decision', ask: 'When does it pay back?' }] }),
  ],
  products: [{ id: 'planner', name: 'Planner' }],
  segments: [{ id: 'food', name: 'Food' }],
  competitors: [competitor('nordfeld-erp')],
};

test.each(Object.entries(pieceExamples))('the page of a piece shows the field %s', (field, example) => {
  expect(example).toBeDefined();
  const without = field === 'status' ? { status: 'draft' } : {};
  expect(pageWith({ [field]: example })).not.toBe(pageWith(without));
});
