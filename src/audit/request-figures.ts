import { median } from '../kit/amounts.ts';
import { compareText } from '../kit/order.ts';
import type { PublishedRequest } from '../publish/published.ts';
import type { RequestStatus } from '../schema/request.ts';
import { isAccepted, type RequestClock } from './clock.ts';

/** A reason for declining requests, as written in the triage. */
interface DeclineReason {
  /** Absent if no reason is given. */
  readonly reason?: string | undefined;
  readonly requests: PublishedRequest[];
}

/** Figures about all requests. Unknown figures are absent, never 0. */
export interface RequestFigures {
  readonly byStatus: Record<RequestStatus, number>;
  readonly open: number;
  /** Open requests that are late today. */
  readonly late: number;
  /** Accepted requests without a known delivery date, because they have neither a date nor an effort. */
  readonly dueUnknown: number;
  /** The number of open requests that each side acts on next. */
  readonly waitingOn: Record<'marketing' | 'requester', number>;
  /** Delivered requests that the requester has not confirmed. They are no longer open. */
  readonly toConfirm: number;
  /** Parked requests that are due for another look. They are not open. */
  readonly toLookAtAgain: number;
  /** The median of business days from the request to the first answer. */
  readonly medianDaysToDecision?: number | undefined;
  /** The median of business days from the request to the delivery. */
  readonly medianDaysToDelivery?: number | undefined;
  /**
   * The number accepted (accepted, in progress, delivered or confirmed) of those decided, which includes declined and
   * parked ones. Requests for existing pieces, duplicates and open decisions do not count. Absent if none is decided.
   */
  readonly acceptance?: { readonly accepted: number; readonly decided: number } | undefined;
  /** Most frequent first; ties in alphabetical order. */
  readonly declined: DeclineReason[];
}

/** The figures of all requests, from their clocks. */
export function requestFigures(clocks: readonly RequestClock[]): RequestFigures {
  const byStatus = countStatus(clocks);
  const open = clocks.filter((clock) => clock.open);
  const accepted = clocks.filter(({ request }) => isAccepted(request)).length;
  const decided = accepted + byStatus.declined + byStatus.parked;
  const waitingOn = (side: string) => open.filter(({ waiting }) => waiting?.on === side).length;
  const waitingFor = (what: string) => clocks.filter(({ waiting }) => waiting?.for === what).length;
  return {
    byStatus,
    open: open.length,
    late: open.filter(({ lateBy = 0 }) => lateBy > 0).length,
    dueUnknown: open.filter(({ delivery }) => delivery !== undefined && delivery.due === undefined).length,
    waitingOn: { marketing: waitingOn('marketing'), requester: waitingOn('requester') },
    toConfirm: waitingFor('confirmation'),
    toLookAtAgain: waitingFor('another-look'),
    medianDaysToDecision: median(clocks.flatMap(({ decision }) => decision.days ?? [])),
    medianDaysToDelivery: median(clocks.flatMap(({ delivery }) => delivery?.days ?? [])),
    acceptance: decided === 0 ? undefined : { accepted, decided },
    declined: declineReasons(clocks),
  };
}

function countStatus(clocks: readonly RequestClock[]): Record<RequestStatus, number> {
  const counts: Record<RequestStatus, number> = {
    new: 0,
    'needs-info': 0,
    accepted: 0,
    'in-progress': 0,
    delivered: 0,
    confirmed: 0,
    answered: 0,
    duplicate: 0,
    parked: 0,
    declined: 0,
  };
  for (const { request } of clocks) counts[request.triage.status] += 1;
  return counts;
}

function declineReasons(clocks: readonly RequestClock[]): DeclineReason[] {
  const declined = clocks.map(({ request }) => request).filter(({ triage }) => triage.status === 'declined');
  return [...Map.groupBy(declined, ({ triage }) => triage.reason)]
    .map(([reason, requests]) => ({ reason, requests }))
    .sort((a, b) => b.requests.length - a.requests.length || compareText(a.reason ?? '', b.reason ?? ''));
}
