/** Finds pieces that could close a gap, by rules that a person can check by hand. */
import type { Persona, Piece } from '../../content/model.ts';
import type { PublishedRequest } from '../../publish/published.ts';
import type { Cell } from '../cell.ts';
import { ALIKE, compareLikeness, type Likeness } from '../likeness.ts';
import { isLeaving, type PieceAudit } from '../piece-audit.ts';
import { isAbout } from '../reach.ts';
import type { Survey } from '../survey.ts';
import type { GapContext } from './gap-context.ts';

/** The accepted piece that shares the most words, if it shares enough; then by effort, then by id. */
export function mostAlike(
  likeness: Likeness,
  least: number,
  accept: (audited: PieceAudit) => boolean,
): PieceAudit | undefined {
  const closer = compareLikeness(likeness);
  let best: PieceAudit | undefined;
  for (const [audited, words] of likeness.shared) {
    if (words < least || !accept(audited)) continue;
    if (best === undefined || closer(audited, best) < 0) best = audited;
  }
  return best;
}

/** The piece that shares the most words; ties keep their order, even if no piece shares any. */
export function firstAlike(pieces: readonly PieceAudit[], { shared }: Likeness): PieceAudit | undefined {
  return pieces.toSorted((a, b) => (shared.get(b) ?? 0) - (shared.get(a) ?? 0))[0];
}

/** Whether a piece is usable and made for this cell. */
export function meetsNeeds({ piece, usable }: PieceAudit, { persona, stage }: Cell): boolean {
  return (
    usable &&
    piece.serves.some((pair) => pair.fit === 'primary' && pair.persona === persona.id && pair.stage === stage.id)
  );
}

/**
 * Whether a piece may serve a cell without listing it: it is usable, was not made for this cell, and serves either no
 * cell yet or the same persona at any stage.
 */
export function couldServe(audited: PieceAudit, cell: Cell): boolean {
  const { serves } = audited.piece;
  const near = serves.length === 0 || serves.some(({ persona }) => persona === cell.persona.id);
  return audited.usable && near && !meetsNeeds(audited, cell);
}

/** Another active persona that a usable piece was made for at the same stage. */
export function lender({ piece, usable }: PieceAudit, { persona, stage }: Cell, survey: Survey): Persona | undefined {
  if (!usable) return undefined;
  for (const pair of piece.serves) {
    if (pair.fit !== 'primary' || pair.stage !== stage.id || pair.persona === persona.id) continue;
    const found = survey.cell(pair.persona, pair.stage)?.persona;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What sales filed. */
export type Ask = PublishedRequest['ask'];

/** Whether a request needs an existing or new piece, rather than a change. */
export function wantsAPiece({ kind }: Ask): boolean {
  return kind === 'find' || kind === 'new';
}

/** Whether a piece has the format and product that a request names. */
export function fitsAsk(piece: Piece, { format, product }: Ask): boolean {
  return (format === undefined || piece.format === format) && (product === undefined || isAbout(piece, product));
}

/**
 * Whether a piece of a cell looks like the requested one: it has the format and product that the request names. If no
 * format is named, it must also share enough words with the title.
 *
 * @param likeness The words that the request’s title shares with pieces.
 */
export function looksAsked(audited: PieceAudit, ask: Ask, { shared }: Likeness): boolean {
  return fitsAsk(audited.piece, ask) && (ask.format !== undefined || (shared.get(audited) ?? 0) >= ALIKE);
}

/**
 * The piece near a cell that looks like the requested one: it has the format and product that the request names and
 * shares a word with the title. If no format is named, it must share enough words.
 */
export function nearAsked(ask: Ask, cell: Cell, likeness: Likeness): PieceAudit | undefined {
  const least = ask.format === undefined ? ALIKE : 1;
  return mostAlike(likeness, least, (audited) => couldServe(audited, cell) && fitsAsk(audited.piece, ask));
}

/**
 * The usable primary pieces of a cell that a request to find or create something may mean: those with the format and
 * product that it names. If it names a question, they answer that question. If not, a request for something new must
 * name the format and share a word with the piece, because any other case study is not the requested one.
 */
export function existingFor(ask: Ask, { filling, needs }: Cell, { shared }: Likeness): PieceAudit[] {
  if (!wantsAPiece(ask)) return [];
  if (ask.question !== undefined) {
    const need = needs.find((each) => each.kind === 'question' && each.question.id === ask.question);
    return (need?.pieces ?? []).filter(({ piece }) => fitsAsk(piece, ask));
  }
  if (ask.kind === 'new' && ask.format === undefined) return [];
  return filling.filter((audited) => fitsAsk(audited.piece, ask) && (ask.kind === 'find' || shared.has(audited)));
}

/** The piece linked to a request, unless it is retired or to be merged or removed. */
export function namedFor({ triage }: PublishedRequest, { pieces }: Survey): PieceAudit | undefined {
  const named = pieces.get(triage.piece ?? '');
  return named && named.piece.status !== 'retired' && !isLeaving(named.piece) ? named : undefined;
}

/** Whether someone is working on a request, or a piece is linked to it. */
export function isPlannedFor(request: PublishedRequest, survey: Survey): boolean {
  const { owner, status } = request.triage;
  const taken = owner !== undefined && (status === 'accepted' || status === 'in-progress');
  return taken || namedFor(request, survey) !== undefined;
}

/** The requests about a cell for a piece that does not exist, without a linked piece. */
export function unanswered(cell: Cell, context: GapContext): PublishedRequest[] {
  return cell.openRequests.filter(
    (request) =>
      wantsAPiece(request.ask) &&
      namedFor(request, context) === undefined &&
      existingFor(request.ask, cell, context.likeness(request.ask.title)).length === 0,
  );
}
