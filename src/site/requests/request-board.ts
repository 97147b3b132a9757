/** The requests as the board shows them. */
import type { Audit } from '../../audit/audit.ts';
import { type RequestClock, requestClocks } from '../../audit/clock.ts';
import { type Twin, twinsAmong } from '../../audit/duplicates.ts';
import { type RequestFigures, requestFigures } from '../../audit/request-figures.ts';
import type { Piece } from '../../content/model.ts';
import { oncePer } from '../../kit/once-per.ts';
import { compareText } from '../../kit/order.ts';
import type { Person, Team } from '../../schema/person.ts';
import type { RequestStatus } from '../../schema/request.ts';

export interface RequestBoard {
  /** Every request, in the order of the audit. */
  readonly clocks: readonly RequestClock[];
  readonly byId: ReadonlyMap<string, RequestClock>;
  readonly figures: RequestFigures;
  /** The requesters with their requests: most requests first, then by name. */
  readonly requesters: readonly Requester[];
  /** The teams of the requesters, in the order of the requesters. */
  readonly teams: readonly RequesterTeam[];
  /** By the id of an open request: the others that look the same. */
  readonly twins: ReadonlyMap<string, readonly Twin[]>;
  /** By the id of a request: the existing piece that answers it. */
  readonly existing: ReadonlyMap<string, Piece>;
}

export interface Requester {
  readonly person: Person;
  readonly clocks: readonly RequestClock[];
}

export interface RequesterTeam {
  readonly team: Team;
  readonly clocks: readonly RequestClock[];
}

/** A column of the board. */
export interface RequestColumn {
  readonly status: RequestStatus;
  /** The most overdue first, then by score, then by id. */
  readonly clocks: readonly RequestClock[];
}

/** Columns of requests that still need action, in the order of a request's life. */
export const boardStatuses: readonly RequestStatus[] = ['new', 'needs-info', 'accepted', 'in-progress', 'delivered'];

/** Columns of closed requests. */
export const closedStatuses: readonly RequestStatus[] = ['confirmed', 'answered', 'duplicate', 'parked', 'declined'];

/** The board of an audit. */
export const requestBoard = oncePer((audit: Audit): RequestBoard => {
  const clocks = requestClocks(audit);
  const requesters = requestersOf(clocks, audit.model.people);
  return {
    clocks,
    byId: new Map(clocks.map((clock) => [clock.request.id, clock])),
    figures: requestFigures(clocks),
    requesters,
    teams: teamsOf(requesters, clocks),
    twins: twinsAmong(audit.model.requests),
    existing: existingPieces(audit),
  };
});

/** Some requests in the columns of the given statuses; a column may be empty. */
export function columnsOf(clocks: readonly RequestClock[], statuses: readonly RequestStatus[]): RequestColumn[] {
  const byStatus = Map.groupBy(clocks, ({ request }) => request.triage.status);
  return statuses.map((status) => ({ status, clocks: (byStatus.get(status) ?? []).toSorted(compareUrgency) }));
}

/** The closed requests, the most recently decided first. */
export function closedClocks(clocks: readonly RequestClock[]): RequestClock[] {
  return clocks
    .filter(({ request }) => closedStatuses.includes(request.triage.status))
    .sort((a, b) => compareText(lastDay(b), lastDay(a)) || compareText(a.request.id, b.request.id));
}

function requestersOf(clocks: readonly RequestClock[], people: readonly Person[]): Requester[] {
  const byPerson = Map.groupBy(clocks, ({ request }) => request.ask.requestedBy);
  return people
    .flatMap((person) => {
      const own = byPerson.get(person.id);
      return own ? { person, clocks: own } : [];
    })
    .sort((a, b) => b.clocks.length - a.clocks.length || compareText(a.person.name, b.person.name));
}

function teamsOf(requesters: readonly Requester[], clocks: readonly RequestClock[]): RequesterTeam[] {
  const team = new Map(requesters.map(({ person }) => [person.id, person.team]));
  const byTeam = Map.groupBy(clocks, ({ request }) => team.get(request.ask.requestedBy ?? ''));
  return [...new Set(team.values())].map((name) => ({ team: name, clocks: byTeam.get(name) ?? [] }));
}

function existingPieces({ gaps }: Audit): Map<string, Piece> {
  return new Map(
    gaps.flatMap(({ missing }) =>
      missing.code === 'findability' ? [[missing.request.id, missing.piece] as const] : [],
    ),
  );
}

function compareUrgency(a: RequestClock, b: RequestClock): number {
  return (b.lateBy ?? 0) - (a.lateBy ?? 0) || b.points - a.points || compareText(a.request.id, b.request.id);
}

function lastDay({ request: { ask, triage } }: RequestClock): string {
  return triage.deliveredOn ?? triage.decidedOn ?? ask.requestedOn;
}
