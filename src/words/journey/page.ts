/** The journey: the stages of the buyer beside what sales and marketing call and do there. */
import { count } from '../dates.ts';
import { type Sentence, sentence } from '../parts.ts';

export const journeyWords = {
  title: 'Journey',
  about: 'Each stage of the buyer beside our lead stages and deal stages, who acts there, and what the buyer has read.',
  caption: 'The buyer’s journey and ours, side by side',
  stage: 'Buyer’s stage',
  exitCriteria: 'Exit criteria',
  /** Before the criteria, in a sentence. */
  exitCriteriaAre: 'Exit criteria:',
  leadStage: 'Lead stage',
  dealStage: 'Deal stage',
  owner: 'Who acts',
  handoff: 'Handoff',
  read: 'Read by then',
  none: 'none',
  notStated: 'not stated',
  noOwner: 'no one',
  crmStage: (stage: string) => `In the CRM: ${stage}`,
  handoffFromTo: (from: string, to: string) => `From ${from} to ${to}`,
  takesOver: (person: string) => `${person} takes over`,
  pieces: (pieces: number) => count(pieces, 'piece'),
  /** A link from a page about one stage. */
  seeStage: (stage: string) => `See ${stage} in the journey`,
  leadStagesElsewhere: 'Lead stages without a buyer’s stage',
  handoffsElsewhere: 'Handoffs at no single stage',
} as const;

export const readingWords = {
  title: 'What the buyer has probably read by then',
  none: 'No piece that may go to buyers is made for this stage and usable.',
  at: (pieces: number, stage: string) => `${count(pieces, 'piece')} at ${stage}`,
  more: (pieces: number) => `and ${count(pieces, 'more piece')}`,
  all: (stage: string, more: number) => `See ${count(more, 'more piece')} in all content for ${stage}`,
} as const;

/** What earlier stages add. @param stages Their names, each with its number of pieces and its place. */
export function readBefore(stages: readonly { name: string; pieces: number; to: string }[]): Sentence {
  const links = stages.flatMap(({ name, pieces, to }, index) => [
    ...(index === 0 ? [] : [', ']),
    { link: readingWords.at(pieces, name), to },
  ]);
  return sentence`Before that: ${links}.`;
}

/** How the pieces are chosen. */
export const readingRule: Sentence = sentence`Pieces that are ${{ link: 'usable', to: '/method/#usable' }}, may go to buyers and are made for that stage. Each counts once, at its first stage. ${{ link: 'Who read them is not measured', to: '/method/#journey' }}.`;
