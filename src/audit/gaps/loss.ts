import { slug } from '../../kit/slug.ts';
import { ALIKE } from '../likeness.ts';
import { wantedByLoss } from '../losses.ts';
import type { LossInCell } from '../survey.ts';
import type { Action } from './action.ts';
import * as actions from './actions.ts';
import { demandBehind } from './behind.ts';
import { cellWeight, type Gap, gap } from './gap.ts';
import type { GapContext } from './gap-context.ts';

/**
 * The gaps of lost deals that name no question, where what was missing is written down. Those that name a question are
 * behind the gap of that question.
 */
export function lossGaps(context: GapContext): Gap[] {
  const used = new Map<string, number>();
  return context.losses
    .filter(({ answer, deals }) => answer === 'unanswered' && deals.question === undefined)
    .map((loss) => lossGap(loss, idOf(loss, used), context));
}

/** The same reason can be listed twice in a period, for another buyer: the second one gets a number. */
function idOf({ deals, period }: LossInCell, used: Map<string, number>): string {
  const name = `demand/lost/${period.id}/${slug(deals.reason)}`;
  const times = (used.get(name) ?? 0) + 1;
  used.set(name, times);
  return times === 1 ? name : `${name}-${times}`;
}

function lossGap(loss: LossInCell, id: string, context: GapContext): Gap {
  const { cell, deals, period } = loss;
  const likeness = context.likeness(wantedByLoss(loss));
  const planned = (cell?.planned ?? [])
    .map(({ audited }) => audited)
    .filter((audited) => (likeness.shared.get(audited) ?? 0) >= ALIKE);
  return gap({
    id,
    kind: 'demand',
    cell,
    missing: { code: 'lost', deals, period: period.id, cell },
    sum: {
      product: cell === undefined ? [] : cellWeight(cell),
      added: demandBehind({ requests: [], losses: [loss] }, context),
    },
    action: planned[0] === undefined ? make(loss) : actions.finish(planned[0]),
    planned: planned.map(({ piece }) => piece),
    requests: [],
  });
}

/** What was missing says which format is needed, if any: the stage says nothing about it. */
function make(loss: LossInCell): Action {
  return actions.create(undefined, { code: 'lost', missing: wantedByLoss(loss) });
}
