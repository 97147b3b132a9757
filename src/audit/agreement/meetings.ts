/** When the two teams last met, and which decisions are pending. */
import type { Agreement, Meeting } from '../../content/agreement/model.ts';
import { addDays, daysBetween } from '../../kit/calendar-date.ts';
import { compareText } from '../../kit/order.ts';
import { signingTeam } from '../../schema/agreement/agreed.ts';
import { type Person, sidesOf } from '../../schema/person.ts';

/** A pending decision. */
export interface OpenDecision {
  readonly meeting: Meeting;
  readonly what: string;
  readonly owner: string;
  readonly due?: string | undefined;
  /** Days after `due`, today; 0 when it is not late or has no due date. */
  readonly lateBy: number;
}

export interface Meetings {
  /** The newest first. */
  readonly all: readonly Meeting[];
  /** The last meeting of both teams. */
  readonly last?: Meeting | undefined;
  readonly daysSince?: number | undefined;
  /** The day by which they should meet again. */
  readonly nextBy?: string | undefined;
  /** Days after that, today; 0 when it is not late. */
  readonly lateBy: number;
  /** The latest first; those without a due date last. */
  readonly open: readonly OpenDecision[];
  /** Disagreements that are still open, the newest first. */
  readonly unsettled: ReadonlyArray<{ readonly meeting: Meeting; readonly about: string }>;
}

/**
 * Whether sales and marketing both took part.
 *
 * @param people People and teams: a meeting of field marketing and sales is one of both.
 */
export function isJoint({ teams }: Pick<Meeting, 'teams'>, people: readonly Person[]): boolean {
  return sidesOf(teams, people).size === signingTeam.options.length;
}

/**
 * @param meetEvery The most days between two meetings of both teams.
 * @param people People and teams, for `isJoint`.
 */
export function meetingsOf(
  { meetings }: Pick<Agreement, 'meetings'>,
  meetEvery: number,
  today: string,
  people: readonly Person[],
): Meetings {
  const all = meetings.toReversed();
  const last = all.find((meeting) => isJoint(meeting, people));
  const nextBy = last && addDays(last.date, meetEvery);
  const open = all.flatMap((meeting) =>
    meeting.decisions
      .filter(({ done }) => done === undefined)
      .map(({ what, owner, due }) => ({
        meeting,
        what,
        owner,
        due,
        lateBy: due === undefined ? 0 : Math.max(0, daysBetween(due, today)),
      })),
  );
  return {
    all,
    last,
    daysSince: last && daysBetween(last.date, today),
    nextBy,
    lateBy: nextBy === undefined ? 0 : Math.max(0, daysBetween(nextBy, today)),
    open: open.sort((a, b) => b.lateBy - a.lateBy || compareText(a.due ?? '9999', b.due ?? '9999')),
    unsettled: unsettled(all),
  };
}

/** The last meeting that mentions a disagreement, in the same words, decides whether it is open. */
function unsettled(newestFirst: readonly Meeting[]): Array<{ meeting: Meeting; about: string }> {
  const seen = new Set<string>();
  return newestFirst.flatMap((meeting) =>
    meeting.disagreements.flatMap(({ about, closed }) => {
      const key = about.toLowerCase();
      if (seen.has(key)) return [];
      seen.add(key);
      return closed === undefined ? [{ meeting, about }] : [];
    }),
  );
}
