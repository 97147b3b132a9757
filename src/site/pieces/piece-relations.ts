/** The relations of a piece to others: what replaced it, what comes next, what else serves the same buyers. */
import type { Audit, PieceAudit } from '../../audit/audit.ts';
import type { Piece } from '../../content/model.ts';
import { relationWords } from '../../words/pieces/page.ts';
import { lookup } from '../frame/lookup.ts';

export interface PieceRelations {
  /** The pieces that replace it. */
  readonly replacedBy: readonly PieceAudit[];
  /** The piece that it is to be merged into. */
  readonly mergedInto: PieceAudit | undefined;
  /** The piece to send after it. */
  readonly next: PieceAudit | undefined;
  /** Older pieces, the original and translations, each list with its heading. Empty lists are left out. */
  readonly named: ReadonlyArray<{ readonly label: string; readonly pieces: readonly PieceAudit[] }>;
  /** Usable pieces of the same cells, those that share the most cells first. */
  readonly related: readonly PieceAudit[];
}

/** The number of related pieces shown. */
const MOST_RELATED = 5;

/** The number of pieces of a cell that are considered, the best first, so that a page costs no more in a large library. */
const CONSIDERED = 40;

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
    { label: relationWords.replaces, pieces: piece.supersedes.flatMap((id) => auditedOf(id) ?? []) },
    { label: relationWords.translationOf, pieces: original ? [original] : [] },
    { label: relationWords.otherLanguages, pieces: translated },
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
    for (const { audited: other } of audit.cell(persona, stage)?.pieces.slice(0, CONSIDERED) ?? []) {
      if (other.usable) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  return [...shared].sort(([, a], [, b]) => b - a).map(([other]) => other);
}
