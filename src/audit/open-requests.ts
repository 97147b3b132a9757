import type { PublishedRequest } from '../publish/published.ts';
import type { Policy } from '../schema/policy.ts';
import type { RequestStatus, ValueBand } from '../schema/request.ts';
import type { SumPart } from './sum.ts';

const OPEN: ReadonlySet<RequestStatus> = new Set<RequestStatus>(['new', 'needs-info', 'accepted', 'in-progress']);

/** The points that the value of the deals behind a request adds to its demand. */
const demandByValue: Readonly<Record<ValueBand, number>> = {
  none: 0,
  'under-10k': 1,
  '10k-50k': 2,
  '50k-250k': 3,
  'over-250k': 4,
};

/** Whether sales is still waiting: it was not delivered, answered, parked or declined. */
export function isOpen(request: PublishedRequest): boolean {
  return OPEN.has(request.triage.status);
}

/**
 * The points an open request adds to a priority: `demandPerRequest` (3), 1 per vote up to `demandVotes` (5), and 0 to 4
 * for the value of the deals behind it. Terms that add nothing are left out.
 */
export function demandOf({ id, ask }: PublishedRequest, policy: Policy): SumPart[] {
  const votes = Math.min(ask.votes, policy.demandVotes);
  const band = ask.value ?? 'none';
  const parts: SumPart[] = [
    { of: 'request', request: id, value: policy.demandPerRequest },
    { of: 'votes', request: id, votes: ask.votes, value: votes },
    { of: 'deals', request: id, band, value: demandByValue[band] },
  ];
  return parts.filter(({ value }) => value > 0);
}
