/** Requests that are needed sooner than agreed: how many, which team files them, and what became of them. */
import { compareId, compareText } from '../kit/order.ts';
import type { PublishedModel, PublishedRequest } from '../publish/published.ts';
import type { Person, Team } from '../schema/person.ts';
import { addBusinessDays } from './business-days.ts';
import { isOpen } from './open-requests.ts';

/**
 * Whether a request is rushed:
 *
 * - `rushed`: needed before the day on which it would be delivered as agreed;
 * - `in-time`: needed on that day or later;
 * - `no-day`: it names no day;
 * - `no-agreement`: no delivery time is agreed, because its effort is unknown or it asks for something that exists.
 */
type RushState = 'rushed' | 'in-time' | 'no-day' | 'no-agreement';

/** A request with the day on which it would be delivered as agreed. */
export interface Rush {
  readonly request: PublishedRequest;
  readonly state: RushState;
  /** Absent if no delivery time is agreed. */
  readonly agreedBy: string | undefined;
}

/**
 * What became of a rushed request. `used` needs someone who said so: the requester confirmed it, or sales said that the
 * piece helped. `unknown`: delivered, and no one has said whether it was used.
 */
export type RushOutcome = 'open' | 'used' | 'unknown' | 'retired' | 'answered' | 'duplicate' | 'parked' | 'declined';

/** Every outcome, in the order of display. */
const rushOutcomes: readonly RushOutcome[] = [
  ...(['used', 'unknown', 'retired', 'answered', 'open'] as const),
  ...(['parked', 'declined', 'duplicate'] as const),
];

/** The team that filed requests: a team of people.yaml, or the department of a person; never the person. */
type RushTeam = { readonly team: Team; readonly group?: Person | undefined } | undefined;

export interface RushFigures {
  readonly rushed: readonly Rush[];
  /** Requests of which it is known whether they are rushed. The share is of these. */
  readonly judged: number;
  readonly noDay: number;
  readonly noAgreement: number;
  /** The most rushed first, then by name; without a team last. Only teams with a rushed request. */
  readonly teams: ReadonlyArray<{ readonly team: RushTeam; readonly rushed: number; readonly judged: number }>;
  /** Each rushed request is in one. Only outcomes with requests. */
  readonly outcomes: ReadonlyArray<{ readonly outcome: RushOutcome; readonly requests: readonly PublishedRequest[] }>;
  /** Rushed requests that were delivered after the day they were needed, of those with a day of delivery. */
  readonly tooLate: { readonly late: number; readonly delivered: number };
}

type Rules = Pick<PublishedModel, 'formats' | 'site'>;

/** Judges one request. The agreed day counts from the request: the time to decide plus the time for its effort. */
export function rushOf(request: PublishedRequest, { formats, site }: Rules): Rush {
  const { ask, triage } = request;
  const { calendar, policy } = site;
  const effort = triage.effort ?? formats.find(({ id }) => id === ask.format)?.effort;
  const agreedBy =
    ask.kind === 'find' || effort === undefined
      ? undefined
      : addBusinessDays(ask.requestedOn, policy.triageDays + policy.deliveryDays[effort], calendar);
  return { request, agreedBy, state: stateOf(ask.neededBy, agreedBy) };
}

function stateOf(neededBy: string | undefined, agreedBy: string | undefined): RushState {
  if (neededBy === undefined) return 'no-day';
  if (agreedBy === undefined) return 'no-agreement';
  return neededBy < agreedBy ? 'rushed' : 'in-time';
}

/** The figures of all requests; undefined where no request names the day it is needed. */
export function rushFigures(model: PublishedModel): RushFigures | undefined {
  const all = model.requests.toSorted(compareId).map((request) => rushOf(request, model));
  if (all.every(({ state }) => state === 'no-day')) return undefined;
  const inState = (state: RushState) => all.filter((rush) => rush.state === state);
  const rushed = inState('rushed');
  const judged = [...rushed, ...inState('in-time')];
  const outcomes = Map.groupBy(rushed, ({ request }) => outcomeOf(request, model));
  const delivered = rushed.filter(({ request }) => request.triage.deliveredOn !== undefined);
  return {
    rushed,
    judged: judged.length,
    noDay: inState('no-day').length,
    noAgreement: inState('no-agreement').length,
    teams: teamsOf(judged, model.people),
    outcomes: rushOutcomes.flatMap((outcome) => {
      const found = outcomes.get(outcome);
      return found ? [{ outcome, requests: found.map(({ request }) => request) }] : [];
    }),
    tooLate: {
      late: delivered.filter(({ request: { ask, triage } }) => (triage.deliveredOn ?? '') > (ask.neededBy ?? ''))
        .length,
      delivered: delivered.length,
    },
  };
}

function teamsOf(judged: readonly Rush[], people: readonly Person[]): RushFigures['teams'] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const keyOf = ({ request }: Rush) => {
    const person = byId.get(request.ask.requestedBy ?? '');
    return person?.kind === 'team' ? person.id : person?.team;
  };
  return [...Map.groupBy(judged, keyOf).values()]
    .map((members) => {
      const person = byId.get(members[0]?.request.ask.requestedBy ?? '');
      const team: RushTeam = person && { team: person.team, group: person.kind === 'team' ? person : undefined };
      return { team, rushed: members.filter(({ state }) => state === 'rushed').length, judged: members.length };
    })
    .filter(({ rushed }) => rushed > 0)
    .sort(
      (a, b) =>
        Number(a.team === undefined) - Number(b.team === undefined) ||
        b.rushed - a.rushed ||
        compareText(a.team?.group?.name ?? '', b.team?.group?.name ?? '') ||
        compareText(a.team?.team ?? '', b.team?.team ?? ''),
    );
}

/** What became of a request that is rushed. */
function outcomeOf(request: PublishedRequest, { helped = [], pieces }: PublishedModel): RushOutcome {
  if (isOpen(request)) return 'open';
  const { piece, status } = request.triage;
  switch (status) {
    case 'answered':
    case 'duplicate':
    case 'parked':
    case 'declined':
      return status;
    default: {
      const helpedSomeone = piece !== undefined && helped.some(({ ask }) => ask.piece === piece);
      if (status === 'confirmed' || helpedSomeone) return 'used';
      const retired = pieces.find(({ id }) => id === piece)?.status === 'retired';
      return retired ? 'retired' : 'unknown';
    }
  }
}
