import type { Piece } from '../content/model.ts';
import { compareId } from '../kit/order.ts';
import type { Format } from '../schema/format.ts';
import { type Segment, segmentDimension } from '../schema/segment.ts';
import type { Audit } from './audit.ts';
import type { Cell, CellNames } from './cell.ts';
import type { CellPiece } from './cell-piece.ts';
import { listsPiece } from './lens.ts';
import type { PieceAudit } from './piece-audit.ts';
import { mainLanguage, segmentsIn } from './reach.ts';
import { replacementsIn } from './replacements.ts';
import type { UsageTotal } from './usage.ts';

/** What the audit suggests for a candidate. Only a person decides, by writing a decision into the piece. */
export type SuggestedVerdict = 'retire' | 'merge';

export const suggestedVerdicts: readonly SuggestedVerdict[] = ['retire', 'merge'];

/** A reason not to keep a piece unchanged. */
export type CandidateReason =
  /** A live piece replaces it. */
  | { readonly code: 'replaced'; readonly by: Piece }
  | { readonly code: 'expired'; readonly on: string | undefined }
  /** It serves no cell, and no request and no other piece names it. */
  | { readonly code: 'unused' }
  /** It was not used for a year, and the cells that it was made for are crowded. */
  | { readonly code: 'not-used'; readonly year: UsageTotal; readonly cell: CellNames }
  /** In a crowded cell, `by` has the same format and answers the same questions. */
  | { readonly code: 'duplicate'; readonly by: Piece; readonly format: Format; readonly cell: CellNames }
  | { readonly code: 'overdue' | 'stale'; readonly dueOn: string | undefined };

/** A live piece that could be merged or retired. */
export interface Candidate {
  readonly audited: PieceAudit;
  readonly verdict: SuggestedVerdict;
  /** For a merge: the piece that would take over. */
  readonly into?: Piece | undefined;
  readonly reasons: CandidateReason[];
}

/** A reason, and the verdict it suggests. */
interface Doubt {
  readonly verdict: SuggestedVerdict;
  readonly into?: Piece | undefined;
  readonly reason: CandidateReason;
}

/**
 * The live pieces that could be merged or retired. The reasons, and the verdict that each suggests:
 *
 * - a live piece replaces it: retire;
 * - it has expired: retire;
 * - it is unmapped, and no request and no other piece names it: retire;
 * - in a crowded cell, a better-placed piece of the same format and language answers the same questions and also covers
 *   everything else that this piece was made for, so that no need is lost: merge into it;
 * - it was not used for a year, and every cell that it was made for is crowded and loses no need without it: retire.
 *
 * The first that applies decides the verdict. That a piece is also overdue or stale is one more reason; alone it only asks
 * for a review. A piece with a decision is not a candidate. Under a lens, only the pieces that it lists. Sorted by verdict in this order, then by number of reasons, then by id.
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
        notUsed(audited, audit),
      ].filter((doubt) => doubt !== undefined);
      const [first] = doubts;
      if (first === undefined) return [];
      const reasons = [...doubts.map(({ reason }) => reason), ...late(audited)];
      return [{ audited, verdict: first.verdict, into: first.into, reasons }];
    })
    .sort(
      (a, b) =>
        suggestedVerdicts.indexOf(a.verdict) - suggestedVerdicts.indexOf(b.verdict) ||
        b.reasons.length - a.reasons.length ||
        compareId(a.audited.piece, b.audited.piece),
    );
}

function expired({ piece, freshness }: PieceAudit): Doubt | undefined {
  if (freshness?.state !== 'expired') return undefined;
  return { verdict: 'retire', reason: { code: 'expired', on: piece.expires } };
}

function unused({ piece }: PieceAudit): Doubt | undefined {
  return piece.serves.length > 0 ? undefined : { verdict: 'retire', reason: { code: 'unused' } };
}

/** Unknown use is not a reason. */
function notUsed(audited: PieceAudit, audit: Audit): Doubt | undefined {
  const { piece, usage } = audited;
  if (usage?.unused === undefined) return undefined;
  const primary = piece.serves.filter(({ fit }) => fit === 'primary');
  const cells = primary.flatMap(({ persona, stage }) => audit.cell(persona, stage) ?? []);
  const [cell] = cells;
  if (cell === undefined || !cells.every((each) => each.state === 'crowded' && canSpare(each, audited)))
    return undefined;
  return { verdict: 'retire', reason: { code: 'not-used', year: usage.unused, cell } };
}

/** Whether other pieces answer every question of a cell and give it the formats that it wants. A translation is not another piece. */
function canSpare({ filling, formatsWanted, needs }: Cell, { original }: PieceAudit): boolean {
  const isOther = (each: PieceAudit) => each.original !== original;
  const formats = new Set(filling.filter(isOther).map(({ piece }) => piece.format));
  return formats.size >= formatsWanted && needs.every((need) => need.kind === 'format' || need.pieces.some(isOther));
}

function late({ freshness }: PieceAudit): CandidateReason[] {
  if (freshness?.state !== 'overdue' && freshness?.state !== 'stale') return [];
  return [{ code: freshness.state, dueOn: freshness.dueOn }];
}

function replaced(by: Piece): Doubt {
  return { verdict: 'retire', reason: { code: 'replaced', by } };
}

/**
 * The pieces that a request refers to, or that an unretired piece refers to as next, superseded, original or merge
 * target.
 */
function namedPieces({ model }: Audit): Set<string> {
  const names = [
    ...model.requests.map(({ triage }) => triage.piece),
    ...model.pieces
      .filter(({ status }) => status !== 'retired')
      .flatMap(({ next, supersedes, translationOf, decision }) => [next, translationOf, decision?.into, ...supersedes]),
  ];
  return new Set(names.filter((name) => name !== undefined));
}

/** For each piece id, the first piece in a crowded cell that could take over. */
function twinsInCrowdedCells({ model, cell: cellOf }: Audit): Map<string, Doubt> {
  const found = new Map<string, Doubt>();
  const cells = model.personas.flatMap(({ id }) => model.stages.flatMap((stage) => cellOf(id, stage.id) ?? []));
  for (const cell of cells.filter(({ state }) => state === 'crowded')) {
    const filling = cell.pieces.filter(({ audited, fit }) => audited.usable && fit === 'primary');
    for (const alike of Map.groupBy(filling, sameAs).values()) {
      for (const [index, { audited }] of alike.entries()) {
        const heir = alike
          .slice(0, index)
          .find((earlier) => canReplace(earlier.audited, audited, model.segments))?.audited;
        if (heir !== undefined && !found.has(audited.piece.id)) found.set(audited.piece.id, mergeInto(heir, cell));
      }
    }
  }
  return found;
}

/** The key of pieces that a buyer cannot tell apart: format, language and questions answered. */
function sameAs({ audited: { piece }, answers }: CellPiece): string {
  return [piece.format, mainLanguage(piece.language), ...answers.map(({ id }) => id)].join(' ');
}

function mergeInto({ piece, format }: PieceAudit, cell: Cell): Doubt {
  return { verdict: 'merge', into: piece, reason: { code: 'duplicate', by: piece, format, cell } };
}

function canReplace(one: PieceAudit, other: PieceAudit, segments: readonly Segment[]): boolean {
  return one.original !== other.original && coversAll(one.piece, other.piece, segments);
}

/** Whether one piece covers every product, segment, cell and question that another was made for. */
function coversAll(one: Piece, other: Piece, segments: readonly Segment[]): boolean {
  return (
    namesAll(one.products, other.products) &&
    segmentDimension.options.every((dimension) =>
      namesAll(segmentsIn(one, dimension, segments), segmentsIn(other, dimension, segments)),
    ) &&
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

/** Whether what one piece names includes all that another names. A piece that names nothing is for all. */
function namesAll(one: readonly string[], other: readonly string[]): boolean {
  return one.length === 0 || (other.length > 0 && other.every((id) => one.includes(id)));
}
