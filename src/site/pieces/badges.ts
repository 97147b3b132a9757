/** What a rep must know before sending a piece: whether it is live and current, and who may receive it. */
import type { Freshness, PieceAudit } from '../../audit/audit.ts';
import { isLeaving } from '../../audit/piece-audit.ts';
import { freshnessDates } from '../../words/pieces/freshness.ts';
import { freshnessWords } from '../../words/states.ts';
import { type Html, html } from '../frame/html.ts';
import { pieceLink } from '../frame/link-html.ts';
import { sentenceHtml } from '../frame/sentence.ts';
import { stateWord } from '../frame/state-word.ts';
import { dateAttributes } from './judged-dates.ts';
import { daysOf, sendStateOf, sendStateWord, sendWord, whyNot } from './may-send.ts';

/** The badges for freshness and sharing. */
export function pieceBadges(audited: PieceAudit): Html {
  const { freshness, piece } = audited;
  const word = sendStateWord(sendStateOf(audited));
  const current = freshness && !isLeaving(piece) ? freshnessBadge(freshness, piece.expires, word) : stateWord(word);
  return html`<span class="badges">${current} ${shareBadge(audited)}</span>`;
}

/**
 * A piece that a page recommends: its title and badges. The mark limits what a browser changes when it judges the piece
 * again.
 */
export function judgedPiece(audited: PieceAudit): Html {
  return html`<span data-piece="${audited.piece.id}">${pieceLink(audited.piece)} ${pieceBadges(audited)}</span>`;
}

/**
 * Whether a record is current. The badge carries the dates, so that a browser can judge it again on the reader's day.
 *
 * @param expires The last day of use, when there is one.
 */
export function freshnessBadge(
  { dueOn: due, state, unreviewed }: Freshness,
  expires: string | undefined,
  word = freshnessWords[state],
): Html {
  return stateWord(word, { 'data-freshness': state, ...dateAttributes({ due, expires, unreviewed }) });
}

/** The dates behind the freshness of a record, for the page about it. */
export function freshnessDays(freshness: Freshness, expires: string | undefined): Html {
  return html`<span class="quiet" data-days>${sentenceHtml(freshnessDates(freshness, expires))}</span>`;
}

/** Who may receive a piece: what its label says while it is usable, else no one. A browser judges it again. */
export function shareBadge(audited: PieceAudit): Html {
  const state = sendStateOf(audited);
  const judged = audited.usable ? { 'data-send': state.share, ...dateAttributes(daysOf(audited)) } : {};
  return stateWord(sendWord(state), judged);
}

/** What the badge for sharing means, or why the piece must not be sent. */
export function shareMeaning(audited: PieceAudit): Html {
  const state = sendStateOf(audited);
  return html`<span class="quiet" data-means>${whyNot(state, daysOf(audited)) ?? sendWord(state).meaning}</span>`;
}
