/** The page that matches pieces to the questions they answer. */
import { count } from '../../kit/count.ts';

export const matchPageText = {
  title: 'Match pieces to questions',
  description: 'Questions without an answer, and pieces that no one is matched to, with pairs to accept.',
  lead: 'A piece may already answer an open question without saying so. Open it, and select the pairs that are right: all of them become one change.',
  questions: 'Questions without an answer',
  /** @param questions Those without a proposal. */
  others: (questions: number) =>
    `${count(questions, 'more question')} ${questions === 1 ? 'has' : 'have'} no piece with similar words.`,
  noQuestions: 'No open question has a piece with similar words.',
  unmapped: 'Pieces that serve no one yet',
  noUnmapped: 'Every usable piece says who it serves.',
  none: 'No question has similar words.',
  choose: 'Choose its buyers and questions',
  /** @param words Rare words that both have. */
  words: (words: readonly string[]) => `Both have: ${words.join(', ')}.`,
  all: 'See the gaps',
  link: 'Match pieces to questions',
} as const;
