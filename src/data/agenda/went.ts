/** What went well and what went wrong since the last meeting, from the dates in the content. */
import { signing } from '../../audit/agreement/signing.ts';
import { recordName } from '../../audit/agreement/state.ts';
import { count } from '../../kit/count.ts';
import { gapTitle } from '../../words/gaps/titles.ts';
import { day, sentence } from '../../words/parts.ts';
import type { AgendaBase, AgendaItem } from './item.ts';

/** Gaps that are closed, requests that were delivered, decisions that were done, and what both teams agreed to. */
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
    ...moves.closed.map(({ missing }): AgendaItem => ({ text: sentence`Gap closed: ${gapTitle(missing)}` })),
    ...delivered.map(
      (request): AgendaItem => ({ text: sentence`Delivered: ${{ request }}`, page: `/requests/${request.id}/` }),
    ),
    ...done.map(
      ({ what, meeting }): AgendaItem => ({
        text: sentence`Done: ${what}`,
        page: `/agreement/meetings/#meeting-${meeting.id}`,
      }),
    ),
    ...agreed.map(
      ({ record }): AgendaItem => ({ text: sentence`Agreed: ${recordName(record)}`, page: '/agreement/to-sign/' }),
    ),
  ];
}

/** The meeting itself, promises that are late, gaps that were opened, and pieces whose review has run out since. */
export function wentWrong({ audit, clocks, meetings, moves, since }: AgendaBase): AgendaItem[] {
  const late = clocks.filter(({ open, lateBy }) => open && lateBy !== undefined && lateBy > 0);
  const ranOut = [...audit.pieces.values()].filter(({ freshness, piece }) => {
    const ended = freshness?.state === 'expired' ? piece.expires : freshness?.dueOn;
    const over = freshness?.state === 'overdue' || freshness?.state === 'stale' || freshness?.state === 'expired';
    return over && ended !== undefined && ended >= since;
  });
  return [
    ...(meetings.lateBy > 0 && meetings.nextBy
      ? [{ text: sentence`This meeting was due on ${day(meetings.nextBy)}`, page: '/agreement/meetings/' } as const]
      : []),
    ...late.map(({ request, lateBy = 0, waiting }): AgendaItem => {
      const for_ = waiting ? `waits for ${waiting.for}` : 'waits';
      const days = `${count(lateBy, 'business day')} late`;
      const text = sentence`${{ request }}: ${for_}, ${days}`;
      return { text, page: `/requests/${request.id}/` };
    }),
    ...moves.opened.map(
      ({ missing }): AgendaItem => ({ text: sentence`New gap: ${gapTitle(missing)}`, page: '/gaps/' }),
    ),
    ...ranOut.map(
      ({ piece }): AgendaItem => ({
        text: sentence`No longer vouched for: ${{ piece }}`,
        page: `/content/${piece.id}/`,
      }),
    ),
  ];
}
