/** The demand behind a gap. Each open request and each lost deal is behind one gap at most: the one it is about. */
import type { PublishedRequest } from '../../publish/published.ts';
import type { Cell } from '../cell.ts';
import { type LossView, lossDemand } from '../losses.ts';
import { demandOf } from '../open-requests.ts';
import type { SumPart } from '../sum.ts';
import type { GapContext } from './gap-context.ts';
import { wantsAPiece } from './suggest.ts';

/** What sales asked for, and the deals that were lost, about one thing. */
export interface Behind {
  readonly requests: PublishedRequest[];
  readonly losses: readonly LossView[];
}

/** No request and no loss. */
export const NOTHING: Behind = { requests: [], losses: [] };

/** What is behind a question of a cell: the requests and losses that name it. */
export function behindQuestion(cell: Cell, question: string): Behind {
  return {
    requests: cell.openRequests.filter(({ ask }) => ask.question === question),
    losses: cell.losses.filter(({ deals }) => deals.question === question),
  };
}

/** What is behind a format that a cell lacks: the requests to find or make something that name it and no question. */
export function behindFormat(cell: Cell, format: string): Behind {
  const requests = cell.openRequests.filter(
    ({ ask }) => ask.question === undefined && ask.format === format && wantsAPiece(ask),
  );
  return { requests, losses: [] };
}

/** The points that it adds to a priority. */
export function demandBehind({ requests, losses }: Behind, { model }: GapContext): SumPart[] {
  const { policy } = model.site;
  return [...requests.flatMap((request) => demandOf(request, policy)), ...lossDemand(losses, policy)];
}
