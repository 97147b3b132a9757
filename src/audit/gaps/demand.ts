import type { Cell } from '../cell.ts';
import { stalePrimary } from '../cell-piece.ts';
import { ALIKE, type Likeness } from '../likeness.ts';
import { isLeaving, type PieceAudit } from '../piece-audit.ts';
import type { Action } from './action.ts';
import * as actions from './actions.ts';
import { missingFormats } from './format-choice.ts';
import type { GapContext } from './gap-context.ts';
import { askedBeyond } from './outside-lens.ts';
import { type Ask, firstAlike, fitsAsk, lender, looksAsked, mostAlike, nearAsked, wantsAPiece } from './suggest.ts';

/**
 * The action for a request without a linked piece.
 *
 * @param likeness The words that its title shares with pieces.
 * @param planned The planned piece that looks like the requested one.
 */
export function demandAction(
  ask: Ask,
  cell: Cell | undefined,
  likeness: Likeness,
  planned: PieceAudit | undefined,
  context: GapContext,
): Action {
  if (!wantsAPiece(ask)) return change(ask, (cell && context.withoutLens(cell)) ?? cell, likeness);
  return (cell && supply(ask, cell, likeness, planned, context)) ?? make(ask, cell, context);
}

/** How to meet a request without creating a piece: review, map, finish, bring into the lens or adapt. */
function supply(
  ask: Ask,
  cell: Cell,
  likeness: Likeness,
  planned: PieceAudit | undefined,
  context: GapContext,
): Action | undefined {
  const stale = stalePrimary(cell.pieces).find(({ audited }) => looksAsked(audited, ask, likeness));
  if (stale !== undefined) return actions.review(stale.audited);

  const mapped = nearAsked(ask, cell, likeness);
  if (mapped !== undefined) return actions.map(mapped, cell, { code: 'requested' });

  if (planned !== undefined) return actions.finish(planned);

  const beyond = askedBeyond(cell, ask, context);
  if (beyond !== undefined) return beyond;

  const isLent = (audited: PieceAudit) => fitsAsk(audited.piece, ask) && lender(audited, cell, context) !== undefined;
  const adapted = mostAlike(likeness, ALIKE, isLent);
  const from = adapted && lender(adapted, cell, context);
  if (adapted === undefined || from === undefined) return undefined;
  return actions.adapt(adapted, from, { code: 'request', words: likeness.words(adapted) });
}

function make(ask: Ask, cell: Cell | undefined, context: GapContext): Action {
  const asked = context.formats.find(({ id }) => id === ask.format);
  if (asked !== undefined) return actions.create({ format: asked }, { code: 'request' });
  // Another request may name a format; this one does not ask for it.
  const choice = cell && missingFormats(cell, context).find(({ because }) => because?.code !== 'requested');
  return actions.create(choice, { code: 'request' });
}

/** The action for a request to change something instead of adding a piece. */
function change(ask: Ask, cell: Cell | undefined, likeness: Likeness): Action {
  const meant = pieceMeant(ask, cell, likeness);
  switch (ask.kind) {
    case 'update':
      return actions.update(meant, { code: 'request' });
    case 'translate':
      return actions.translate(meant);
    case 'retire':
      return actions.decide(meant);
    default:
      return actions.adopt();
  }
}

/**
 * The live piece that a request to change something is about: the one it names, else in its cell the one that has the format and
 * product named, else any that fits and shares enough words with the title. Never a piece that is to be merged or removed:
 * that was decided already.
 */
export function pieceMeant(ask: Ask, cell: Cell | undefined, likeness: Likeness): PieceAudit | undefined {
  const stays = ({ piece }: PieceAudit) => piece.status === 'live' && !isLeaving(piece);
  const inCell = cell?.pieces.map(({ audited }) => audited) ?? [];
  const named = [...inCell, ...likeness.shared.keys()].find(
    (audited) => audited.piece.id === ask.piece && stays(audited),
  );
  if (named) return named;
  const here = inCell.filter((audited) => looksAsked(audited, ask, likeness) && stays(audited));
  const elsewhere = () => mostAlike(likeness, ALIKE, (audited) => fitsAsk(audited.piece, ask) && stays(audited));
  return firstAlike(here, likeness) ?? elsewhere();
}
