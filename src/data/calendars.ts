/** Calendar files of what has to be looked at and until when, one for each owner and one for all. */
import type { Audit } from '../audit/audit.ts';
import { freshness } from '../audit/freshness.ts';
import { personaReviewer } from '../audit/persona-reviewer.ts';
import { isLeaving } from '../audit/piece-audit.ts';
import { addDays } from '../kit/calendar-date.ts';
import { compareText } from '../kit/order.ts';
import { pageAddress } from './address.ts';
import { icsFile } from './ics.ts';

/** A day on which something has to be looked at, or can no longer be used. */
interface ReviewDay {
  readonly uid: string;
  /** The id of who has to look. */
  readonly owner: string;
  readonly on: string;
  readonly title: string;
  readonly page: string;
}

/** The path of a calendar: of everybody, or of one owner. */
export function calendarPath(owner?: string): `/${string}` {
  return owner === undefined ? '/calendar/all.ics' : `/calendar/owner/${owner}.ics`;
}

/** The owners who have a calendar, in the order of people.yaml: those with something to look at. */
export function calendarOwners(audit: Audit): string[] {
  const owners = new Set(reviewDays(audit).map(({ owner }) => owner));
  return audit.model.people.map(({ id }) => id).filter((id) => owners.has(id));
}

/**
 * The calendar of an owner, or of everybody: when each piece and persona is due for review, and when pieces expire.
 * What was never reviewed and never published has no day; it stands on the review page.
 */
export function calendar(audit: Audit, owner?: string): string {
  const { people, site } = audit.model;
  const name = people.find(({ id }) => id === owner)?.name;
  const days = reviewDays(audit).filter((day) => owner === undefined || day.owner === owner);
  return icsFile(
    { name: name === undefined ? `${site.title}: reviews` : `${site.title}: reviews of ${name}`, today: audit.today },
    days.map(({ on, page, title, uid }) => ({ uid, day: on, next: addDays(on, 1), title, page })),
  );
}

/** All days, in order of day, then of what they are about. */
function reviewDays(audit: Audit): ReviewDay[] {
  const { model, today } = audit;
  const { site } = model;
  const pieces = [...audit.pieces.values()].flatMap(({ freshness: judged, piece }): ReviewDay[] => {
    if (judged === undefined || isLeaving(piece)) return [];
    const page = pageAddress(site, `/content/${piece.id}/`);
    const base = { owner: piece.owner, page };
    return [
      ...(judged.dueOn === undefined
        ? []
        : [{ ...base, uid: `review-piece-${piece.id}`, on: judged.dueOn, title: `Review: ${piece.title}` }]),
      ...(piece.expires === undefined || piece.expires < today
        ? []
        : [{ ...base, uid: `expires-piece-${piece.id}`, on: piece.expires, title: `Last day: ${piece.title}` }]),
    ];
  });
  const personas = model.personas.flatMap((persona): ReviewDay[] => {
    const owner = personaReviewer(persona);
    if (persona.status !== 'active' || owner === undefined) return [];
    const { dueOn } = freshness(persona, persona.reviewEvery, site.policy, today);
    if (dueOn === undefined) return [];
    const page = pageAddress(site, `/personas/${persona.id}/`);
    return [
      { uid: `review-persona-${persona.id}`, owner, on: dueOn, title: `Review the persona ${persona.name}`, page },
    ];
  });
  return [...pieces, ...personas].sort((a, b) => compareText(a.on, b.on) || compareText(a.uid, b.uid));
}
