/** What is late: meetings, requests and decisions in one list, in the order of their due dates. */
import { compareText } from '../../../kit/order.ts';
import type { RequestClock } from '../../clock.ts';
import type { AgendaBase, AgendaItem } from './item.ts';
import { openDecisions } from './open-decisions.ts';

interface LateItem {
  readonly item: AgendaItem;
  /** Its due date. */
  readonly due: string;
}

/** The most days late first. On one day, meetings come before requests, and requests before decisions. */
export function lateItems(base: AgendaBase): AgendaItem[] {
  const decisions = openDecisions(base.audit, base.meetings).flatMap((item): LateItem[] => {
    const { due, lateBy } = item.decision;
    return due !== undefined && lateBy > 0 ? [{ due, item }] : [];
  });
  return [...lateMeetings(base), ...base.clocks.flatMap(lateRequest), ...decisions]
    .sort((a, b) => compareText(a.due, b.due))
    .map(({ item }) => item);
}

/** The next meeting of any kind, and those of kinds with their own cadence. The same day is named once, with its kind. */
function lateMeetings({ cadence, meetings: { lateBy, nextBy } }: AgendaBase): LateItem[] {
  const kinds = cadence.flatMap(({ kind, lateBy: days, nextBy: due }): LateItem[] =>
    due !== undefined && days > 0 ? [{ due, item: { code: 'meeting-late', due, kind } }] : [],
  );
  const isNamed = kinds.some(({ due }) => due === nextBy);
  if (nextBy === undefined || lateBy === 0 || isNamed) return kinds;
  return [{ due: nextBy, item: { code: 'meeting-late', due: nextBy } }, ...kinds];
}

function lateRequest({ decision, delivery, lateBy = 0, open, request, waiting }: RequestClock): LateItem[] {
  const due = request.triage.status === 'new' ? decision.due : delivery?.due;
  if (!open || lateBy === 0 || due === undefined) return [];
  return [{ due, item: { code: 'request-late', request, lateBy, waitingFor: waiting?.for } }];
}
