/** Requests that are needed sooner than agreed. */
import type { RushFigures, RushOutcome } from '../../audit/rush.ts';
import { percent } from '../../kit/percent.ts';
import { count } from '../dates.ts';
import { type Part, type Sentence, sentence } from '../parts.ts';
import { teamWords } from '../states.ts';

export const rushWords = {
  title: 'Rush',
  method: 'When a request is rushed',
  teams: 'Who needs it sooner than agreed',
  outcomes: 'What became of rushed requests',
  noTeam: 'No requester named',
} as const;

export const rushOutcomeWords: Readonly<Record<RushOutcome, string>> = {
  used: 'Delivered, and it helped',
  unknown: 'Delivered; no one has said whether it was used',
  retired: 'Delivered, and retired since',
  answered: 'Existed already',
  open: 'Still open',
  parked: 'Parked',
  declined: 'Declined',
  duplicate: 'Duplicate',
};

/** `4 of 9 requests (44%) were needed sooner than agreed.` */
export function rushShare({ judged, rushed }: RushFigures): string {
  const share = percent(rushed.length, judged);
  if (share === undefined) return 'Unknown: no request names both a day and an effort.';
  const were = rushed.length === 1 ? 'was' : 'were';
  return `${rushed.length} of ${count(judged, 'request')} (${share}%) ${were} needed sooner than agreed.`;
}

/** What is not known, so that no one reads it as in time. */
export function rushUnknown({ noAgreement, noDay }: RushFigures): string {
  const parts = [
    ...(noDay > 0 ? [`${count(noDay, 'request')} without a day`] : []),
    ...(noAgreement > 0 ? [`${count(noAgreement, 'request')} without an agreed delivery time`] : []),
  ];
  return parts.length === 0 ? '' : `Not counted: ${parts.join(', and ')}.`;
}

/** How many were ready on the day they were needed. */
export function rushDelivered({ tooLate: { delivered, late } }: RushFigures): string {
  if (delivered === 0) return '';
  return `${delivered - late} of the ${count(delivered, 'delivered request')} ${delivered - late === 1 ? 'was' : 'were'} ready on the day needed.`;
}

/** How many of the requests of a team are rushed: `Sales North: 3 of 4`, with a link to its requests. */
export function rushTeamLine({ judged, rushed, team }: RushFigures['teams'][number]): Sentence {
  const counts = `${rushed} of ${judged}`;
  if (team === undefined) return [`${rushWords.noTeam}: ${counts}`];
  const { group } = team;
  const link: Part = group
    ? { link: group.name, to: `/requests/from/${group.id}/` }
    : { link: teamWords[team.team], to: `/requests/team/${team.team}/` };
  return sentence`${link}: ${counts}`;
}
