import { median } from '../kit/amounts.ts';
import { compareText } from '../kit/order.ts';
import type { PublishedRequest } from '../publish/published.ts';
import type { RequestStatus } from '../schema/request.ts';
import { isAccepted, type RequestClock } from './clock.ts';

/** Why requests were declined, in the words of the triage. */
interface DeclineReason {
  /** Absent where nobody wrote one. */
  readonly reason?: string | undefined;
  readonly requests: PublishedRequest[];
}

/** All requests in figures. What cannot be known from the records is absent and never 0. */
export interface RequestFigures {
  readonly byStatus: Record<RequestStatus, number>;
  readonly open: number;
  /** Open requests that are late today. */
  readonly late: number;
  /** Accepted requests whose delivery day nobody can tell: neither a date nor an effort is given. */
  readonly dueUnknown: number;
  /** How many of the open requests wait for each side to do the next thing. */
  readonly waitingOn: Record<'marketing' | 'requester', number>;
  /** Delivered requests that the requester has not confirmed. They are not open any more. */
  readonly toConfirm: number;
  /** Parked requests whose day to look again has come. They are not open. */
  readonly toLookAtAgain: number;
  /** Business days from the request to the first answer: half of those that were answered took no longer. */
  readonly medianDaysToDecision?: number | undefined;
  /** Business days from the request to the delivery. */
  readonly medianDaysToDelivery?: number | undefined;
  /**
   * How many were accepted of those that could have been: accepted, delivered or confirmed against declined or parked.
   * Requests for what existed, duplicates, and those without an answer yet are neither. Absent when there is none.
   */
  readonly acceptance?: { readonly accepted: number; readonly decided: number } | undefined;
  /** The most frequent reason first, ties in the order of the texts. */
  readonly declined: DeclineReason[];
}

/** Puts the clocks of all requests into figures. */
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
    toLookAtAgain: waitingFor('another look'),
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
