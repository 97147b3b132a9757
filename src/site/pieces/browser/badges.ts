/** The badges of a piece, the same as `pieceBadges` draws them. */

import { element, stateWord } from '../../frame/browser/elements.ts';
import { type SendState, type SendStateDays, sendStateWord, sendWord } from '../may-send.ts';

/** @param days Of a usable piece: with them, the badges are judged again on a later day while the page is open. */
export function badges(piece: SendState, days?: SendStateDays): HTMLElement {
  const judged = days && { 'data-due-on': days.due, 'data-expires': days.expires };
  return element(
    'span',
    { class: 'badges' },
    stateWord(sendStateWord(piece), judged && { ...judged, 'data-freshness': piece.freshness }),
    stateWord(sendWord(piece), judged && { ...judged, 'data-send': piece.share }),
  );
}
