/** Finds pieces that could close a gap, by rules that can be checked by hand. */
import type { Persona, Piece } from '../../content/model.ts';
import type { PublishedRequest } from '../../publish/published.ts';
import type { Cell } from '../cell.ts';
import { ALIKE, compareLikeness, type Likeness } from '../likeness.ts';
import { isLeaving, type PieceAudit } from '../piece-audit.ts';
import { isAbout } from '../reach.ts';
import type { Survey } from '../survey.ts';
import type { GapContext } from './gap-context.ts';

/** Of the accepted pieces that share enough words, the most alike; then the least effort, then the first by id. */
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

/** Of some pieces, the one that shares the most words; ties, also of none, in the order given. */
export function firstAlike(pieces: readonly PieceAudit[], { shared }: Likeness): PieceAudit | undefined {
  return pieces.toSorted((a, b) => (shared.get(b) ?? 0) - (shared.get(a) ?? 0))[0];
}

/** Whether a piece is usable and says that it was made for exactly this cell. */
export function meetsNeeds({ piece, usable }: PieceAudit, { persona, stage }: Cell): boolean {
  return (
    usable &&
    piece.serves.some((pair) => pair.fit === 'primary' && pair.persona === persona.id && pair.stage === stage.id)
  );
}

/**
 * Whether a piece may serve a cell without saying so: it is usable, was not made for this cell, and serves no cell yet
 * or the same persona at any stage.
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

/** Whether an existing or new piece would answer a request: not one that wants something changed. */
export function wantsAPiece({ kind }: Ask): boolean {
  return kind === 'find' || kind === 'new';
}

/** Whether a piece has the format, and is about the product, that a request names. */
export function fitsAsk(piece: Piece, { format, product }: Ask): boolean {
  return (format === undefined || piece.format === format) && (product === undefined || isAbout(piece, product));
}

/**
 * Whether a piece of a cell looks like the one a request asks for: it has the format and product named; where no format
 * is named, it must also share enough words with the title.
 *
 * @param likeness What the request's title has in common with pieces.
 */
export function looksAsked(audited: PieceAudit, ask: Ask, { shared }: Likeness): boolean {
  return fitsAsk(audited.piece, ask) && (ask.format !== undefined || (shared.get(audited) ?? 0) >= ALIKE);
}

/**
 * The piece near a cell that looks like the one a request asks for: it has the format and product named and shares a
 * word with the title; where no format is named, it must share enough words.
 */
export function nearAsked(ask: Ask, cell: Cell, likeness: Likeness): PieceAudit | undefined {
  const least = ask.format === undefined ? ALIKE : 1;
  return mostAlike(likeness, least, (audited) => couldServe(audited, cell) && fitsAsk(audited.piece, ask));
}

/**
 * The usable primary pieces of a cell that a request to find or make something may mean: they have the format and
 * product named. Where it names a question, they answer that one. Otherwise, a request for something new must name the format, and they must share a word with its title: any other
 * case study is not the one requested.
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

/** The piece that is linked to a request, unless it is retired, to be merged or to be removed. */
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

/** The requests on a cell for a piece that does not exist, with none linked. */
export function unanswered(cell: Cell, context: GapContext): PublishedRequest[] {
  return cell.openRequests.filter(
    (request) =>
      wantsAPiece(request.ask) &&
      namedFor(request, context) === undefined &&
      existingFor(request.ask, cell, context.likeness(request.ask.title)).length === 0,
  );
}
