/** Meetings, their decisions and disagreements. */
import type { Meeting } from '../../content/agreement/model.ts';
import { count, formatDays } from '../dates.ts';
import { type Sentence, sentence } from '../parts.ts';

const kinds: Readonly<Record<Meeting['kind'], string>> = {
  weekly: 'Weekly meeting',
  monthly: 'Monthly meeting',
  quarterly: 'Quarterly meeting',
  leads: 'Meeting of the two leads',
  other: 'Meeting',
};

export const meetingsWords = {
  nextAgenda: 'See the next agenda',
  minutes: 'Minutes',
  none: 'No meeting of both teams is recorded.',
  pending: (decisions: number) => count(decisions, 'pending decision'),
  decision: 'Decision',
  due: 'Due',
  noDueDate: 'no due date',
  decidedOn: 'Decided on',
  openDisagreements: 'Open disagreements',
  all: 'All meetings',
  kinds,
  new: 'News',
  wentWell: 'Went well',
  wentWrong: 'Went wrong',
  learned: 'Learned',
  disagreements: 'Disagreements',
  stillOpen: 'Still open.',
  decisions: 'Decisions',
} as const;

/** @param nextBy The date by which the teams must meet again. */
export function meetingRhythm(
  daysSince: number,
  { meetEvery, lateBy, nextBy }: { readonly meetEvery: number; readonly lateBy: number; readonly nextBy: string },
): Sentence {
  const next =
    lateBy > 0
      ? `The next meeting is ${formatDays(lateBy)} late.`
      : sentence`The next meeting is due by ${{ date: nextBy }}.`;
  return sentence`Sales and marketing last met ${formatDays(daysSince)} ago and agreed to meet at least every ${formatDays(meetEvery)}. ${next}`;
}

/** Who owns a decision and whether it is done. */
export function decisionState(owner: string, done: string | undefined): Sentence {
  return sentence`(${owner}, ${done === undefined ? 'open' : sentence`done on ${{ date: done }}`})`;
}

/** What the teams disagreed about, as a sentence before its answer. */
export function topicText(about: string): string {
  return /[.!?…]$/.test(about) ? about : `${about}.`;
}
