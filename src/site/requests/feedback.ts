/** Feedback from sales about a piece or a cell: two links to give it, and what came of it so far. */
import type { Audit, PieceAudit } from '../../audit/audit.ts';
import type { RequestClock } from '../../audit/clock.ts';
import type { Persona } from '../../content/model.ts';
import { oncePer } from '../../kit/once-per.ts';
import { compareText } from '../../kit/order.ts';
import type { PublishedRequest } from '../../publish/published.ts';
import type { Stage } from '../../schema/stage.ts';
import { requestLine } from '../../words/requests/board.ts';
import { clockWord } from '../../words/requests/clock.ts';
import { feedbackLinks, feedbackResults, ownWords } from '../../words/requests/feedback.ts';
import { cellFeedback, type FeedbackLinks, pieceFeedback } from '../forms/request-wish.ts';
import { requestHref } from '../frame/board-links.ts';
import { type Html, html } from '../frame/html.ts';
import { askLink } from '../frame/link-html.ts';
import { sentenceHtml } from '../frame/sentence.ts';
import { stateWord } from '../frame/state-word.ts';
import { requestBoard } from './request-board.ts';

/** What sales said about a piece. */
interface Feedback {
  /** That it helped. */
  readonly helped: readonly PublishedRequest[];
  /** Requests about it or answered by it: open ones first. */
  readonly clocks: readonly RequestClock[];
}

/** The feedback by the id of its piece. */
const byPiece = oncePer((audit: Audit): ReadonlyMap<string, Feedback> => {
  const all = new Map<string, { helped: PublishedRequest[]; clocks: RequestClock[] }>();
  const of = (id: string) => {
    const known = all.get(id) ?? { helped: [], clocks: [] };
    all.set(id, known);
    return known;
  };
  for (const request of audit.model.helped ?? []) if (request.ask.piece) of(request.ask.piece).helped.push(request);
  for (const clock of requestBoard(audit).clocks) {
    const { ask, triage } = clock.request;
    for (const id of new Set([ask.piece, triage.piece])) if (id !== undefined) of(id).clocks.push(clock);
  }
  return all;
});

/** The panel of a piece. Nothing where a team takes no requests and there is no feedback. */
export function pieceFeedbackPanel({ piece }: PieceAudit, audit: Audit): Html | false {
  const { clocks, helped } = byPiece(audit).get(piece.id) ?? { clocks: [], helped: [] };
  const links = pieceFeedback(audit.model, piece);
  if (!links && clocks.length === 0 && helped.length === 0) return false;
  return html`<div class="panel feedback"><h2>${feedbackResults.title}</h2>
    ${timesHelped(helped) || (clocks.length === 0 && html`<p class="quiet">${feedbackResults.none}</p>`)}
    ${clocks.length > 0 && html`<ul class="lines">${clocks.map((clock) => requestItem(clock, audit))}</ul>`}
    ${links && feedbackButtons(links)}</div>`;
}

/** The line of a cell: how often it helped, and the two links. Its requests are in a list of their own. */
export function cellFeedbackLine(cell: { persona: Persona; stage: Stage }, { model }: Audit): Html | false {
  const links = cellFeedback(model, cell);
  const helped = (model.helped ?? []).filter(
    ({ ask }) => ask.piece === undefined && ask.persona === cell.persona.id && ask.stage === cell.stage.id,
  );
  if (!links && helped.length === 0) return false;
  return html`<section class="feedback"><h2>${feedbackResults.question}</h2>
    ${timesHelped(helped)}${links && feedbackButtons(links)}</section>`;
}

/** How many of the latest words are shown. */
const SHOWN_WORDS = 3;

function timesHelped(helped: readonly PublishedRequest[]): Html | false {
  const latest = helped.toSorted((a, b) => compareText(b.ask.requestedOn, a.ask.requestedOn));
  const [first] = latest;
  const words = latest.flatMap(({ ask }) => ownWords(ask.words) ?? []);
  return (
    first !== undefined &&
    html`<p>${feedbackResults.helped(helped.length, first.ask.requestedOn)}</p>
      ${words.slice(0, SHOWN_WORDS).map((said) => html`<blockquote class="text" dir="auto">${said}</blockquote>`)}`
  );
}

function requestItem(clock: RequestClock, { model, today }: Audit): Html {
  const { ask, id, triage } = clock.request;
  const word = clock.open ? clockWord(clock, today, model.site) : undefined;
  const said = triage.outcome ?? triage.reason;
  return html`<li><a href="${requestHref(id)}" dir="auto">${ask.title}</a>
    <span class="quiet">${sentenceHtml(requestLine(clock.request))}</span>
    ${word && stateWord(word)}
    ${said !== undefined && html`<span class="outcome" dir="auto">${said}</span>`}</li>`;
}

function feedbackButtons({ helped, wrong }: FeedbackLinks): Html {
  return html`<p class="buttons no-print">
    ${askLink(helped, feedbackLinks.helped, 'button plain small')}
    ${askLink(wrong, feedbackLinks.wrong, 'button plain small')}
  </p>`;
}
