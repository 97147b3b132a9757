/** The agenda of the next meeting of sales and marketing, written from what happened since the last one. */
import { gapMoves, type PastGaps } from '../../audit/agreement/gap-moves.ts';
import { meetingsOf } from '../../audit/agreement/meetings.ts';
import type { Audit } from '../../audit/audit.ts';
import { recentChanges } from '../../audit/changes.ts';
import { requestClocks } from '../../audit/clock.ts';
import type { Agreement } from '../../content/agreement/model.ts';
import { addDays, daysBetween } from '../../kit/calendar-date.ts';
import { count } from '../../kit/count.ts';
import { day, sentence } from '../../words/parts.ts';
import { namesIn } from '../names.ts';
import type { AgendaBase, AgendaItem } from './item.ts';
import { proposedTopics } from './topics.ts';
import { wentWell, wentWrong } from './went.ts';

export interface AgendaList {
  /** The first few, the most pressing first. */
  readonly items: readonly AgendaItem[];
  /** How many there are besides. */
  readonly more: number;
}

export interface Agenda {
  /** The day of the last meeting; absent where there was none, and then the last 14 days are told. */
  readonly since?: string | undefined;
  /** The day from which on is told. */
  readonly from: string;
  readonly new: AgendaList;
  readonly wentWell: AgendaList;
  readonly wentWrong: AgendaList;
  readonly plan: AgendaList;
  /** Five things to talk about, taken from what needs both teams. */
  readonly topics: readonly AgendaItem[];
  /** Why it is not known which gaps were opened and closed. */
  readonly unknown?: string | undefined;
}

/** So many lines of each list, so that the agenda prints on one page. */
const SHOWN = 5;

/**
 * Writes the agenda.
 *
 * @param past The gaps on the day of the last meeting, as far as they are known.
 */
export function agendaOf(audit: Audit, agreement: Agreement, past: PastGaps | undefined): Agenda {
  const { model, today, gaps } = audit;
  const { meetEvery } = model.site.policy;
  const meetings = meetingsOf(agreement, meetEvery, today);
  const since = meetings.last?.date ?? addDays(today, -meetEvery);
  // In a server that runs for long a meeting may have come since Git was asked.
  const then = past?.date === since ? past : undefined;
  const names = namesIn(model);
  const base: AgendaBase = {
    ...{ audit, agreement, meetings, since },
    moves: then?.gaps ? gapMoves(then.gaps, gaps) : { opened: [], closed: [] },
    clocks: requestClocks(audit),
    personName: (id) => names.person(id) ?? id,
  };
  return {
    since: meetings.last?.date,
    from: addDays(since, 1),
    new: shorten(whatIsNew(base)),
    wentWell: shorten(wentWell(base)),
    wentWrong: shorten(wentWrong(base)),
    plan: shorten(plan(base, meetEvery)),
    topics: proposedTopics(base),
    ...(then?.gaps ? {} : { unknown: then?.unknown ?? 'Git was not asked.' }),
  };
}

function shorten(items: readonly AgendaItem[]): AgendaList {
  return { items: items.slice(0, SHOWN), more: Math.max(0, items.length - SHOWN) };
}

/** Pieces that came out, then what sales asked for, each the newest first. */
function whatIsNew({ audit, since }: AgendaBase): AgendaItem[] {
  const changes = recentChanges(audit, daysBetween(since, audit.today));
  return [
    ...changes.flatMap((change): AgendaItem[] =>
      change.kind === 'published'
        ? [{ text: sentence`New piece: ${{ piece: change.piece }}`, page: `/content/${change.piece.id}/` }]
        : [],
    ),
    ...changes.flatMap((change): AgendaItem[] =>
      change.kind === 'requested'
        ? [{ text: sentence`Sales asks: ${{ request: change.request }}`, page: `/requests/${change.request.id}/` }]
        : [],
    ),
  ];
}

/** What was decided and is not done, and what is promised until the meeting after the next. */
function plan({ audit, clocks, meetings, personName }: AgendaBase, meetEvery: number): AgendaItem[] {
  const until = addDays(audit.today, meetEvery);
  const decisions = meetings.open.map(({ what, owner, due, lateBy, meeting }): AgendaItem => {
    const late = lateBy > 0 ? `, ${count(lateBy, 'day')} late` : '';
    const when = due === undefined ? 'no day' : sentence`due ${day(due)}${late}`;
    return {
      text: sentence`${what} (${personName(owner)}, ${when})`,
      page: `/agreement/meetings/#meeting-${meeting.id}`,
    };
  });
  const deliveries = clocks.flatMap(({ request, open, delivery }): AgendaItem[] => {
    const due = delivery?.due;
    if (!open || due === undefined || delivery?.doneOn !== undefined || due > until || due < audit.today) return [];
    return [{ text: sentence`Deliver: ${{ request }} (due ${day(due)})`, page: `/requests/${request.id}/` }];
  });
  return [...decisions, ...deliveries];
}
