import type { GapKind } from '../audit/audit.ts';
import type { Word } from './states.ts';

/** What each kind of gap is called in a filter, and what it means. The method page prints the meanings. */
export const gapKindWords: Readonly<Record<GapKind, Pick<Word, 'word' | 'meaning'>>> = {
  question: { word: 'Question not answered', meaning: 'a question that no usable primary piece answers' },
  format: { word: 'Format missing', meaning: 'a format that is wanted and not there' },
  stale: {
    word: 'Needs only a review',
    meaning: 'a need that a review alone would meet, because a stale piece is there',
  },
  unmapped: { word: 'Serves nobody yet', meaning: 'a usable piece that says nothing of whom it serves' },
  findability: {
    word: 'Exists but was not found',
    meaning:
      'sales asks for something that exists, so the piece is to be pointed to and not made again. Where something new is asked for, a piece of the same cell and format counts as it only if it shares a telling word',
  },
  demand: {
    word: 'Asked for, nothing planned',
    meaning: 'sales asks, and nothing is planned: no piece is named for it, and nobody has taken it on',
  },
  dimension: {
    word: 'Product or language left out',
    meaning: 'a product or a language for which a cell has no usable piece, although the cell is covered without it',
  },
};
