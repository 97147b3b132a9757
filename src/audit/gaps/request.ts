import type { PublishedRequest } from '../../publish/published.ts';
import type { Cell } from '../cell.ts';
import { demandOf } from '../open-requests.ts';
import type { PieceAudit } from '../piece-audit.ts';
import { pointTo } from './actions.ts';
import { demandAction } from './demand.ts';
import { formatGaps } from './format.ts';
import { cellWeight, type Gap, gap } from './gap.ts';
import type { GapContext } from './gap-context.ts';
import { questionGaps } from './question.ts';
import { existingFor, firstAlike, fitsAsk, isPlannedFor, looksAsked, namedFor, wantsAPiece } from './suggest.ts';

/**
 * The gaps of the open requests that are about no unmet need: `findability` where the requested piece exists, so that
 * nothing new is made; else `demand` where nothing is planned: no piece is linked, and no one is working on it.
 */
export function requestGaps(context: GapContext): Gap[] {
  const needed = new Set([...questionGaps(context), ...formatGaps(context)].flatMap(({ requests }) => requests));
  return context.openRequests.flatMap((request) => {
    if (needed.has(request)) return [];
    const { persona, stage } = request.ask;
    const cell = persona === undefined || stage === undefined ? undefined : context.cell(persona, stage);
    const existing = alreadyThere(request, cell, context);
    if (existing !== undefined) return [findabilityGap(request, cell, existing, context)];
    return isPlannedFor(request, context) ? [] : [demandGap(request, cell, context)];
  });
}

/**
 * The existing piece that meets a request to find or create something. If a piece is linked, it is that one, once it is
 * usable and fits the request. Else it is the piece of the cell that the request may mean and that shares the most
 * words with its title; ties keep the cell’s order.
 */
function alreadyThere(request: PublishedRequest, cell: Cell | undefined, context: GapContext): PieceAudit | undefined {
  const { ask } = request;
  if (!wantsAPiece(ask)) return undefined;
  const named = namedFor(request, context);
  if (named !== undefined) return named.usable && fitsAsk(named.piece, ask) ? named : undefined;
  if (cell === undefined) return undefined;
  const likeness = context.likeness(ask.title);
  return firstAlike(existingFor(ask, cell, likeness), likeness);
}

function findabilityGap(
  request: PublishedRequest,
  cell: Cell | undefined,
  existing: PieceAudit,
  context: GapContext,
): Gap {
  const { ask } = request;
  const sure =
    namedFor(request, context) === existing ||
    ask.question !== undefined ||
    ask.format !== undefined ||
    context.likeness(ask.title).shared.has(existing);
  return gap({
    id: `findability/${request.id}`,
    kind: 'findability',
    cell,
    missing: { code: 'findability', request, piece: existing.piece, cell, sure },
    sum: requestSum(request, cell, context),
    action: pointTo(existing),
    planned: [],
    requests: [request],
  });
}

function demandGap(request: PublishedRequest, cell: Cell | undefined, context: GapContext): Gap {
  const { ask, triage } = request;
  const likeness = context.likeness(ask.title);
  const planned = wantsAPiece(ask)
    ? (cell?.planned ?? []).filter(({ audited }) => looksAsked(audited, ask, likeness))
    : [];
  const action = demandAction(ask, cell, likeness, planned[0]?.audited, context);
  return gap({
    id: `demand/${request.id}`,
    kind: 'demand',
    cell,
    missing: { code: 'demand', request },
    sum: requestSum(request, cell, context),
    action: { ...action, effort: triage.effort ?? action.effort },
    planned: planned.map(({ audited }) => audited.piece),
    requests: [request],
  });
}

/** Persona × stage and what the request itself adds; without a cell, only that. */
function requestSum(request: PublishedRequest, cell: Cell | undefined, { model }: GapContext): Gap['sum'] {
  const added = demandOf(request, model.site.policy);
  return { product: cell === undefined ? [] : cellWeight(cell), added };
}
