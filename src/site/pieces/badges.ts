/** What a rep must know before sending a piece: is it live, is it still right, who may receive it. */
import type { Freshness, PieceAudit } from '../../audit/audit.ts';
import { isLeaving } from '../../audit/piece-audit.ts';
import { formatDays } from '../../words/dates.ts';
import { freshnessWords } from '../../words/states.ts';
import { dateText } from '../frame/date-text.ts';
import { type Html, html } from '../frame/html.ts';
import { pieceLink } from '../frame/link-html.ts';
import { stateWord } from '../frame/state-word.ts';
import { daysOf, sendWord, sendStateOf, sendStateWord, whyNot } from './may-send.ts';

/** The words for freshness and sharing beside each other. */
export function pieceBadges(audited: PieceAudit): Html {
  const { freshness, piece } = audited;
  const right =
    freshness && !isLeaving(piece)
      ? freshnessBadge(freshness, piece.expires)
      : stateWord(sendStateWord(sendStateOf(audited)));
  return html`<span class="badges">${right} ${shareBadge(audited)}</span>`;
}

/**
 * A piece that a page names as something to use: its title, and what must be known before it is sent. A browser that
 * judges it again leaves the rest of the page alone.
 */
export function judgedPiece(audited: PieceAudit): Html {
  return html`<span data-piece="${audited.piece.id}">${pieceLink(audited.piece)} ${pieceBadges(audited)}</span>`;
}

/**
 * Whether a record is still right. The dates stand on the word, so that the browser can judge it again on the day it
 * is read.
 *
 * @param expires The last day of use, when there is one.
 */
export function freshnessBadge({ dueOn, state }: Freshness, expires: string | undefined): Html {
  return stateWord(freshnessWords[state], {
    'data-freshness': state,
    'data-due-on': dueOn,
    'data-expires': expires,
  });
}

/** The dates behind the freshness of a record, for the page about it. */
export function freshnessDays({ daysLeft, dueOn, state }: Freshness, expires: string | undefined): Html {
  return html`<span class="quiet" data-days>${daysBehind()}</span>`;

  function daysBehind(): Html | string {
    if (state === 'expired') return expires === undefined ? '' : html`last day of use ${dateText(expires)}`;
    if (dueOn === undefined || daysLeft === undefined) return 'never reviewed, day of publication not known';
    if (daysLeft >= 0) return html`next review ${dateText(dueOn)}`;
    return html`review was due on ${dateText(dueOn)} (${formatDays(-daysLeft)} late)`;
  }
}

/** Who may receive a piece: by its label while it is usable, else nobody. The browser judges it again on the day it is read. */
export function shareBadge(audited: PieceAudit): Html {
  const standing = sendStateOf(audited);
  const { due, expires } = daysOf(audited);
  const judged = audited.usable ? { 'data-send': standing.share, 'data-due-on': due, 'data-expires': expires } : {};
  return stateWord(sendWord(standing), judged);
}

/** What the word for sharing means, or why a piece must not be sent. */
export function shareMeaning(audited: PieceAudit): Html {
  const standing = sendStateOf(audited);
  return html`<span class="quiet" data-means>${whyNot(standing, daysOf(audited)) ?? sendWord(standing).meaning}</span>`;
}
