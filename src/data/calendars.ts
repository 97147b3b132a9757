/** Calendar files of reviews and expiry dates: one for each owner, and one for all. */
import { competitorReviewer } from '../audit/answers/competitor-reviewer.ts';
import type { Audit } from '../audit/audit.ts';
import { freshness } from '../audit/freshness.ts';
import { personaReviewer } from '../audit/persona-reviewer.ts';
import { isLeaving } from '../audit/piece-audit.ts';
import { reviewPlan } from '../audit/review-plan.ts';
import { addDays } from '../kit/calendar-date.ts';
import { compareText } from '../kit/order.ts';
import { calendarWords } from '../words/data/calendars.ts';
import { pageAddress } from './address.ts';
import { icsFile } from './ics.ts';

/** The day a review is due, or the last day a piece can be used. */
interface ReviewDay {
  readonly uid: string;
  /** The id of the reviewer. */
  readonly owner: string;
  readonly on: string;
  readonly title: string;
  readonly page: string;
}

/** The path of the calendar of one owner, or of all. */
export function calendarPath(owner?: string): `/${string}` {
  return owner === undefined ? '/calendar/all.ics' : `/calendar/owner/${owner}.ics`;
}

/** The owners with something to review, in the order of people.yaml. Each has a calendar. */
export function calendarOwners(audit: Audit): string[] {
  const owners = new Set(reviewDays(audit).map(({ owner }) => owner));
  return audit.model.people.map(({ id }) => id).filter((id) => owners.has(id));
}

/**
 * The calendar of one owner, or of all: when pieces, personas and competitors are due for review, and when pieces expire. Records
 * in the plan of the first audit are in the week for which it has them. Records without a review or publication date are
 * left out; the review page lists them.
 */
export function calendar(audit: Audit, owner?: string): string {
  const { people, site } = audit.model;
  const name = people.find(({ id }) => id === owner)?.name;
  const days = reviewDays(audit).filter((day) => owner === undefined || day.owner === owner);
  return icsFile(
    { name: calendarWords.name(site.title, name), today: audit.today },
    days.map(({ on, page, title, uid }) => ({ uid, day: on, next: addDays(on, 1), title, page })),
  );
}

/** All days, sorted by date, then by record. */
function reviewDays(audit: Audit): ReviewDay[] {
  const { model, today } = audit;
  const { site } = model;
  const plan = reviewPlan(audit);
  const pieces = [...audit.pieces.values()].flatMap(({ freshness: judged, piece }): ReviewDay[] => {
    if (judged === undefined || isLeaving(piece)) return [];
    const page = pageAddress(site, `/content/${piece.id}/`);
    const base = { owner: piece.owner, page };
    const on = plan.get(piece.path) ?? judged.dueOn;
    return [
      ...(on === undefined
        ? []
        : [{ ...base, uid: `review-piece-${piece.id}`, on, title: calendarWords.review(piece.title) }]),
      ...(piece.expires === undefined || piece.expires < today
        ? []
        : [
            { ...base, uid: `expires-piece-${piece.id}`, on: piece.expires, title: calendarWords.lastDay(piece.title) },
          ]),
    ];
  });
  const personas = model.personas.flatMap((persona): ReviewDay[] => {
    const owner = personaReviewer(persona);
    if (persona.status !== 'active' || owner === undefined) return [];
    const on = plan.get(persona.path) ?? freshness(persona, persona.reviewEvery, site, today).dueOn;
    if (on === undefined) return [];
    const page = pageAddress(site, `/personas/${persona.id}/`);
    return [{ uid: `review-persona-${persona.id}`, owner, on, title: calendarWords.reviewPersona(persona.name), page }];
  });
  const competitors = model.competitors.flatMap((competitor): ReviewDay[] => {
    const { id, name, reviewEvery } = competitor;
    const owner = competitorReviewer(competitor);
    const on = freshness(competitor, reviewEvery, site, today).dueOn;
    if (owner === undefined || on === undefined) return [];
    const page = pageAddress(site, `/competitors/${id}/`);
    return [{ uid: `review-competitor-${id}`, owner, on, title: calendarWords.reviewCompetitor(name), page }];
  });
  return [...pieces, ...personas, ...competitors].sort((a, b) => compareText(a.on, b.on) || compareText(a.uid, b.uid));
}
