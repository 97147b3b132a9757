/** How a piece stands to other pieces: what replaced it, what comes next, what else serves the same buyers. */
import type { Audit, PieceAudit } from '../../audit/audit.ts';
import type { Piece } from '../../content/model.ts';
import { lookup } from '../frame/lookup.ts';

export interface PieceRelations {
  /** The pieces that replace it. */
  readonly replacedBy: readonly PieceAudit[];
  /** With the verdict merge: the piece that takes over. */
  readonly mergedInto: PieceAudit | undefined;
  /** What comes after it. */
  readonly next: PieceAudit | undefined;
  /** Older pieces, the original, translations: each list under its heading, none of them empty. */
  readonly named: ReadonlyArray<{ readonly label: string; readonly pieces: readonly PieceAudit[] }>;
  /** Usable pieces of the same cells, those that share the most cells first. */
  readonly related: readonly PieceAudit[];
}

/** The most related pieces that are shown. */
const MOST_RELATED = 5;

/** So many of a cell's pieces are looked at, the ones to reach for first: a page must not cost more in a large library. */
const LOOKED_AT = 40;

/** Looks up what a piece is related to. */
export function relationsOf(piece: Piece, audit: Audit): PieceRelations {
  const { replacements, translations } = lookup(audit);
  const auditedOf = (id: string | undefined) => (id === undefined ? undefined : audit.pieces.get(id));
  const allOf = (pieces: readonly Piece[]) => pieces.flatMap(({ id }) => auditedOf(id) ?? []);
  const original = auditedOf(piece.translationOf);
  const translated = allOf(translations.get(original?.piece.id ?? piece.id) ?? []).filter(
    (other) => other.piece !== piece,
  );
  const replacedBy = allOf(replacements.get(piece.id) ?? []);
  const next = auditedOf(piece.next);
  const named = [
    { label: 'Replaces', pieces: piece.supersedes.flatMap((id) => auditedOf(id) ?? []) },
    { label: 'Translation of', pieces: original ? [original] : [] },
    { label: 'In other languages', pieces: translated },
  ];
  const seen = new Set([next, ...replacedBy, ...named.flatMap(({ pieces }) => pieces)]);
  return {
    replacedBy,
    mergedInto: auditedOf(piece.decision?.into),
    next,
    named: named.filter(({ pieces }) => pieces.length > 0),
    related: sameCells(piece, audit)
      .filter((other) => other.piece !== piece && !seen.has(other))
      .slice(0, MOST_RELATED),
  };
}

/** The first usable pieces of the same cells, those that share the most first, else in the order of the cells. */
function sameCells(piece: Piece, audit: Audit): PieceAudit[] {
  const shared = new Map<PieceAudit, number>();
  for (const { persona, stage } of piece.serves) {
    for (const { audited: other } of audit.cell(persona, stage)?.pieces.slice(0, LOOKED_AT) ?? []) {
      if (other.usable) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  return [...shared].sort(([, a], [, b]) => b - a).map(([other]) => other);
}
