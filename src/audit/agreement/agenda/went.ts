/** What went well and what went wrong since the last meeting, from the dates in the content. */
import { compareId, compareText } from '../../../kit/order.ts';
import { signing } from '../signing.ts';
import type { AgendaBase, AgendaItem } from './item.ts';
import { openDecisions } from './open-decisions.ts';

/** Closed gaps, delivered requests, finished decisions, and what both teams agreed to. */
export function wentWell({ audit, agreement, meetings, moves, since }: AgendaBase): AgendaItem[] {
  const after = (day: string | undefined) => day !== undefined && day > since && day <= audit.today;
  const delivered = audit.model.requests.filter(({ triage }) => after(triage.deliveredOn));
  const done = meetings.all.flatMap((meeting) =>
    meeting.decisions.filter((decision) => after(decision.done)).map(({ what }) => ({ what, meeting })),
  );
  const agreed = signing(agreement, audit.today).records.filter(
    ({ judged }) => judged.state === 'agreed' && (after(judged.sales.on) || after(judged.marketing.on)),
  );
  return [
    ...moves.closed.map((gap): AgendaItem => ({ code: 'gap-closed', gap })),
    ...delivered.map((request): AgendaItem => ({ code: 'request-delivered', request })),
    ...done.map(({ what, meeting }): AgendaItem => ({ code: 'decision-done', what, meeting })),
    ...agreed.map(({ record }): AgendaItem => ({ code: 'record-agreed', record })),
  ];
}

/**
 * The meeting itself if it is late, late requests, late decisions, new gaps, and pieces whose review has lapsed since. What
 * is late comes in the order of its days, the most first.
 */
export function wentWrong({ audit, clocks, meetings, moves, since }: AgendaBase): AgendaItem[] {
  const late = clocks
    .filter(({ open, lateBy = 0 }) => open && lateBy > 0)
    .sort((a, b) => (b.lateBy ?? 0) - (a.lateBy ?? 0) || compareText(a.request.id, b.request.id));
  const ranOut = [...audit.pieces.values()].flatMap(({ freshness, piece }) => {
    const ended = freshness?.state === 'expired' ? piece.expires : freshness?.dueOn;
    const over = freshness?.state === 'overdue' || freshness?.state === 'stale' || freshness?.state === 'expired';
    return over && ended !== undefined && ended >= since ? [{ piece, ended }] : [];
  });
  return [
    ...(meetings.lateBy > 0 && meetings.nextBy ? [{ code: 'meeting-late', due: meetings.nextBy } as const] : []),
    ...late.map(
      ({ request, lateBy = 0, waiting }): AgendaItem => ({
        code: 'request-late',
        request,
        lateBy,
        waitingFor: waiting?.for,
      }),
    ),
    ...openDecisions(audit, meetings).filter(({ decision }) => decision.lateBy > 0),
    ...moves.opened.map((gap): AgendaItem => ({ code: 'gap-opened', gap })),
    ...ranOut
      .sort((a, b) => compareText(a.ended, b.ended) || compareId(a.piece, b.piece))
      .map(({ piece }): AgendaItem => ({ code: 'review-lapsed', piece })),
  ];
}
