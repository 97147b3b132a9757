/** Meetings, their decisions and disagreements. */
import { percent } from '../../kit/percent.ts';
import { count, formatDays } from '../dates.ts';
import { type Sentence, sentence } from '../parts.ts';

export const meetingsWords = {
  nextAgenda: 'See the next agenda',
  minutes: 'Minutes',
  none: 'No meeting of both teams is recorded.',
  pending: (decisions: number) => count(decisions, 'pending decision'),
  cadence: 'Meetings of each kind against their own cadence',
  kind: 'Kind',
  agreed: 'Agreed',
  every: (days: number) => `every ${formatDays(days)}`,
  last: 'Last meeting',
  notHeld: 'none recorded',
  next: 'Next due by',
  gaps: 'Time between meetings',
  tooLong: (amount: number, of: number) =>
    of === 0 ? 'Unknown: it takes two meetings' : `${amount} of ${count(of, 'gap')} too long`,
  attendance: 'Attendance by team',
  teams: 'Meetings attended',
  noTeams: (meetings: number) => `${count(meetings, 'meeting')} without a list of teams not counted`,
  decision: 'Decision',
  due: 'Due',
  noDueDate: 'no due date',
  decidedOn: 'Decided on',
  openDisagreements: 'Open disagreements',
  all: 'All meetings',
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

/** Days between two meetings that were too long. */
export function longGap({ days, from, to }: { days: number; from: string; to: string }): Sentence {
  return sentence`${formatDays(days)} from ${{ date: from }} to ${{ date: to }}`;
}

/** How many meetings of a kind a team attended. */
export function attendedText(team: string, attended: number, of: number): string {
  return `${team}: ${attended} of ${of} (${percent(attended, of)}%)`;
}

/** Who owns a decision and whether it is done. */
export function decisionState(owner: string, done: string | undefined): Sentence {
  return sentence`(${owner}, ${done === undefined ? 'open' : sentence`done on ${{ date: done }}`})`;
}

/** What the teams disagreed about, as a sentence before its answer. */
export function topicText(about: string): string {
  return /[.!?…]$/.test(about) ? about : `${about}.`;
}
