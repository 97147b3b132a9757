/** What a rep must know before sending a piece, as `PieceBadges` draws it. */
import type { FreshnessState } from '../../audit/freshness.ts';
import type { PieceStatus, Share } from '../../schema/piece.ts';
import { freshnessWords, leavingWord, shareWords, statusWords, type Word } from '../words.ts';
import { element, stateWord } from './elements.ts';

export interface Badged {
  readonly status: PieceStatus;
  readonly share: Share;
  /** On the reader's day; of live pieces only. */
  readonly freshness?: FreshnessState | undefined;
  readonly leaving: boolean;
}

export function badges(piece: Badged): HTMLElement {
  return element('span', { class: 'badges' }, stateWord(standing(piece)), stateWord(shareWords[piece.share]));
}

function standing({ freshness, leaving, status }: Badged): Word {
  if (freshness === undefined) return statusWords[status];
  return leaving ? leavingWord : freshnessWords[freshness];
}
