/** The agenda of the next meeting of sales and marketing, from what happened since the last one. */
import type { Agreement, Meeting } from '../../../content/agreement/model.ts';
import { addDays, daysBetween } from '../../../kit/calendar-date.ts';
import { compareText } from '../../../kit/order.ts';
import { agendaParts, type MeetingKind } from '../../../schema/meeting-policy.ts';
import type { Audit } from '../../audit.ts';
import { recentChanges } from '../../changes.ts';
import { requestClocks } from '../../clock.ts';
import { cadences, nextKind } from '../cadence.ts';
import { gapMoves, type PastGaps, type PastUnknown } from '../gap-moves.ts';
import { isJoint, meetingsOf } from '../meetings.ts';
import { type AgendaFigure, agendaFigures } from './figures.ts';
import type { AgendaBase, AgendaItem, AgendaTopic } from './item.ts';
import { openDecisions } from './open-decisions.ts';
import { type TimeBoxes, timeBoxes } from './time-boxes.ts';
import { proposedTopics } from './topics.ts';
import { wentWell, wentWrong } from './went.ts';

export interface AgendaList {
  /** The first few, most urgent first. */
  readonly items: readonly AgendaItem[];
  /** How many more there are. */
  readonly more: number;
}

export interface Agenda {
  /** The day of the last meeting, if any. */
  readonly since?: string | undefined;
  /** The kind of the next meeting, as far as it is known. */
  readonly kind?: MeetingKind | undefined;
  /** The teams that are expected: those of the last meeting of that kind. */
  readonly teams: Meeting['teams'];
  readonly figures: readonly AgendaFigure[];
  /** The minutes of each part. */
  readonly time: TimeBoxes;
  /** The first day that the agenda covers. Without a last meeting it covers `meetEvery` days. */
  readonly from: string;
  readonly new: AgendaList;
  readonly wentWell: AgendaList;
  readonly wentWrong: AgendaList;
  readonly plan: AgendaList;
  /** Topics to discuss, from what needs both teams. */
  readonly topics: readonly AgendaTopic[];
  /** Why opened and closed gaps are unknown. */
  readonly unknown?: PastUnknown | undefined;
}

/** The teams of a meeting where none is recorded yet. */
const BOTH: Meeting['teams'] = ['sales', 'marketing'];

/** The most lines of a list, so that the agenda fits on one printed page. */
const SHOWN = 5;

/** @param past The gaps on the day of the last meeting, or why they are unknown. */
export function agendaOf(audit: Audit, agreement: Agreement, past: PastGaps | undefined): Agenda {
  const { model, today, gaps } = audit;
  const { meetEvery } = model.site.policy;
  const meetings = meetingsOf(agreement, meetEvery, today, model.people);
  const cadence = cadences(agreement, model.site.policy, today, model.people);
  const since = meetings.last?.date ?? addDays(today, -meetEvery);
  // A long-running server may have read the past before the latest meeting was recorded.
  const then = past?.date === since ? past : undefined;
  const base: AgendaBase = {
    ...{ audit, agreement, meetings, cadence, since },
    moves: then?.gaps ? gapMoves(then.gaps, gaps) : { opened: [], closed: [] },
    clocks: requestClocks(audit),
  };
  const kind = nextKind(cadence, meetings.last);
  const figures = agendaFigures({ ...base, past: then });
  const shown = new Set(agendaParts.filter((part) => part !== 'figures' || figures.length > 0));
  return {
    since: meetings.last?.date,
    kind,
    teams:
      (meetings.all.find((meeting) => isJoint(meeting, model.people) && meeting.kind === kind) ?? meetings.last)
        ?.teams ?? BOTH,
    figures,
    time: timeBoxes(model.site.policy, kind, shown),
    from: addDays(since, 1),
    new: shorten(whatIsNew(base)),
    wentWell: shorten(wentWell(base)),
    wentWrong: shorten(wentWrong(base)),
    plan: shorten(plan(base, meetEvery)),
    topics: proposedTopics(base),
    ...(then?.gaps ? {} : { unknown: then?.unknown ?? { code: 'not-read' } }),
  };
}

function shorten(items: readonly AgendaItem[]): AgendaList {
  return { items: items.slice(0, SHOWN), more: Math.max(0, items.length - SHOWN) };
}

/** Published pieces, then requests, newest first within each. */
function whatIsNew({ audit, since }: AgendaBase): AgendaItem[] {
  const changes = recentChanges(audit, daysBetween(since, audit.today));
  return [
    ...changes.flatMap((change): AgendaItem[] =>
      change.kind === 'published' ? [{ code: 'piece-published', piece: change.piece }] : [],
    ),
    ...changes.flatMap((change): AgendaItem[] =>
      change.kind === 'requested' ? [{ code: 'content-requested', request: change.request }] : [],
    ),
  ];
}

/** Pending decisions that are not late, and deliveries before the next meeting; the first due of each first. */
function plan({ audit, clocks, meetings }: AgendaBase, meetEvery: number): AgendaItem[] {
  const until = addDays(audit.today, meetEvery);
  const decisions = openDecisions(audit, meetings).filter(({ decision }) => decision.lateBy === 0);
  const deliveries = clocks.flatMap(({ request, open, delivery }) => {
    const due = delivery?.due;
    if (!open || due === undefined || delivery?.doneOn !== undefined || due > until || due < audit.today) return [];
    return [{ code: 'delivery-due', request, due } as const];
  });
  deliveries.sort((a, b) => compareText(a.due, b.due) || compareText(a.request.id, b.request.id));
  return [...decisions, ...deliveries];
}
