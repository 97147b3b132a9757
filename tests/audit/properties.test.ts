import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Audit, audit, type Coverage, type Gap } from '../../src/audit/audit.ts';
import { addDays } from '../../src/audit/calendar-date.ts';
import { freshnessRank } from '../../src/audit/freshness.ts';
import type { Model, Piece } from '../../src/content/model.ts';
import { buildModel, persona, piece, request, reviewedOn, TODAY } from './build-model.ts';

const stages = ['awareness', 'decision'];
const personas = ['cfo', 'cto', 'it'];
const formats = ['blog', 'guide', 'case-study'];
const products = ['planner', 'tracker'];
const questions = ['q1', 'q2', 'q3', 'q4'];

const priority = fc.integer({ min: 1, max: 3 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const someDay = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2024-10-01', days));

/** Questions q1 and q2 are asked at awareness, q3 and q4 at the decision. */
const stageOf = (question: string) => (question < 'q3' ? 'awareness' : 'decision');

const anyPersonas = fc.tuple(
  ...personas.map((id) =>
    fc
      .record({
        priority,
        status: fc.constantFrom('active' as const, 'active' as const, 'draft' as const),
        formats: fc.dictionary(fc.constantFrom(...stages), fc.nat(4)),
        asked: fc.subarray(questions),
        weight: priority,
      })
      .map(({ asked, weight, ...fields }) =>
        persona(id, {
          ...fields,
          questions: asked.map((question) => ({
            id: question,
            stage: stageOf(question),
            ask: question,
            priority: weight,
          })),
        }),
      ),
  ),
);

const anyServes = fc
  .record({
    persona: fc.constantFrom(...personas),
    stage: fc.constantFrom(...stages),
    fit: fc.constantFrom('primary' as const, 'primary' as const, 'secondary' as const),
    answers: fc.subarray(questions),
  })
  .map((pair) => ({ ...pair, answers: pair.answers.filter((question) => stageOf(question) === pair.stage) }));

const anyPieceFields = fc.record({
  format: fc.constantFrom(...formats),
  status: fc.constantFrom('live' as const, 'live' as const, 'live' as const, 'draft' as const, 'retired' as const),
  serves: fc.array(anyServes, { maxLength: 3 }),
  products: fc.subarray(products),
  language: fc.constantFrom('en', 'de', 'de-CH'),
  reviewed: maybe(someDay.map((on) => ({ on, by: 'team' }))),
  expires: fc.option(someDay, { nil: undefined, freq: 9 }),
  decision: fc.option(fc.constant({ verdict: 'remove' as const, on: '2026-10-01', by: 'team' }), {
    nil: undefined,
    freq: 9,
  }),
});

const anyRequests = fc.array(
  fc.tuple(
    fc.record({
      kind: fc.constantFrom('find' as const, 'new' as const, 'update' as const, 'retire' as const),
      persona: maybe(fc.constantFrom(...personas)),
      stage: maybe(fc.constantFrom(...stages)),
      format: maybe(fc.constantFrom(...formats)),
      product: maybe(fc.constantFrom(...products)),
      votes: fc.nat(9),
      value: maybe(fc.constantFrom('none' as const, 'under-10k' as const, 'over-250k' as const)),
    }),
    fc.constantFrom('new' as const, 'accepted' as const, 'delivered' as const),
  ),
  { maxLength: 6 },
);

const anyModel: fc.Arbitrary<Model> = fc
  .record({
    owners: anyPersonas,
    fields: fc.array(anyPieceFields, { maxLength: 12 }),
    asks: anyRequests,
    stagePriority: priority,
  })
  .map(({ owners, fields, asks, stagePriority }) =>
    buildModel({
      site: { languages: ['en', 'de'] },
      stages: stages.map((id) => ({ id, priority: stagePriority })),
      products: products.map((id) => ({ id })),
      personas: owners,
      pieces: fields.map((each, index) => piece(`piece-${index}`, each)),
      requests: asks.map(([ask, status], index) => request(`request-${index}`, ask, { status })),
    }),
  );

const filled = ({ met, atRisk }: Coverage) => met + atRisk;

/** Everything that an audit says, without the model that it was made from. */
function said({ cells, pieces, coverage, freshness, gaps }: Audit) {
  return { cells, pieces: [...pieces], coverage, freshness, gaps };
}

/** The pieces after somebody did what a gap in a cell asks for. */
function afterDoing({ action, cell, question }: Gap, pieces: readonly Piece[]): Piece[] {
  const answers = question === undefined ? [] : [question.id];
  const pair = { persona: cell?.persona.id ?? '', stage: cell?.stage.id ?? '', fit: 'primary' as const, answers };
  if (action.verb === 'create') {
    return [...pieces, piece('made', { format: action.format?.id ?? 'guide', serves: [pair] })];
  }
  return pieces.map((each) => {
    if (each.id !== action.piece?.id) return each;
    return action.verb === 'review'
      ? { ...each, reviewed: { on: TODAY, by: 'team' } }
      : { ...each, serves: [...each.serves, pair] };
  });
}

describe('whatever the content', () => {
  it('one more piece never lowers coverage, and a fresh primary one answers what it says', () => {
    fc.assert(
      fc.property(anyModel, anyPieceFields, (model, fields) => {
        const more = { ...model, pieces: [...model.pieces, piece('one-more', fields)] };
        const before = audit(model, TODAY);
        const after = audit(more, TODAY);
        expect(after.coverage.needs).toBe(before.coverage.needs);
        for (const [index, cell] of before.cells.entries()) {
          expect(filled(after.cells[index]?.coverage ?? cell.coverage)).toBeGreaterThanOrEqual(filled(cell.coverage));
        }
        const live = {
          ...fields,
          status: 'live' as const,
          reviewed: reviewedOn.fresh,
          expires: undefined,
          decision: undefined,
        };
        const best = audit({ ...model, pieces: [...model.pieces, piece('one-more', live)] }, TODAY);
        const claims = fields.serves.filter(({ fit }) => fit === 'primary');
        for (const { persona, stage, answers } of claims) {
          const needs = best.cell(persona, stage)?.needs ?? [];
          const answered = needs.filter((need) => need.kind === 'question' && answers.includes(need.question.id));
          expect(answered.filter(({ state }) => state !== 'met')).toEqual([]);
        }
      }),
    );
  });

  it('the order of files makes no difference', () => {
    const shuffled = anyModel.chain((model) =>
      fc.record({
        model: fc.constant(model),
        other: fc.record({
          personas: fc.shuffledSubarray([...model.personas], { minLength: model.personas.length }),
          pieces: fc.shuffledSubarray([...model.pieces], { minLength: model.pieces.length }),
          requests: fc.shuffledSubarray([...model.requests], { minLength: model.requests.length }),
        }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ model, other }) => {
        expect(said(audit({ ...model, ...other }, TODAY))).toEqual(said(audit(model, TODAY)));
      }),
    );
  });

  it('a reader who redoes a sum gets the priority, and gaps are ranked by it', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const { gaps } = audit(model, TODAY);
        for (const { sum, priority: claimed } of gaps) {
          let redone = sum.product.length === 0 ? 0 : 1;
          for (const { value } of sum.product) redone *= value;
          for (const { value } of sum.added) redone += value;
          expect(claimed).toBe(redone);
        }
        const ranked = gaps.toSorted((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
        expect(gaps.map(({ id }) => id)).toEqual(ranked.map(({ id }) => id));
        expect(new Set(gaps.map(({ id }) => id)).size).toBe(gaps.length);
      }),
    );
  });

  it('each unmet need is one gap, and each gap in needs is an unmet need', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const { cells, gaps } = audit(model, TODAY);
        const unmet = cells.flatMap(({ needs }) => needs.filter(({ state }) => state === 'unmet').map(({ id }) => id));
        const missing = gaps
          .filter(({ kind }) => kind === 'question' || kind === 'format' || kind === 'stale')
          .map(({ id }) => id);
        expect(missing.toSorted()).toEqual(unmet.toSorted());
      }),
    );
  });

  it('doing what a gap in needs asks for raises coverage', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const before = audit(model, TODAY);
        const inNeeds = before.gaps.filter(({ kind }) => kind === 'question' || kind === 'format' || kind === 'stale');
        for (const gap of inNeeds.filter(({ action }) => action.verb !== 'decide')) {
          const after = audit({ ...model, pieces: afterDoing(gap, model.pieces) }, TODAY);
          expect(filled(after.coverage)).toBeGreaterThan(filled(before.coverage));
        }
      }),
    );
  });

  it('a request for what exists never asks for anything to be made', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const { gaps, pieces } = audit(model, TODAY);
        const known = gaps.filter(({ kind }) => kind === 'findability');
        for (const { action, requests } of known) {
          expect(action).toMatchObject({ verb: 'point-to' });
          expect(pieces.get(action.piece?.id ?? '')?.usable).toBe(true);
          expect(gaps.filter(({ kind, requests: [behind] }) => kind === 'demand' && behind === requests[0])).toEqual(
            [],
          );
        }
      }),
    );
  });

  it('waiting makes no piece fresher and raises no coverage', () => {
    fc.assert(
      fc.property(anyModel, fc.nat(500), (model, days) => {
        const now = audit(model, TODAY);
        const later = audit(model, addDays(TODAY, days));
        for (const [id, { freshness }] of now.pieces) {
          const then = later.pieces.get(id)?.freshness;
          if (freshness === undefined) expect(then).toBeUndefined();
          else expect(freshnessRank(then?.state ?? 'fresh')).toBeGreaterThanOrEqual(freshnessRank(freshness.state));
        }
        expect(later.coverage.met).toBeLessThanOrEqual(now.coverage.met);
        expect(filled(later.coverage)).toBeLessThanOrEqual(filled(now.coverage));
      }),
    );
  });

  it('the counts agree with the lists', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const { cells, coverage, freshness } = audit(model, TODAY);
        const needs = cells.flatMap((cell) => cell.needs);
        const count = (state: string) => needs.filter((need) => need.state === state).length;
        expect(coverage).toEqual({ needs: needs.length, met: count('met'), atRisk: count('at-risk') });
        const live = model.pieces.filter(({ status }) => status === 'live').length;
        expect(Object.values(freshness).reduce((sum, each) => sum + each, 0)).toBe(live);
      }),
    );
  });
});
