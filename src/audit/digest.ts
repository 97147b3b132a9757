/** What a team or a person should know: what is due, what waits, and what is new since a day. */
import type { Commitment } from '../content/agreement/model.ts';
import type { Piece } from '../content/model.ts';
import { addDays, daysBetween } from '../kit/calendar-date.ts';
import { compareId } from '../kit/order.ts';
import type { PublishedRequest } from '../publish/published.ts';
import type { Person, Team } from '../schema/person.ts';
import { compliance } from './agreement/compliance.ts';
import type { Kept } from './agreement/kept/kept.ts';
import { meetingsOf } from './agreement/meetings.ts';
import type { Audit } from './audit.ts';
import { recentChanges } from './changes.ts';
import { type RequestClock, requestClocks } from './clock.ts';
import { type ReviewItem, reviewQueues, reviewsDue } from './review-queue.ts';
import { ownersOf } from './tasks/owners.ts';
import type { Task } from './tasks/task.ts';
import { tasksOf } from './tasks/tasks.ts';

/** Who reads a digest: a team, one person or team that owns things, or everyone. */
export type DigestReader =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'team'; readonly team: Team }
  | { readonly kind: 'owner'; readonly person: Person };

/** One line of a digest. */
export type DigestItem =
  | { readonly code: 'review'; readonly review: ReviewItem; readonly owner: Person | undefined }
  | { readonly code: 'task'; readonly task: Task; readonly owners: readonly Person[] }
  | { readonly code: 'waiting'; readonly clock: WaitingClock; readonly who: Person | undefined }
  | {
      readonly code: 'answered';
      readonly request: PublishedRequest;
      readonly on: string;
      /** The piece that was delivered, or that answers it. */
      readonly piece: Piece | undefined;
    }
  | { readonly code: 'promise'; readonly commitment: Commitment; readonly kept: Kept }
  | { readonly code: 'new'; readonly piece: Piece; readonly on: string }
  /** `lateBy`: days after `due`, today; 0 when it is not late. */
  | { readonly code: 'meeting'; readonly due: string; readonly lateBy: number };

/** A request that someone has to act on. */
type WaitingClock = RequestClock & { readonly waiting: NonNullable<RequestClock['waiting']> };

/** The lists of a digest, in their order. */
const digestLists = ['reviews', 'tasks', 'waiting', 'answered', 'promises', 'new', 'meeting'] as const;

export type DigestListName = (typeof digestLists)[number];

export interface Digest {
  readonly reader: DigestReader;
  /** The first day of what is new. */
  readonly since: string;
  readonly today: string;
  /** Only lists with something in them. */
  readonly lists: ReadonlyArray<{ readonly name: DigestListName; readonly items: readonly DigestItem[] }>;
  /** The readers who have something to do, in the order of people.yaml. */
  readonly owners: readonly Person[];
}

/** How many days before it is due the next meeting is in a digest. */
const MEETING_DAYS = 7;

/** How many days back a digest goes, unless a day is given. The day of the last weekly digest is in the next one too. */
const DIGEST_DAYS = 7;

/** The facts that all lists are made from. */
interface Facts {
  readonly audit: Audit;
  readonly reader: DigestReader;
  readonly since: string;
  readonly people: ReadonlyMap<string, Person>;
  /** Whether this is about a reader. Where no one is named, it is about a team. */
  readonly concerns: (id: string | undefined, otherwise?: Team) => boolean;
}

/**
 * The digest of a reader. What is due and what waits is as of today; what is answered and what is new has a date in the
 * content from `since` to today.
 *
 * @param since `YYYY-MM-DD`; by default {@link DIGEST_DAYS} days before today.
 */
export function digestOf(audit: Audit, reader: DigestReader, since = addDays(audit.today, -DIGEST_DAYS)): Digest {
  const people = new Map(audit.model.people.map((person) => [person.id, person]));
  const concerns: Facts['concerns'] = (id, otherwise) => {
    if (reader.kind === 'everyone') return true;
    if (reader.kind === 'owner') return id === reader.person.id;
    return (people.get(id ?? '')?.team ?? otherwise) === reader.team;
  };
  const facts: Facts = { audit, reader, since, people, concerns };
  const lists = digestLists
    .map((name) => ({ name, items: finders[name](facts) }))
    .filter(({ items }) => items.length > 0);
  const acting = new Set(lists.flatMap(({ items }) => items.flatMap(actors)));
  const owners = audit.model.people.filter((person) => person.active && acting.has(person) && concerns(person.id));
  return { reader, since, today: audit.today, lists, owners };
}

const finders: Readonly<Record<DigestListName, (facts: Facts) => DigestItem[]>> = {
  reviews: (facts) =>
    reviewsIn(facts).map((review) => ({ code: 'review', review, owner: facts.people.get(review.owner) })),
  tasks,
  waiting,
  answered,
  promises,
  new: newForSales,
  meeting: nextMeeting,
};

/** The people who have to act on an item. */
function actors(item: DigestItem): readonly Person[] {
  switch (item.code) {
    case 'review':
      return item.owner ? [item.owner] : [];
    case 'task':
      return item.owners;
    case 'waiting':
      return item.who ? [item.who] : [];
    default:
      return [];
  }
}

function reviewsIn({ audit, concerns }: Facts): ReviewItem[] {
  return reviewsDue(
    reviewQueues(audit).filter(({ owner }) => concerns(owner.id)),
    audit.today,
  );
}

/** Marketing decides what to make, so tasks without an owner are marketing's. A review that is listed is not also a task. */
function tasks(facts: Facts): DigestItem[] {
  const { audit, concerns, people, reader } = facts;
  const listed = new Set(reviewsIn(facts).flatMap((item) => (item.kind === 'piece' ? item.piece.id : [])));
  return tasksOf(audit.gaps).flatMap((task): DigestItem[] => {
    const { action } = task;
    if (action.verb === 'review' && action.updateDecidedOn === undefined && listed.has(action.piece.id)) return [];
    const ids = [...new Set(ownersOf(task.gaps).map(({ owner }) => owner))];
    const ours =
      ids.length === 0 ? reader.kind !== 'owner' && concerns(undefined, 'marketing') : ids.some((id) => concerns(id));
    return ours ? [{ code: 'task', task, owners: ids.flatMap((id) => people.get(id) ?? []) }] : [];
  });
}

/** What waits for a reader first, then what a reader waits for; the most late first, then the longest wait. */
function waiting({ audit, concerns, people }: Facts): DigestItem[] {
  return requestClocks(audit)
    .flatMap((clock) => {
      const { waiting: wait } = clock;
      if (wait === undefined) return [];
      const mine = concerns(wait.who, wait.on === 'marketing' ? 'marketing' : 'sales');
      if (!mine && !concerns(clock.request.ask.requestedBy, 'sales')) return [];
      return [{ clock: { ...clock, waiting: wait }, mine, who: people.get(wait.who ?? '') }];
    })
    .sort(
      (a, b) =>
        Number(b.mine) - Number(a.mine) ||
        (b.clock.lateBy ?? 0) - (a.clock.lateBy ?? 0) ||
        (b.clock.waiting.days ?? 0) - (a.clock.waiting.days ?? 0) ||
        compareId(a.clock.request, b.clock.request),
    )
    .map(({ clock, who }) => ({ code: 'waiting', clock, who }));
}

/** The last answer to each request of a reader, newest first. */
function answered({ audit, concerns, since }: Facts): DigestItem[] {
  const pieces = new Map(audit.model.pieces.map((piece) => [piece.id, piece]));
  const seen = new Set<string>();
  return changesSince(audit, since).flatMap((change): DigestItem[] => {
    if (change.kind !== 'request-decided' && change.kind !== 'delivered') return [];
    const { on, request } = change;
    if (seen.has(request.id) || !concerns(request.ask.requestedBy, 'sales')) return [];
    seen.add(request.id);
    return [{ code: 'answered', request, on, piece: pieces.get(request.triage.piece ?? '') }];
  });
}

/** The promises of a reader that the data shows broken at least once, the smallest share kept first. */
function promises({ audit, concerns, reader }: Facts): DigestItem[] {
  const share = ({ kept, unclear, of }: Kept) => (kept + unclear) / of;
  return compliance(audit.model, audit.today)
    .flatMap(({ commitment, measured: kept }) => {
      const ours = reader.kind === 'team' ? commitment.team === reader.team : concerns(commitment.owner);
      return ours && kept && kept.kept + kept.unclear < kept.of ? [{ commitment, kept }] : [];
    })
    .sort((a, b) => share(a.kept) - share(b.kept))
    .map((broken) => ({ code: 'promise', ...broken }));
}

/** Pieces published since then that may be used. Marketing published them, so they are news for everyone else. */
function newForSales({ audit, reader, since }: Facts): DigestItem[] {
  if (teamOf(reader) === 'marketing') return [];
  return changesSince(audit, since).flatMap((change): DigestItem[] => {
    if (change.kind !== 'published' || !audit.pieces.get(change.piece.id)?.usable) return [];
    return [{ code: 'new', piece: change.piece, on: change.on }];
  });
}

/** The next meeting of sales and marketing, if it is late or due soon. */
function nextMeeting({ audit: { model, today }, reader }: Facts): DigestItem[] {
  const team = teamOf(reader);
  if (!model.agreement || (team !== undefined && team !== 'sales' && team !== 'marketing')) return [];
  const { lateBy, nextBy: due } = meetingsOf(model.agreement, model.site.policy.meetEvery, today, model.people);
  return due === undefined || due > addDays(today, MEETING_DAYS) ? [] : [{ code: 'meeting', due, lateBy }];
}

/** The team of a reader; undefined for everyone. */
function teamOf(reader: DigestReader): Team | undefined {
  if (reader.kind === 'everyone') return undefined;
  return reader.kind === 'team' ? reader.team : reader.person.team;
}

function changesSince(audit: Audit, since: string) {
  return recentChanges(audit, daysBetween(since, audit.today) + 1);
}
