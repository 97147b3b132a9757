import type { Fact } from '../../audit/agreement/facts.ts';
import type { Word } from '../states.ts';

/** What is wrong with the source of truth of a fact. */
export const factProblemWords: Readonly<Record<NonNullable<Fact['problem']>, Word>> = {
  two: {
    word: 'Several sources of truth',
    icon: 'warning',
    tone: 'bad',
    meaning: 'More than one system is marked as its source of truth, so reports will differ.',
  },
  none: {
    word: 'No source of truth',
    icon: 'cross',
    tone: 'bad',
    meaning: 'Systems store it, but none is marked as its source of truth.',
  },
};
