/** Requests on their way: how many got to each step, how many are there now, and for how long. */
import type { RequestStatus } from '../../schema/request.ts';
import { isAccepted, type RequestClock } from '../clock.ts';

/** In the order of a request’s life. */
const flowSteps = ['asked', 'decided', 'accepted', 'delivered'] as const;

export type FlowStep = (typeof flowSteps)[number];

/** How a request ended without being made for the requester. */
const otherEnds = ['answered', 'duplicate', 'parked', 'declined'] as const satisfies readonly RequestStatus[];

export interface StepOfFlow {
  readonly step: FlowStep;
  /** Requests that got at least this far. */
  readonly reached: number;
  /** Requests that wait here now, for the next step. */
  readonly here: number;
  /** Of these, those that are late today. */
  readonly late: number;
  /** The business days that the first of these has waited here; absent if none waits, or no day is known. */
  readonly longest?: number | undefined;
}

export interface RequestFlow {
  readonly steps: readonly StepOfFlow[];
  /** Only the ends that a request has. */
  readonly ends: readonly { readonly end: (typeof otherEnds)[number]; readonly requests: number }[];
}

/** The step at which requests of a status wait; none for what is closed. */
const WAITS: Readonly<Partial<Record<RequestStatus, FlowStep>>> = {
  new: 'asked',
  'needs-info': 'asked',
  accepted: 'accepted',
  'in-progress': 'accepted',
  delivered: 'delivered',
};

/** A request that needs information is not decided: it waits with those that were asked. */
export function requestFlow(clocks: readonly RequestClock[]): RequestFlow {
  const statusOf = ({ request }: RequestClock) => request.triage.status;
  const reached: Readonly<Record<FlowStep, number>> = {
    asked: clocks.length,
    decided: clocks.filter((clock) => WAITS[statusOf(clock)] !== 'asked').length,
    accepted: clocks.filter(({ request }) => isAccepted(request)).length,
    delivered: clocks.filter((clock) => statusOf(clock) === 'delivered' || statusOf(clock) === 'confirmed').length,
  };
  const waiting = Map.groupBy(clocks, (clock) => WAITS[statusOf(clock)]);
  return {
    steps: flowSteps.map((step) => {
      const here = waiting.get(step) ?? [];
      const days = here.flatMap(({ waiting: waits }) => waits?.days ?? []);
      return {
        step,
        reached: reached[step],
        here: here.length,
        late: here.filter(({ lateBy = 0 }) => lateBy > 0).length,
        longest: days.length === 0 ? undefined : days.reduce((a, b) => Math.max(a, b)),
      };
    }),
    ends: otherEnds
      .map((end) => ({ end, requests: clocks.filter((clock) => statusOf(clock) === end).length }))
      .filter(({ requests }) => requests > 0),
  };
}
