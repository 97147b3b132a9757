import type { LossAnswer } from '../../audit/losses.ts';
import type { EndedDeals } from '../../schema/agreement/loss.ts';
import type { Word } from '../states.ts';

/** Whether content answers the reason for a lost deal. */
export const lossWords: Readonly<Record<LossAnswer, Word>> = {
  answered: {
    word: 'Answered now',
    icon: 'check',
    tone: 'good',
    meaning: 'The reason names a buyer’s question, and a usable primary piece answers it.',
  },
  unanswered: {
    word: 'Not answered',
    icon: 'cross',
    tone: 'bad',
    meaning: 'No usable primary piece answers the question; or no question is named, but what was missing is recorded.',
  },
  unsaid: {
    word: 'Details missing',
    icon: 'dash',
    tone: 'quiet',
    meaning: 'The entry names no question, and does not say what was missing.',
  },
};

/** How deals ended. */
export const outcomeWords: Readonly<Record<EndedDeals['outcome'], Word>> = {
  lost: { word: 'Lost', icon: 'cross', tone: 'bad', meaning: 'The buyer did not buy from us.' },
  won: { word: 'Won', icon: 'check', tone: 'good', meaning: 'The buyer bought from us.' },
};
