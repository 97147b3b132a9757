/** When the two teams last met, and what they decided and have not done. */
import type { Agreement, Meeting } from '../../content/agreement/model.ts';
import { addDays, daysBetween } from '../../kit/calendar-date.ts';
import { compareText } from '../../kit/order.ts';

/** A decision that waits. */
interface OpenDecision {
  readonly meeting: Meeting;
  readonly what: string;
  readonly owner: string;
  readonly due?: string | undefined;
  /** Days after `due`, today; 0 when it is not late or has no day. */
  readonly lateBy: number;
}

export interface Meetings {
  /** The newest first. */
  readonly all: readonly Meeting[];
  /** The last one at which both teams were. */
  readonly last?: Meeting | undefined;
  readonly daysSince?: number | undefined;
  /** When they were to meet again. */
  readonly nextBy?: string | undefined;
  /** Days after that, today; 0 when it is not late. */
  readonly lateBy: number;
  /** The latest first; those without a day at the end. */
  readonly open: readonly OpenDecision[];
  /** Disagreements that nobody has closed, the newest first. */
  readonly unsettled: ReadonlyArray<{ readonly meeting: Meeting; readonly about: string }>;
}

/**
 * Looks at all meetings.
 *
 * @param meetEvery After how many days at most the teams meet again.
 */
export function meetingsOf({ meetings }: Pick<Agreement, 'meetings'>, meetEvery: number, today: string): Meetings {
  const all = meetings.toReversed();
  const last = all.find(({ teams }) => teams.includes('sales') && teams.includes('marketing'));
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

/** What is open in one meeting and closed in a later one is closed: both say it in the same words. */
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
