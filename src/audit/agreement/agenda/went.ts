/** What went well and what went wrong since the last meeting, from the dates in the content. */
import { compareId, compareText } from '../../../kit/order.ts';
import { signing } from '../signing.ts';
import type { AgendaBase, AgendaItem } from './item.ts';
import { lateItems } from './late.ts';

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

/** What is late, the most days first, then new gaps and pieces whose review has lapsed since. */
export function wentWrong(base: AgendaBase): AgendaItem[] {
  const { audit, moves, since } = base;
  const ranOut = [...audit.pieces.values()].flatMap(({ freshness, piece }) => {
    const ended = freshness?.state === 'expired' ? piece.expires : freshness?.dueOn;
    const over = freshness?.state === 'overdue' || freshness?.state === 'stale' || freshness?.state === 'expired';
    return over && ended !== undefined && ended >= since ? [{ piece, ended }] : [];
  });
  return [
    ...lateItems(base),
    ...moves.opened.map((gap): AgendaItem => ({ code: 'gap-opened', gap })),
    ...ranOut
      .sort((a, b) => compareText(a.ended, b.ended) || compareId(a.piece, b.piece))
      .map(({ piece }): AgendaItem => ({ code: 'review-lapsed', piece })),
  ];
}
