import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Audit, audit, type Coverage, type Gap, type Lens } from '../../src/audit/audit.ts';
import { candidates } from '../../src/audit/candidates.ts';
import { requestClocks } from '../../src/audit/clock.ts';
import { freshnessRank } from '../../src/audit/freshness.ts';
import { suitsQuestion } from '../../src/audit/reach.ts';
import type { Piece } from '../../src/content/model.ts';
import { addDays } from '../../src/kit/calendar-date.ts';
import { publish } from '../../src/publish/publish.ts';
import { anyCrowd, anyLens, anyListing, anyModel, anyPieceFields } from './any-model.ts';
import { piece, reviewedOn, TODAY } from './build-model.ts';

const filled = ({ met, atRisk }: Coverage) => met + atRisk;

/** An audit without its model. */
function said({ cells, pieces, coverage, freshness, gaps }: Audit) {
  return { cells, pieces: [...pieces], coverage, freshness, gaps };
}

/** The pieces after the action of a gap was done, under a lens. */
function afterDoing({ action, cell, missing }: Gap, pieces: readonly Piece[], lens: Lens): Piece[] {
  const answers = missing.code === 'question' ? [missing.question.id] : [];
  const named = missing.code === 'question' ? missing.question.products : [];
  const pair = { persona: cell?.persona.id ?? '', stage: cell?.stage.id ?? '', fit: 'primary' as const, answers };
  const counts = {
    language: lens.language ?? 'en',
    products: lens.product === undefined ? named : [lens.product],
    share: lens.share ?? 'internal',
  };
  const made = piece('made', { ...counts, format: action.format?.id ?? 'guide', serves: [pair] });
  const onThePiece = (change: (each: Piece) => Partial<Piece>) =>
    pieces.map((each) => (each.id === action.piece?.id ? { ...each, ...change(each) } : each));
  switch (action.verb) {
    case 'create':
    case 'adapt':
    case 'translate':
      return [...pieces, made];
    case 'review':
      return onThePiece(() => ({ reviewed: { on: TODAY, by: 'team' } }));
    case 'finish':
      return onThePiece(() => ({ status: 'live', reviewed: { on: TODAY, by: 'team' } }));
    // The answer is found in the first of the pieces.
    case 'check':
    case 'map':
      return onThePiece((each) => ({ serves: [...each.serves, pair] }));
    case 'update':
      return onThePiece((each) => ({
        serves: [...each.serves, pair],
        products: lens.product === undefined ? each.products : [...each.products, lens.product],
      }));
    case 'decide':
      return onThePiece((each) => ({ share: lens.share ?? each.share }));
    default:
      throw new Error(`A gap in needs does not ask to ${action.verb}.`);
  }
}

describe('for any content', () => {
  it('one more piece never lowers coverage, and a fresh primary piece meets its questions', () => {
    fc.assert(
      fc.property(anyModel, anyPieceFields, (model, fields) => {
        const more = publish({ ...model, pieces: [...model.pieces, piece('one-more', fields)] });
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
        const best = audit(publish({ ...model, pieces: [...model.pieces, piece('one-more', live)] }), TODAY);
        const claims = fields.serves.filter(({ fit }) => fit === 'primary');
        for (const { persona, stage, answers } of claims) {
          const needs = best.cell(persona, stage)?.needs ?? [];
          const answered = needs.filter(
            (need) =>
              need.kind === 'question' && answers.includes(need.question.id) && suitsQuestion(fields, need.question),
          );
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

  it('each priority is the value of its sum, and gaps are ranked by it', () => {
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

  it('each unmet need is one gap, and each gap of a need is an unmet need', () => {
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

  it('the action of a gap of a need raises coverage, under any lens', () => {
    fc.assert(
      fc.property(anyModel, anyLens, (model, lens) => {
        const before = audit(model, TODAY, lens);
        const inNeeds = before.gaps.filter(({ kind }) => kind === 'question' || kind === 'format' || kind === 'stale');
        for (const gap of inNeeds.filter(({ action }) => action.verb !== 'decide' || action.piece !== undefined)) {
          const after = audit(publish({ ...model, pieces: afterDoing(gap, model.pieces, lens) }), TODAY, lens);
          expect(filled(after.coverage)).toBeGreaterThan(filled(before.coverage));
        }
      }),
    );
  });

  it('a lens never shows more coverage than the whole, and no gaps in its own dimension', () => {
    fc.assert(
      fc.property(anyModel, anyLens, (model, lens) => {
        const whole = audit(model, TODAY);
        const part = audit(model, TODAY, lens);
        for (const [index, { coverage }] of whole.cells.entries()) {
          const seen = part.cells[index]?.coverage ?? coverage;
          expect(seen.needs).toBeLessThanOrEqual(coverage.needs);
          expect(seen.met).toBeLessThanOrEqual(coverage.met);
          expect(filled(seen)).toBeLessThanOrEqual(filled(coverage));
        }
        for (const { missing } of part.gaps) {
          if (lens.product !== undefined) expect(missing.code).not.toBe('product');
          if (lens.language !== undefined) expect(missing.code).not.toBe('language');
        }
      }),
    );
  });

  it('the list for a persona, stage or owner is part of the whole list, in its order', () => {
    fc.assert(
      fc.property(anyModel, anyListing, (model, lens) => {
        const whole = audit(model, TODAY);
        const part = audit(model, TODAY, lens);
        const ids = new Set(part.gaps.map(({ id }) => id));
        expect(part.gaps).toEqual(whole.gaps.filter(({ id }) => ids.has(id)));
        expect(part.coverage).toEqual(whole.coverage);
      }),
    );
  });

  it('merging or retiring a candidate costs no coverage', () => {
    fc.assert(
      fc.property(anyCrowd, (model) => {
        const before = audit(model, TODAY);
        const going = candidates(before);
        for (const { audited: gone } of going) {
          const pieces = model.pieces.filter(({ id }) => id !== gone.piece.id);
          expect(audit({ ...model, pieces }, TODAY).coverage).toEqual(before.coverage);
        }
      }),
    );
  });

  it('an open request never gets younger or less late', () => {
    fc.assert(
      fc.property(anyModel, fc.nat(60), (model, days) => {
        const now = requestClocks({ model, today: TODAY });
        const later = requestClocks({ model, today: addDays(TODAY, days) });
        expect(later.map(({ request }) => request.id)).toEqual(now.map(({ request }) => request.id));
        for (const [index, { age = 0, lateBy = 0 }] of now.entries()) {
          expect(later[index]?.age ?? 0).toBeGreaterThanOrEqual(age);
          expect(later[index]?.lateBy ?? 0).toBeGreaterThanOrEqual(lateBy);
        }
      }),
    );
  });

  it('a request for an existing piece never leads to a new piece', () => {
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

  it('time alone makes no piece fresher and raises no coverage', () => {
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
