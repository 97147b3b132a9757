import { compareId } from '../kit/order.ts';
import type { PublishedModel, PublishedRequest } from '../publish/published.ts';
import type { Effort } from '../schema/format.ts';
import type { RequestStatus } from '../schema/request.ts';
import type { Site } from '../schema/site.ts';
import { addBusinessDays, businessDaysBetween } from './business-days.ts';
import { demandOf, isOpen } from './open-requests.ts';
import { type Sum, total } from './sum.ts';

/** One of marketing’s two promises: to decide on a request, or to deliver it. Days are business days. */
interface Promised {
  /** The last day on time; absent when unknown. */
  readonly due?: string | undefined;
  /** The day it was done. Absent if it was not done, or the day is unknown. */
  readonly doneOn?: string | undefined;
  /** Days from the request to `doneOn`. Absent without `doneOn`. */
  readonly days?: number | undefined;
  /** Days late when it was done, or until today; 0 is on time. Absent when `due` or the day it was done is unknown. */
  readonly lateBy?: number | undefined;
}

/** Which side acts next on a request, and since when. */
interface Waiting {
  readonly on: 'marketing' | 'requester';
  readonly for: 'decision' | 'delivery' | 'information' | 'confirmation' | 'another-look';
  /** Their id in people.yaml. Absent if no one is assigned. */
  readonly who?: string | undefined;
  /** Absent if unknown. */
  readonly since?: string | undefined;
  /** Business days since then. */
  readonly days?: number | undefined;
}

/** The times of a request. Unknown values are absent, never 0. */
export interface RequestClock {
  readonly request: PublishedRequest;
  /** Whether sales is still waiting for it. */
  readonly open: boolean;
  /** Its demand, as a sum that readers can redo. */
  readonly score: Sum;
  /** The value of the score. */
  readonly points: number;
  /** Business days from the day it was filed until today, or until it was closed. */
  readonly age?: number | undefined;
  /** Due `triageDays` (2) after the request. The first answer counts, even if it is a question. */
  readonly decision: Promised;
  /** Accepted requests only. */
  readonly delivery?: Promised | undefined;
  /** Days late today with its next step; 0 is on time. Absent when nothing is due, or the day is unknown. */
  readonly lateBy?: number | undefined;
  /** Absent if no one has to act. */
  readonly waiting?: Waiting | undefined;
}

/** The values that a clock is calculated from. */
interface Rules {
  readonly today: string;
  readonly site: Site;
  readonly efforts: ReadonlyMap<string, Effort>;
}

/**
 * The clock of every request: open ones by score, then the others; ties by id.
 *
 * @param asked A model and the date (`YYYY-MM-DD`). An audit has both.
 */
export function requestClocks({
  model,
  today,
}: {
  readonly model: PublishedModel;
  readonly today: string;
}): RequestClock[] {
  const efforts = new Map(model.formats.map(({ id, effort }) => [id, effort]));
  const rules = { today, site: model.site, efforts };
  return model.requests
    .map((request) => requestClock(request, rules))
    .sort(
      (a, b) =>
        Number(b.open) - Number(a.open) || (a.open ? b.points - a.points : 0) || compareId(a.request, b.request),
    );
}

/** The statuses of requests that marketing promised to deliver. */
const ACCEPTED: ReadonlySet<RequestStatus> = new Set<RequestStatus>([
  'accepted',
  'in-progress',
  'delivered',
  'confirmed',
]);

/** Whether marketing accepted a request. */
export function isAccepted({ triage }: PublishedRequest): boolean {
  return ACCEPTED.has(triage.status);
}

function requestClock(request: PublishedRequest, rules: Rules): RequestClock {
  const { ask, triage } = request;
  const open = isOpen(request);
  const score = { product: [], added: demandOf(request, rules.site.policy) };
  const decision = decisionClock(request, rules);
  const delivery = isAccepted(request) ? deliveryClock(request, rules) : undefined;
  const end = open ? rules.today : (triage.deliveredOn ?? (delivery === undefined ? triage.decidedOn : undefined));
  return {
    request,
    open,
    score,
    points: total(score),
    age: end === undefined ? undefined : Math.max(0, businessDaysBetween(ask.requestedOn, end, rules.site.calendar)),
    decision,
    delivery,
    lateBy: lateNow(request, decision, delivery, rules),
    waiting: waiting(request, rules),
  };
}

function decisionClock({ ask, triage }: PublishedRequest, rules: Rules): Promised {
  const { calendar, policy } = rules.site;
  const due = addBusinessDays(ask.requestedOn, policy.triageDays, calendar);
  return promised(ask.requestedOn, due, triage.decidedOn, triage.status === 'new', rules);
}

/**
 * The delivery date is the promised one. If there is none, it is the day of the decision plus the business days that
 * site.yaml allows for the effort of the triage, else of the requested format.
 */
function deliveryClock({ ask, triage }: PublishedRequest, rules: Rules): Promised {
  const { calendar, policy } = rules.site;
  const effort = triage.effort ?? rules.efforts.get(ask.format ?? '');
  const usual =
    triage.decidedOn === undefined || effort === undefined
      ? undefined
      : addBusinessDays(triage.decidedOn, policy.deliveryDays[effort], calendar);
  const pending = triage.status === 'accepted' || triage.status === 'in-progress';
  return promised(ask.requestedOn, triage.due ?? usual, pending ? undefined : triage.deliveredOn, pending, rules);
}

/** @param pending Whether it still needs to be done. If not, and without `doneOn`, the day it was done is unknown. */
function promised(
  since: string,
  due: string | undefined,
  doneOn: string | undefined,
  pending: boolean,
  { today, site }: Rules,
): Promised {
  const judgedOn = doneOn ?? (pending ? today : undefined);
  return {
    due,
    doneOn,
    days: doneOn === undefined ? undefined : businessDaysBetween(since, doneOn, site.calendar),
    lateBy: due === undefined || judgedOn === undefined ? undefined : daysLate(due, judgedOn, site),
  };
}

function lateNow(
  { triage }: PublishedRequest,
  decision: Promised,
  delivery: Promised | undefined,
  { today, site }: Rules,
): number | undefined {
  switch (triage.status) {
    case 'new':
      return decision.lateBy;
    case 'accepted':
    case 'in-progress':
      return delivery?.lateBy;
    case 'parked':
      return triage.due === undefined ? undefined : daysLate(triage.due, today, site);
    default:
      return undefined;
  }
}

function daysLate(due: string, day: string, { calendar }: Site): number {
  return Math.max(0, businessDaysBetween(due, day, calendar));
}

function waiting({ ask, triage }: PublishedRequest, { today, site }: Rules): Waiting | undefined {
  const since = (day: string | undefined) => ({
    since: day,
    days: day === undefined ? undefined : businessDaysBetween(day, today, site.calendar),
  });
  switch (triage.status) {
    case 'new':
      return { on: 'marketing', for: 'decision', who: triage.owner, ...since(ask.requestedOn) };
    case 'accepted':
    case 'in-progress':
      return { on: 'marketing', for: 'delivery', who: triage.owner, ...since(triage.decidedOn) };
    case 'needs-info':
      return { on: 'requester', for: 'information', who: ask.requestedBy, ...since(triage.decidedOn) };
    case 'delivered':
      return { on: 'requester', for: 'confirmation', who: ask.requestedBy, ...since(triage.deliveredOn) };
    case 'parked':
      if (triage.due === undefined || today < triage.due) return undefined;
      return { on: 'marketing', for: 'another-look', who: triage.owner, ...since(triage.due) };
    default:
      return undefined;
  }
}
