import type { AgendaItem } from '../../audit/agreement/agenda/item.ts';
import type { Meeting } from '../../content/agreement/model.ts';
import type { Piece } from '../../content/model.ts';
import type { PublishedRequest } from '../../publish/published.ts';
import { agendaText } from '../../words/agreement/agenda.ts';
import type { Part } from '../../words/parts.ts';
import { type Html, html } from '../frame/html.ts';
import { pageText, sentenceHtml } from '../frame/sentence.ts';

/** A line of the agenda. Its link is on the title of the piece or request that it leads to, else on the whole line. */
export function agendaLine(item: AgendaItem): Html {
  const text = agendaText(item);
  const page = pageOf(item);
  if (page === undefined) return html`${pageText(text)}`;
  const at = text.findIndex((part) => titledPage(part) === page);
  if (at < 0) return sentenceHtml([{ link: pageText(text), to: page }]);
  return html`${pageText(text.slice(0, at))}${sentenceHtml(text.slice(at, at + 1))}${pageText(text.slice(at + 1))}`;
}

type Page = `/${string}`;

/** The page that a line leads to. */
function pageOf(item: AgendaItem): Page | undefined {
  switch (item.code) {
    case 'piece-published':
    case 'review-lapsed':
      return pieceAt(item.piece);
    case 'content-requested':
    case 'request-delivered':
    case 'request-late':
    case 'delivery-due':
      return requestAt(item.request);
    case 'gap-closed':
      return undefined;
    case 'gap-opened':
    case 'top-gap':
      return '/gaps/';
    case 'decision-done':
    case 'disagreement-open':
      return meetingAt(item.meeting);
    case 'decision-open':
      return meetingAt(item.decision.meeting);
    case 'meeting-late':
      return '/agreement/meetings/';
    case 'record-agreed':
    case 'changed-since-signed':
    case 'signed-by-one':
      return '/agreement/to-sign/';
    case 'promises-contradict':
    case 'team-promises-nothing':
      return '/agreement/commitments/';
    case 'focus-differs':
      return '/agreement/products/';
    case 'role-empty':
      return '/agreement/handoffs/';
    case 'two-truths':
      return '/agreement/systems/';
  }
}

/** The page of a title in a sentence. */
function titledPage(part: Part): Page | undefined {
  if (typeof part === 'string') return undefined;
  if ('piece' in part) return pieceAt(part.piece);
  return 'request' in part ? requestAt(part.request) : undefined;
}

function pieceAt({ id }: Piece): Page {
  return `/content/${id}/`;
}

function requestAt({ id }: PublishedRequest): Page {
  return `/requests/${id}/`;
}

function meetingAt({ id }: Meeting): Page {
  return `/agreement/meetings/#meeting-${id}`;
}
