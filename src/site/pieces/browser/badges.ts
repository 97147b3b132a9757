/** What a rep must know before sending a piece, as `PieceBadges` draws it. */

import { element, stateWord } from '../../frame/browser/elements.ts';
import { type SendState, type SendStateDays, sendWord, sendStateWord } from '../may-send.ts';

/** @param days For a usable piece: by them the badges are judged again on a later day, while the page is open. */
export function badges(piece: SendState, days?: SendStateDays): HTMLElement {
  const judged = days && { 'data-due-on': days.due, 'data-expires': days.expires };
  return element(
    'span',
    { class: 'badges' },
    stateWord(sendStateWord(piece), judged && { ...judged, 'data-freshness': piece.freshness }),
    stateWord(sendWord(piece), judged && { ...judged, 'data-send': piece.share }),
  );
}
