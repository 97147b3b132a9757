/** The agenda of the next meeting, line by line. */
import type { AgendaItem } from '../../audit/agreement/agenda/item.ts';
import { type AnyRecord, recordName } from '../../audit/agreement/state.ts';
import type { RequestClock } from '../../audit/clock.ts';
import { count } from '../dates.ts';
import { gapTitle } from '../gaps/titles.ts';
import { type Sentence, sentence } from '../parts.ts';
import { meetingKindName } from './meeting-kinds.ts';
import { signingTeamWords } from './teams.ts';

/** One line of the agenda. */
export function agendaText(item: AgendaItem): Sentence {
  switch (item.code) {
    case 'piece-published':
      return sentence`New piece: ${{ piece: item.piece }}`;
    case 'content-requested':
      return sentence`Requested by sales: ${{ request: item.request }}`;
    case 'gap-closed':
      return sentence`Gap closed: ${gapTitle(item.gap.missing)}`;
    case 'request-delivered':
      return sentence`Delivered: ${{ request: item.request }}`;
    case 'decision-done':
      return sentence`Done: ${item.what}`;
    case 'record-agreed':
      return sentence`Agreed: ${recordName(item.record)}`;
    case 'meeting-late':
      return item.kind === undefined
        ? sentence`This meeting was due on ${{ date: item.due }}`
        : sentence`The ${meetingKindName(item.kind)} was due on ${{ date: item.due }}`;
    case 'request-late': {
      const waiting = item.waitingFor === undefined ? '' : `${waitingWords[item.waitingFor]}, `;
      return sentence`${{ request: item.request }}: ${waiting}${count(item.lateBy, 'business day')} late`;
    }
    case 'gap-opened':
      return sentence`New gap: ${gapTitle(item.gap.missing)}`;
    case 'review-lapsed':
      return sentence`Review overdue: ${{ piece: item.piece }}`;
    case 'decision-open':
      return openDecision(item);
    case 'delivery-due':
      return sentence`To deliver: ${{ request: item.request }} (due ${{ date: item.due }})`;
    case 'disagreement-open':
      return sentence`Still open: ${item.about}`;
    case 'promises-contradict':
      return sentence`Two promises contradict each other: ${quoted(item.a)} and ${quoted(item.b)}`;
    case 'team-promises-nothing':
      return [`${signingTeamWords[item.team]} promises nothing yet`];
    case 'changed-since-signed':
      return sentence`Changed since signed: ${recordName(item.record)}`;
    case 'focus-differs': {
      const { product, sales = 'nothing', marketing = 'nothing' } = item;
      return [`${product.name}: sales says ${sales}, marketing says ${marketing}`];
    }
    case 'role-empty':
      return sentence`${item.role.name} has no one assigned`;
    case 'top-gap':
      return sentence`Top gap: ${gapTitle(item.gap.missing)}`;
    case 'two-truths':
      return sentence`Two systems are marked as the source of truth for ${item.fact}`;
    case 'signed-by-one':
      return sentence`Signed by one team only: ${recordName(item.record)}`;
  }
}

/** What a request is waiting for. */
export const waitingWords: Readonly<Record<NonNullable<RequestClock['waiting']>['for'], string>> = {
  decision: 'waiting for a decision',
  delivery: 'waiting for delivery',
  information: 'waiting for information',
  confirmation: 'waiting for confirmation',
  'another-look': 'waiting for another look',
};

function openDecision({ decision, owner }: Extract<AgendaItem, { code: 'decision-open' }>): Sentence {
  const { what, due, lateBy } = decision;
  const late = lateBy > 0 ? `, ${count(lateBy, 'day')} late` : '';
  const when = due === undefined ? 'no due date' : sentence`due ${{ date: due }}${late}`;
  return sentence`${what} (${owner}, ${when})`;
}

function quoted(record: AnyRecord): Sentence {
  return sentence`“${recordName(record)}”`;
}
