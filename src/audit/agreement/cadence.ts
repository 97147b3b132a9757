/** Whether each kind of meeting takes place as often as agreed. */
import type { Agreement, Meeting } from '../../content/agreement/model.ts';
import { addDays, daysBetween } from '../../kit/calendar-date.ts';
import { compareText } from '../../kit/order.ts';
import { type MeetingKind, meetingKinds } from '../../schema/meeting-policy.ts';
import type { Person } from '../../schema/person.ts';
import type { Policy } from '../../schema/policy.ts';
import { isJoint } from './meetings.ts';

/** The days between two meetings of a kind that follow each other. */
interface Gap {
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

/** A kind of meeting that has its own cadence. */
export interface Cadence {
  readonly kind: MeetingKind;
  /** The most days between two of them. */
  readonly every: number;
  /** How many took place. */
  readonly held: number;
  /** The day of the last one. */
  readonly last?: string | undefined;
  /** The day by which the next one is due. Unknown without a last one. */
  readonly nextBy?: string | undefined;
  /** Days after that, today; 0 when it is not late. */
  readonly lateBy: number;
  /** Between meetings that took place, the newest first. */
  readonly gaps: readonly Gap[];
  /** Those that were longer than agreed. */
  readonly tooLong: readonly Gap[];
}

/** The kinds with their own cadence, judged by the meetings of sales and marketing: the most late first. */
export function cadences(
  { meetings }: Pick<Agreement, 'meetings'>,
  { meetings: rules }: Pick<Policy, 'meetings'>,
  today: string,
  people: readonly Person[],
): Cadence[] {
  const judged = meetingKinds.flatMap((kind): Cadence[] => {
    const every = rules[kind]?.every;
    return every === undefined ? [] : [cadenceOf(kind, every, datesOf(meetings, kind, people), today)];
  });
  return judged.sort((a, b) => compareText(a.nextBy ?? '9999', b.nextBy ?? '9999'));
}

function datesOf(meetings: readonly Meeting[], kind: MeetingKind, people: readonly Person[]): string[] {
  return meetings.flatMap((meeting) => (meeting.kind === kind && isJoint(meeting, people) ? [meeting.date] : []));
}

function cadenceOf(kind: MeetingKind, every: number, dates: readonly string[], today: string): Cadence {
  const last = dates.at(-1);
  const nextBy = last && addDays(last, every);
  const gaps = dates
    .slice(1)
    .map((to, index): Gap => {
      const from = dates[index] ?? to;
      return { from, to, days: daysBetween(from, to) };
    })
    .reverse();
  return {
    ...{ kind, every, held: dates.length, last, nextBy, gaps },
    lateBy: nextBy === undefined ? 0 : Math.max(0, daysBetween(nextBy, today)),
    tooLong: gaps.filter(({ days }) => days > every),
  };
}

/** The kind of the next meeting: the one that is due first, else that of the last meeting of both teams. */
export function nextKind(cadence: readonly Cadence[], last: Meeting | undefined): MeetingKind | undefined {
  return cadence.find(({ nextBy }) => nextBy !== undefined)?.kind ?? last?.kind;
}
