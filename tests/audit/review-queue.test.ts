import { expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { firstToReview, personasWithoutOwner, type ReviewItem, reviewQueues } from '../../src/audit/review-queue.ts';
import type { Persona, Piece } from '../../src/content/model.ts';
import { buildModel, persona, piece, reviewedOn, serves, TODAY } from '../audit/build-model.ts';
import { cfo, here } from '../audit/gaps/brief.ts';

function auditOf(pieces: Piece[], personas: Persona[] = []) {
  return audit(buildModel({ personas, pieces }), TODAY);
}

function idOf(item: ReviewItem): string {
  return item.kind === 'piece' ? item.piece.id : item.persona.id;
}

test('the queue has overdue pieces first, then due, stale and expired ones, but no fresh, unfinished or leaving pieces', () => {
  const decision = { verdict: 'remove', on: '2026-11-01', by: 'team' } as const;
  const audited = auditOf([
    piece('a-fresh'),
    piece('b-due', { reviewed: reviewedOn.due }),
    piece('c-stale', { reviewed: reviewedOn.stale }),
    piece('d-expired', { expires: '2026-11-15' }),
    piece('e-overdue', { reviewed: reviewedOn.overdue }),
    piece('f-longer', { reviewed: { on: '2025-09-01', by: 'team' } }),
    piece('g-leaving', { reviewed: reviewedOn.stale, decision }),
    piece('h-draft', { status: 'draft', reviewed: reviewedOn.stale }),
  ]);
  const [queue, ...others] = reviewQueues(audited);
  expect(others).toEqual([]);
  expect(queue?.owner.id).toBe('team');
  expect(queue?.items.map(idOf)).toEqual(['f-longer', 'e-overdue', 'b-due', 'c-stale', 'd-expired']);
  expect(queue?.counts).toEqual({ overdue: 2, due: 1, unreviewed: 0, stale: 1, expired: 1 });
  expect(firstToReview(reviewQueues(audited), TODAY, 1).map(idOf)).toEqual(['f-longer']);
});

test('a review that closes a gap comes before all others, even before overdue ones', () => {
  const audited = auditOf(
    [
      piece('overdue', { reviewed: reviewedOn.overdue }),
      piece('stale', { reviewed: reviewedOn.stale, serves: [serves(here, ['contract'])] }),
      piece('unused', { reviewed: reviewedOn.stale }),
    ],
    [cfo],
  );
  const first = firstToReview(reviewQueues(audited), TODAY, 5);
  expect(first.map(idOf)).toEqual(['stale', 'overdue']);
  expect(first[0]?.closes).toBe(audited.gaps.find(({ id }) => id === 'question/cfo/contract')?.priority);
});

test('a persona is in the queue of its last reviewer, else of its first contributor; one with neither is listed separately', () => {
  const audited = auditOf(
    [],
    [
      persona('vouched', { reviewed: reviewedOn.stale }),
      persona('written', { contributors: { sales: [], marketing: ['team'] } }),
      persona('unowned'),
      persona('draft', { status: 'draft' }),
    ],
  );
  expect(reviewQueues(audited).flatMap(({ items }) => items.map(idOf))).toEqual(['written', 'vouched']);
  expect(personasWithoutOwner(audited).map(({ id }) => id)).toEqual(['unowned']);
});
