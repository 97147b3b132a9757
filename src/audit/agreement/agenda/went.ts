/** What went well and what went wrong since the last meeting, from the dates in the content. */
import { signing } from '../signing.ts';
import type { AgendaBase, AgendaItem } from './item.ts';

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

/** The meeting itself if it is late, late requests, new gaps, and pieces whose review has lapsed since. */
export function wentWrong({ audit, clocks, meetings, moves, since }: AgendaBase): AgendaItem[] {
  const late = clocks.filter(({ open, lateBy }) => open && lateBy !== undefined && lateBy > 0);
  const ranOut = [...audit.pieces.values()].filter(({ freshness, piece }) => {
    const ended = freshness?.state === 'expired' ? piece.expires : freshness?.dueOn;
    const over = freshness?.state === 'overdue' || freshness?.state === 'stale' || freshness?.state === 'expired';
    return over && ended !== undefined && ended >= since;
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
    ...moves.opened.map((gap): AgendaItem => ({ code: 'gap-opened', gap })),
    ...ranOut.map(({ piece }): AgendaItem => ({ code: 'review-lapsed', piece })),
  ];
}
