import type { GapKind } from '../audit/audit.ts';
import { freshnessWords, inSentence, type Word } from './states.ts';

/** The name of each kind of gap in filters, and its meaning as the method page prints it. */
export const gapKindWords: Readonly<Record<GapKind, Pick<Word, 'word' | 'meaning'>>> = {
  question: { word: 'Unanswered question', meaning: 'a question that no usable primary piece answers' },
  format: { word: 'Missing format', meaning: 'a format that is wanted but has no usable primary piece' },
  stale: {
    word: 'Needs only a review',
    meaning: `a need that a review would meet, because a piece that is ${inSentence(freshnessWords.stale)} already exists`,
  },
  unmapped: { word: 'Unmapped piece', meaning: 'a usable piece that does not say who it serves' },
  findability: {
    word: 'Exists but was not found',
    meaning:
      'sales requested something that exists: send the piece instead of making it again. If the request is for something new, a piece of the same cell and format counts only if it shares a telling word with the request',
  },
  demand: {
    word: 'Requested, not planned',
    meaning:
      'sales requested it, no piece is linked to the request, and no one is working on it; or deals were lost for a reason that no content answers. If it is about a question or format that is missing, it counts there instead',
  },
  dimension: {
    word: 'Missing product, segment or language',
    meaning: 'a product, segment or language without a usable piece, in a cell that is otherwise covered',
  },
};
