/** What a rep must know before sending a piece, as `PieceBadges` draws it. */
import { type Standing, sendWord, standingWord } from '../sending.ts';
import { element, stateWord } from './elements.ts';

export function badges(piece: Standing): HTMLElement {
  return element('span', { class: 'badges' }, stateWord(standingWord(piece)), stateWord(sendWord(piece)));
}
