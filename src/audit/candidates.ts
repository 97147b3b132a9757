import type { Piece } from '../content/model.ts';
import { compareId } from '../kit/order.ts';
import type { Audit } from './audit.ts';
import type { Cell } from './cell.ts';
import type { CellPiece } from './cell-piece.ts';
import { listsPiece } from './lens.ts';
import type { PieceAudit } from './piece-audit.ts';
import { mainLanguage } from './reach.ts';
import { replacementsIn } from './replacements.ts';
import { day, type Sentence, sentence } from './sentence.ts';

/** What may be done with a candidate. A suggestion: only a person decides, by writing a decision into the piece. */
export type SuggestedVerdict = 'retire' | 'merge' | 'review';

const VERDICTS: readonly SuggestedVerdict[] = ['retire', 'merge', 'review'];

/** A live piece about which somebody should decide. */
export interface Candidate {
  readonly audited: PieceAudit;
  readonly verdict: SuggestedVerdict;
  /** With the verdict merge: the piece that would take over. */
  readonly into?: Piece | undefined;
  /** Why, in plain sentences. */
  readonly reasons: Sentence[];
}

/** One thing that speaks against a piece as it is. */
interface Doubt {
  readonly verdict: SuggestedVerdict;
  readonly into?: Piece | undefined;
  readonly reason: Sentence;
}

/**
 * The live pieces to decide about. Each of these is a reason:
 *
 * - a live piece replaces it: retire;
 * - it has expired: retire;
 * - it is unmapped, and no request and no other piece names it: retire;
 * - in a crowded cell, a piece of the same format and language that stands before it answers the same questions; that
 *   piece is also about its products and made for whatever else it was made for, so that no need is lost: merge into it;
 * - it is overdue or stale: review.
 *
 * The first of these that applies is the suggested verdict. A piece with a decision is not a candidate any more.
 * Under a lens only the pieces that it lists. Sorted by verdict in this order, then the most reasons first, then by id.
 */
export function candidates(audit: Audit): Candidate[] {
  const livePieces = [...audit.pieces.values()].map(({ piece }) => piece).filter(({ status }) => status === 'live');
  const replacements = replacementsIn(livePieces);
  const named = namedPieces(audit);
  const twins = twinsInCrowdedCells(audit);
  return [...audit.pieces.values()]
    .filter(({ piece }) => piece.status === 'live' && piece.decision === undefined && listsPiece(audit.lens, piece))
    .flatMap((audited): Candidate[] => {
      const { id } = audited.piece;
      const doubts = [
        ...(replacements.get(id) ?? []).map(replaced),
        expired(audited),
        named.has(id) ? undefined : unused(audited),
        twins.get(id),
        late(audited),
      ].filter((doubt) => doubt !== undefined);
      const [first] = doubts;
      if (first === undefined) return [];
      return [{ audited, verdict: first.verdict, into: first.into, reasons: doubts.map(({ reason }) => reason) }];
    })
    .sort(
      (a, b) =>
        VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
        b.reasons.length - a.reasons.length ||
        compareId(a.audited.piece, b.audited.piece),
    );
}

function expired({ piece, freshness }: PieceAudit): Doubt | undefined {
  if (freshness?.state !== 'expired') return undefined;
  return { verdict: 'retire', reason: sentence`It expired on ${day(piece.expires)} and is still live.` };
}

function unused({ piece }: PieceAudit): Doubt | undefined {
  if (piece.serves.length > 0) return undefined;
  const reason = sentence`It does not say whom it serves, and no request and no other piece names it.`;
  return { verdict: 'retire', reason };
}

function late({ freshness }: PieceAudit): Doubt | undefined {
  if (freshness?.state !== 'overdue' && freshness?.state !== 'stale') return undefined;
  const { dueOn } = freshness;
  const due = dueOn === undefined ? 'was never reviewed' : sentence`was due for review on ${day(dueOn)}`;
  return { verdict: 'review', reason: sentence`It ${due} and is ${freshness.state}.` };
}

function replaced(by: Piece): Doubt {
  return { verdict: 'retire', reason: sentence`“${{ piece: by }}” replaces it and is live.` };
}

/** The pieces that something still in use names: a request, or another piece as next, replaced, original or heir. */
function namedPieces({ model }: Audit): Set<string> {
  const names = [
    ...model.requests.map(({ triage }) => triage.piece),
    ...model.pieces
      .filter(({ status }) => status !== 'retired')
      .flatMap(({ next, supersedes, translationOf, decision }) => [next, translationOf, decision?.into, ...supersedes]),
  ];
  return new Set(names.filter((name) => name !== undefined));
}

/** By the id of a piece: the first piece found, in a crowded cell, that could take over. */
function twinsInCrowdedCells({ model, cell: cellOf }: Audit): Map<string, Doubt> {
  const found = new Map<string, Doubt>();
  const cells = model.personas.flatMap(({ id }) => model.stages.flatMap((stage) => cellOf(id, stage.id) ?? []));
  for (const cell of cells.filter(({ state }) => state === 'crowded')) {
    const filling = cell.pieces.filter(({ audited, fit }) => audited.usable && fit === 'primary');
    for (const alike of Map.groupBy(filling, sameAs).values()) {
      for (const [index, { audited }] of alike.entries()) {
        const heir = alike.slice(0, index).find((earlier) => canReplace(earlier.audited, audited))?.audited;
        if (heir !== undefined && !found.has(audited.piece.id)) found.set(audited.piece.id, mergeInto(heir, cell));
      }
    }
  }
  return found;
}

/** What pieces of a cell have in common that are the same to a buyer: format, language and questions answered. */
function sameAs({ audited: { piece }, answers }: CellPiece): string {
  return [piece.format, mainLanguage(piece.language), ...answers.map(({ id }) => id)].join(' ');
}

function mergeInto({ piece, format }: PieceAudit, cell: Cell): Doubt {
  const same = sentence`“${{ piece }}” has the same format (${format.name}) and answers the same questions`;
  return { verdict: 'merge', into: piece, reason: sentence`${{ cell }} is crowded, and there ${same}.` };
}

function canReplace(one: PieceAudit, other: PieceAudit): boolean {
  return one.original !== other.original && coversAll(one.piece, other.piece);
}

/** Whether one piece is about every product, and made for every cell and question, that another is. */
function coversAll(one: Piece, other: Piece): boolean {
  const aboutAll =
    one.products.length === 0 ||
    (other.products.length > 0 && other.products.every((product) => one.products.includes(product)));
  return (
    aboutAll &&
    other.serves
      .filter(({ fit }) => fit === 'primary')
      .every((pair) => {
        const same = one.serves.filter(
          ({ fit, persona, stage }) => fit === 'primary' && persona === pair.persona && stage === pair.stage,
        );
        return same.length > 0 && pair.answers.every((id) => same.some(({ answers }) => answers.includes(id)));
      })
  );
}
