/** The list of questions, objections and their answers. */
import type { LostDeals } from '../../audit/losses.ts';
import { count } from '../dates.ts';
import { type Sentence, sentence } from '../parts.ts';

export const answersWords = {
  title: 'Answers',
  titleOf: (filter: string) => `Answers: ${filter}`,
  description: 'Every question and objection of our buyers: what to say, which pieces answer it, and what it cost us.',
  lead: (questions: number, answered: number) =>
    `${count(questions, 'question')}, ${answered} answered. Those that lost us most deals come first, then objections.`,
  method: 'What counts as answered',
  filters: 'Filter answers',
  kind: 'Kind',
  objection: 'Objections',
  question: 'Questions',
  competitor: 'Competitor',
  product: 'Product',
  against: 'Competitors:',
  losses: (deals: number) => `${count(deals, 'deal')} lost over it`,
} as const;

/** Deals lost over a question in one period. @param to The path of the row of the deals. */
export function lossLine({ deals: { count: deals, reason }, period }: LostDeals, to: `/${string}`): Sentence {
  return sentence`${{ link: count(deals, 'lost deal'), to }}, ${{ date: period.from }} to ${{ date: period.to }}: ${reason}`;
}
