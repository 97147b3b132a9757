import type { PublishedRequest } from '../../publish/published.ts';
import type { Cell } from '../cell.ts';
import { demandOf } from '../demand.ts';
import type { PieceAudit } from '../piece-audit.ts';
import { sentence } from '../sentence.ts';
import { pointTo } from './actions.ts';
import { demandAction } from './demand.ts';
import { cellWeight, type Gap, gap } from './gap.ts';
import type { GapContext } from './ground.ts';
import { existingFor, firstAlike, fitsAsk, isPlannedFor, looksAsked, namedFor, wantsAPiece } from './suggest.ts';

/**
 * What open requests show: `findability` where what they ask for exists, so that nothing new is made; else `demand`
 * where nothing is planned: no piece is named, and nobody works on it.
 */
export function requestGaps(ground: GapContext): Gap[] {
  return ground.openRequests.flatMap((request) => {
    const { persona, stage } = request.ask;
    const cell = persona === undefined || stage === undefined ? undefined : ground.cell(persona, stage);
    const existing = alreadyThere(request, cell, ground);
    if (existing !== undefined) return [findabilityGap(request, cell, existing, ground)];
    return isPlannedFor(request, ground) ? [] : [demandGap(request, cell, ground)];
  });
}

/**
 * The piece that a request to find or make something asks for without knowing it. Where a piece is named for it, that
 * one, once it is usable and has what was asked for. Else of those in the cell that it may mean the one that shares the
 * most words with the title; ties in the cell's order.
 */
function alreadyThere(request: PublishedRequest, cell: Cell | undefined, ground: GapContext): PieceAudit | undefined {
  const { ask } = request;
  if (!wantsAPiece(ask)) return undefined;
  const named = namedFor(request, ground);
  if (named !== undefined) return named.usable && fitsAsk(named.piece, ask) ? named : undefined;
  if (cell === undefined) return undefined;
  const likeness = ground.likeness(ask.title);
  return firstAlike(existingFor(ask, cell, likeness), likeness);
}

function findabilityGap(request: PublishedRequest, cell: Cell | undefined, existing: PieceAudit, ground: GapContext): Gap {
  const { ask } = request;
  const sure =
    namedFor(request, ground) === existing ||
    ask.format !== undefined ||
    ground.likeness(ask.title).shared.has(existing);
  const title = sentence`“${{ piece: existing.piece }}”`;
  const there = sure ? sentence`${title} is there already` : sentence`there are pieces already, first of all ${title}`;
  const where = cell === undefined ? '' : sentence` for ${{ cell }}`;
  return gap({
    id: `findability/${request.id}`,
    kind: 'findability',
    cell,
    title: sentence`Sales asks for “${{ request }}”, and ${there}${where}.`,
    sum: requestSum(request, cell, ground),
    action: pointTo(existing),
    planned: [],
    request,
    requests: [request],
  });
}

function demandGap(request: PublishedRequest, cell: Cell | undefined, ground: GapContext): Gap {
  const { ask, triage } = request;
  const likeness = ground.likeness(ask.title);
  const planned = wantsAPiece(ask)
    ? (cell?.planned ?? []).filter(({ audited }) => looksAsked(audited, ask, likeness))
    : [];
  const action = demandAction(ask, cell, likeness, planned[0]?.audited, ground);
  return gap({
    id: `demand/${request.id}`,
    kind: 'demand',
    cell,
    title: sentence`Sales asks for “${{ request }}”, and no piece is named for it yet.`,
    sum: requestSum(request, cell, ground),
    action: { ...action, effort: triage.effort ?? action.effort },
    planned: planned.map(({ audited }) => audited.piece),
    request,
    requests: [request],
  });
}

/** Persona × stage and all demand of the cell; without a cell, only what the request itself adds. */
function requestSum(request: PublishedRequest, cell: Cell | undefined, { model }: GapContext): Gap['sum'] {
  return cell === undefined
    ? { product: [], added: demandOf(request, model.site.policy) }
    : { product: cellWeight(cell), added: cell.demand };
}
