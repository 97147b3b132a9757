/** The badges of a piece, the same as `pieceBadges` draws them. */

import type { JudgedDates } from '../../../audit/freshness.ts';
import { element, stateWord } from '../../frame/browser/elements.ts';
import { dateAttributes } from '../judged-dates.ts';
import { type SendState, sendStateWord, sendWord } from '../may-send.ts';

/** @param days Of a usable piece: with them, the badges are judged again on a later day while the page is open. */
export function badges(piece: SendState, days?: JudgedDates): HTMLElement {
  const judged = days && dateAttributes(days);
  return element(
    'span',
    { class: 'badges' },
    stateWord(sendStateWord(piece), judged && { ...judged, 'data-freshness': piece.freshness }),
    stateWord(sendWord(piece), judged && { ...judged, 'data-send': piece.share }),
  );
}
