import type { Cell } from '../cell.ts';
import { stalePrimary } from '../cell-piece.ts';
import { ALIKE, type Likeness } from '../likeness.ts';
import { isLeaving, type PieceAudit } from '../piece-audit.ts';
import { sentence } from '../sentence.ts';
import * as actions from './actions.ts';
import { askedBeyond } from './beyond.ts';
import { missingFormats } from './format-choice.ts';
import type { Action } from './gap.ts';
import type { GapContext } from './ground.ts';
import { type Ask, firstAlike, fitsAsk, lender, looksAsked, mostAlike, nearAsked, wantsAPiece } from './suggest.ts';

/**
 * What to do about a request that nobody has named a piece for.
 *
 * @param likeness What its title has in common with pieces.
 * @param planned The piece that is on its way and looks like what is asked for.
 */
export function demandAction(
  ask: Ask,
  cell: Cell | undefined,
  likeness: Likeness,
  planned: PieceAudit | undefined,
  ground: GapContext,
): Action {
  if (!wantsAPiece(ask)) return change(ask, (cell && ground.withoutLens(cell)) ?? cell, likeness);
  return (cell && supply(ask, cell, likeness, planned, ground)) ?? make(ask, cell, ground);
}

/** How to get what sales asks for without making it from nothing: review, map, finish, bring into the lens or adapt. */
function supply(
  ask: Ask,
  cell: Cell,
  likeness: Likeness,
  planned: PieceAudit | undefined,
  ground: GapContext,
): Action | undefined {
  const stale = stalePrimary(cell.pieces).find(({ audited }) => looksAsked(audited, ask, likeness));
  if (stale !== undefined) return actions.review(stale.audited);

  const mapped = nearAsked(ask, cell, likeness);
  if (mapped !== undefined) return actions.map(mapped, cell, sentence`is what sales asks for`);

  if (planned !== undefined) return actions.finish(planned);

  const beyond = askedBeyond(cell, ask, ground);
  if (beyond !== undefined) return beyond;

  const isLent = (audited: PieceAudit) => fitsAsk(audited.piece, ask) && lender(audited, cell, ground) !== undefined;
  const adapted = mostAlike(likeness, ALIKE, isLent);
  const from = adapted && lender(adapted, cell, ground);
  if (adapted === undefined || from === undefined) return undefined;
  const words = actions.bothSpeakOf(likeness.words(adapted));
  return actions.adapt(adapted, from, sentence` so that it is what sales asks for ${words}`);
}

function make(ask: Ask, cell: Cell | undefined, ground: GapContext): Action {
  const purpose = sentence`that is what sales asks for`;
  const asked = ground.formats.find(({ id }) => id === ask.format);
  if (asked !== undefined) return actions.create({ format: asked }, purpose);
  return actions.create(cell && missingFormats(cell, ground)[0], purpose);
}

/** What to do about a request that wants something else changed than a piece added. */
function change(ask: Ask, cell: Cell | undefined, likeness: Likeness): Action {
  const meant = pieceMeant(ask, cell, likeness);
  switch (ask.kind) {
    case 'update':
      return actions.update(meant, sentence`, and name it in the request`);
    case 'translate':
      return actions.translate(meant, sentence`, and add the translation as a piece`);
    case 'retire':
      return actions.decide(meant);
    default:
      return actions.adopt();
  }
}

/**
 * The live piece that a request to change something seems to be about: in its cell the one that has the format and
 * product named, else any that fits and shares enough words with the title. What is to be merged or removed is
 * meant only where it is asked to be retired.
 */
export function pieceMeant(ask: Ask, cell: Cell | undefined, likeness: Likeness): PieceAudit | undefined {
  const stays = ({ piece }: PieceAudit) => piece.status === 'live' && (ask.kind === 'retire' || !isLeaving(piece));
  const here = cell?.pieces
    .map(({ audited }) => audited)
    .filter((audited) => looksAsked(audited, ask, likeness) && stays(audited));
  const elsewhere = () => mostAlike(likeness, ALIKE, (audited) => fitsAsk(audited.piece, ask) && stays(audited));
  return firstAlike(here ?? [], likeness) ?? elsewhere();
}
