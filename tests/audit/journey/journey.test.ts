/** The journey, with figures worked by hand. */
import { expect, it } from 'vitest';
import { audit } from '../../../src/audit/audit.ts';
import { journeyOf, readBeforeHandoff } from '../../../src/audit/journey/journey.ts';
import type { StageReading } from '../../../src/audit/journey/reading.ts';
import { agreement, handoff, role, term } from '../agreement/build-agreement.ts';
import { buildModel, persona, piece, reviewedOn, serves, TODAY } from '../build-model.ts';

const northHandoff = handoff('to-north', { leadStage: 'mql', segments: ['north'] });
const salesHandoff = handoff('to-sales', { leadStage: 'sql', segments: ['north'] });
const backHandoff = handoff('back', { from: 'sales', to: 'marketing', leadStage: 'customer' });
const openHandoff = handoff('open');

const model = buildModel({
  stages: [
    { id: 'awareness' },
    { id: 'evaluation', owner: 'team' },
    { id: 'decision', owner: 'team', dealStages: ['Quote requested', 'Contract'] },
  ],
  segments: [
    { id: 'north', dimension: 'region' },
    { id: 'south', dimension: 'region' },
    { id: 'food', dimension: 'industry' },
  ],
  personas: [persona('cfo'), persona('plant'), persona('former', { status: 'retired' })],
  pieces: [
    piece('demo', {
      share: 'prospects',
      serves: [serves('plant/evaluation'), serves('cfo/awareness', [], 'secondary')],
    }),
    piece('intro', { share: 'public', serves: [serves('cfo/awareness')] }),
    piece('intro-de', { share: 'public', language: 'de', translationOf: 'intro', serves: [serves('cfo/awareness')] }),
    piece('pricing', { share: 'customers', serves: [serves('cfo/decision')] }),
    piece('only-food', { share: 'public', segments: ['food'], serves: [serves('cfo/evaluation')] }),
    piece('only-south', { share: 'public', segments: ['south'], serves: [serves('cfo/evaluation')] }),
    piece('survey', {
      share: 'public',
      serves: [serves('cfo/awareness'), serves('plant/awareness'), serves('cfo/evaluation')],
    }),
    // None of these can have been read by a buyer of today's personas.
    piece('for-colleagues', { share: 'internal', serves: [serves('cfo/awareness')] }),
    piece('for-partners', { share: 'partners', serves: [serves('cfo/awareness')] }),
    piece('for-former', { share: 'public', serves: [serves('former/awareness')] }),
    piece('gone-stale', { share: 'public', reviewed: reviewedOn.stale, serves: [serves('cfo/awareness')] }),
    piece('draft', { share: 'public', status: 'draft', serves: [serves('cfo/awareness')] }),
  ],
  agreement: agreement({
    terms: [
      term('customer', { order: 4 }),
      term('deal-stage'),
      term('lead', { order: 1, stages: ['awareness'] }),
      // Written the other way round: it begins at the earlier of the two.
      term('mql', { order: 2, stages: ['evaluation', 'awareness'] }),
      term('sql', { order: 3, stages: ['evaluation'] }),
    ],
    roles: [role('marketing', 'Marketing'), role('sales', 'Sales')],
    handoffs: [salesHandoff, northHandoff, backHandoff, openHandoff],
  }),
});
const whole = audit(model, TODAY);
const ids = (reading: readonly StageReading[]) =>
  reading.map(({ stage, pieces }) => [stage.id, ...pieces.map(({ piece: { id } }) => id)]);

it('sets lead stages, deal stages, owner and handoffs beside each stage of the buyer', () => {
  expect(
    journeyOf(whole).rows.map(({ stage, owner, leadStages, handoffs }) => ({
      stage: stage.id,
      deal: stage.dealStages,
      owner: owner?.name,
      lead: leadStages.map(({ id }) => id),
      handoffs: handoffs.map(({ handoff: { id }, to }) => `${id}: ${to?.role.name}`),
    })),
  ).toEqual([
    { stage: 'awareness', deal: [], owner: undefined, lead: ['lead', 'mql'], handoffs: ['to-north: Sales'] },
    { stage: 'evaluation', deal: [], owner: 'Content team', lead: ['mql', 'sql'], handoffs: ['to-sales: Sales'] },
    { stage: 'decision', deal: ['Quote requested', 'Contract'], owner: 'Content team', lead: [], handoffs: [] },
  ]);
});

it('keeps lead stages and handoffs that name no stage of the buyer', () => {
  const { leadStagesElsewhere, handoffsElsewhere } = journeyOf(whole);
  // "deal-stage" has no place in the ladder, so it is not a lead stage.
  expect(leadStagesElsewhere.map(({ id }) => id)).toEqual(['customer']);
  expect(handoffsElsewhere.map(({ handoff: { id } }) => id)).toEqual(['back', 'open']);
});

it('counts each piece that a buyer may have read once, at the first stage it is made for', () => {
  // Awareness: "survey" for two personas, then "intro" for one; "intro-de" is the same piece. 2.
  // Evaluation: "demo", "only-food" and "only-south" for one persona each, by id; "survey" was read before. 3.
  // Decision: "pricing". 1. By then, 2 + 3 + 1 = 6.
  const { rows } = journeyOf(whole);
  expect(ids(rows.at(-1)?.read ?? [])).toEqual([
    ['awareness', 'survey', 'intro'],
    ['evaluation', 'demo', 'only-food', 'only-south'],
    ['decision', 'pricing'],
  ]);
  expect(rows.map(({ read }) => read.flatMap(({ pieces }) => pieces).length)).toEqual([2, 5, 6]);
});

it('shows of a handoff what was read by its lead stage, for its segments', () => {
  // The MQL begins at awareness.
  expect(ids(readBeforeHandoff(northHandoff, whole))).toEqual([['awareness', 'survey', 'intro']]);
  // "only-south" names another region. "only-food" names no region, so it is for every region.
  expect(ids(readBeforeHandoff(salesHandoff, whole))).toEqual([
    ['awareness', 'survey', 'intro'],
    ['evaluation', 'demo', 'only-food'],
  ]);
  expect(readBeforeHandoff(backHandoff, whole)).toEqual([]);
  expect(readBeforeHandoff(openHandoff, whole)).toEqual([]);
});

it('has a row for every stage without an agreement, with no lead stage and no handoff', () => {
  const { rows, leadStagesElsewhere, handoffsElsewhere } = journeyOf(audit(buildModel(), TODAY));
  expect(rows).toMatchObject([{ stage: { id: 'decision' }, owner: undefined, leadStages: [], handoffs: [] }]);
  expect([...leadStagesElsewhere, ...handoffsElsewhere]).toEqual([]);
});
