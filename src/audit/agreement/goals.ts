/** Goals against the straight line from their baseline to their target. */
import type { Agreement, Goal } from '../../content/agreement/model.ts';
import { exceeds } from '../../kit/amounts.ts';
import { daysBetween } from '../../kit/calendar-date.ts';
import { compareText } from '../../kit/order.ts';
import type { SigningTeam } from '../../schema/agreement/agreed.ts';
import type { Audit } from '../audit.ts';
import type { TrendPoint } from '../trend.ts';
import { type CountedReading, type GoalCount, goalCounts, type Mismatch, mismatches } from './goal-counts.ts';
import { goalTeams, type SmartProblem, smart } from './smart.ts';

/**
 * - `reached`: the last reading is at the target or past it;
 * - `on-course`: it is at the line or past it;
 * - `behind`: it is short of the line;
 * - `missed`: the due date has passed without reaching the target;
 * - `unknown`: the goal has no line (baseline, target or due date missing) or no reading.
 */
export type GoalState = 'reached' | 'on-course' | 'behind' | 'missed' | 'unknown';

interface Reading extends CountedReading {
  /** Whether it was counted from a list, not entered. */
  readonly counted?: true;
}

export interface GoalView {
  readonly goal: Goal;
  readonly state: GoalState;
  /** The last reading. */
  readonly last?: Reading | undefined;
  /** The value of the line on the day of the last reading. */
  readonly expected?: number | undefined;
  /** How far the last reading is short of the line, in either direction; 0 if it is not. */
  readonly shortBy?: number | undefined;
  /** In the order of their dates. */
  readonly readings: readonly Reading[];
  /** What the lists say, for a goal that names what measures it. */
  readonly count?: GoalCount | undefined;
  /** Entered readings that differ from what the lists say about the same day. The counted ones are used. */
  readonly mismatches: readonly Mismatch[];
  /** Teams without an owner; of a team’s own goal, only that team. */
  readonly withoutOwner: readonly SigningTeam[];
  /** Teams for which it is unknown whether their pay depends on it. */
  readonly paidUnknown: readonly SigningTeam[];
  /** Whether pay depends on it in only one team. */
  readonly paidApart: boolean;
  /** What keeps it from being specific, measurable, attainable, relevant to both, or timed. */
  readonly problems: readonly SmartProblem[];
}

/**
 * The goals of an audit, with readings counted from its lists.
 *
 * @param past Earlier figures from the history in Git.
 */
export function goalsOf(audit: Audit, past?: readonly TrendPoint[]): GoalView[] {
  return goalViews(audit.model.agreement ?? { goals: [] }, audit.today, goalCounts(audit, past));
}

/** Every goal, in the order of the file. */
export function goalViews(
  { goals }: Pick<Agreement, 'goals'>,
  today: string,
  counts: ReadonlyMap<string, GoalCount> = new Map(),
): GoalView[] {
  return goals.map((goal) => {
    const count = counts.get(goal.id);
    const readings = readingsOf(goal, count);
    const last = readings.at(-1);
    const expected = last && lineAt(goal, last.on);
    const { sales, marketing } = goal.paid;
    const teams = goalTeams(goal);
    return {
      goal,
      state: stateOf(goal, last, expected, today),
      last,
      expected,
      shortBy: last && expected !== undefined ? shortBy(goal, last.value, expected) : undefined,
      ...{ readings, count },
      mismatches: count ? mismatches(goal, count) : [],
      withoutOwner: teams.filter((team) => goal.owners[team] === undefined),
      paidUnknown: teams.filter((team) => goal.paid[team] === undefined),
      paidApart: teams.length > 1 && sales !== undefined && marketing !== undefined && sales !== marketing,
      problems: smart({ ...goal, readings }, today),
    };
  });
}

/** Entered readings, and those counted from lists. On the same day, the counted one. */
function readingsOf(goal: Goal, count: GoalCount | undefined): Reading[] {
  const counted = (count?.readings ?? []).map((reading) => ({ ...reading, counted: true as const }));
  const days = new Set(counted.map(({ on }) => on));
  const entered = goal.readings.filter(({ on }) => !days.has(on));
  return [...entered, ...counted].sort((a, b) => compareText(a.on, b.on));
}

/** The value of a goal’s line on a day: the baseline before it begins, the target after it ends. */
export function lineAt({ baseline, target, from, due }: Goal, day: string): number | undefined {
  if (baseline === undefined || target === undefined || from === undefined || due === undefined) return undefined;
  const length = daysBetween(from, due);
  const passed = length <= 0 ? 1 : Math.min(1, Math.max(0, daysBetween(from, day) / length));
  return baseline + (target - baseline) * passed;
}

function stateOf(goal: Goal, last: Reading | undefined, expected: number | undefined, today: string): GoalState {
  if (!last || goal.target === undefined) return 'unknown';
  if (shortBy(goal, last.value, goal.target) === 0) return 'reached';
  if (goal.due !== undefined && goal.due < today) return 'missed';
  if (expected === undefined) return 'unknown';
  return shortBy(goal, last.value, expected) === 0 ? 'on-course' : 'behind';
}

/** Less is better where the target is below the baseline. */
function shortBy({ baseline, target }: Goal, value: number, wanted: number): number {
  const lessIsBetter = baseline !== undefined && target !== undefined && target < baseline;
  const [much, little] = lessIsBetter ? [value, wanted] : [wanted, value];
  return exceeds(much, little) ? much - little : 0;
}
