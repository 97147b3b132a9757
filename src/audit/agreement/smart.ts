/** Whether a goal is SMART: specific, measurable, attainable, relevant to both teams, time-bound. */
import type { Goal } from '../../content/agreement/model.ts';
import { daysBetween } from '../../kit/calendar-date.ts';
import { compareText } from '../../kit/order.ts';
import { type SigningTeam, signingTeam } from '../../schema/agreement/agreed.ts';

const smartParts = ['specific', 'measurable', 'attainable', 'relevant', 'timed'] as const;

export type SmartPart = (typeof smartParts)[number];

/** What is wrong with one part of a goal. */
type PartProblem =
  /** The statement has no number. */
  | { readonly code: 'no-number'; readonly target?: number | undefined; readonly unit?: string | undefined }
  | { readonly code: 'no-metric' }
  | { readonly code: 'no-target' }
  | { readonly code: 'no-baseline' }
  | { readonly code: 'no-start' }
  /** Baseline and target are the same. */
  | { readonly code: 'nothing-to-reach'; readonly target: number }
  | {
      readonly code: 'too-far';
      readonly last: Goal['readings'][number];
      readonly target: number;
      readonly due: string;
      /** How many times the pace so far it would take, rounded down. Absent if it has not moved toward the target. */
      readonly times?: number | undefined;
    }
  | { readonly code: 'no-owner'; readonly teams: readonly SigningTeam[] }
  | { readonly code: 'no-due' }
  /** It is past due, without a reading since then. */
  | { readonly code: 'no-result'; readonly due: string };

export type SmartProblem = PartProblem & {
  readonly part: SmartPart;
  /** The field with the problem; absent for the goal as a whole. */
  readonly field?: string | undefined;
};

type Found = PartProblem & Pick<SmartProblem, 'field'>;

/** A goal may take at most this many times the pace so far. */
const MOST_PACE = 3;

/** The share of the time that must have passed before the pace means something. */
const LEAST_PASSED = 0.25;

/** The problems of a goal, at most one for each letter, in the order of the letters. */
export function smart(goal: Goal, today: string): SmartProblem[] {
  const parts: Readonly<Record<SmartPart, (goal: Goal, today: string) => Found | undefined>> = {
    specific,
    measurable,
    attainable,
    relevant,
    timed,
  };
  return smartParts.flatMap((part) => {
    const problem = parts[part](goal, today);
    return problem ? [{ part, ...problem }] : [];
  });
}

function specific({ statement, target, unit }: Goal): Found | undefined {
  if ([...statement].some((character) => character >= '0' && character <= '9')) return undefined;
  return { code: 'no-number', target, unit, field: 'statement' };
}

function measurable({ measuredBy, metric, target }: Goal): Found | undefined {
  const isNamed = metric !== undefined || measuredBy !== undefined;
  if (isNamed && target !== undefined) return undefined;
  return !isNamed ? { code: 'no-metric' } : { code: 'no-target' };
}

/** Compares the change per day so far with the change per day needed to reach the target. */
function attainable(goal: Goal, today: string): Found | undefined {
  const { baseline, target, from, due } = goal;
  if (target === undefined) return undefined;
  if (baseline === undefined) return { code: 'no-baseline' };
  if (from === undefined) return { code: 'no-start' };
  if (baseline === target) return { code: 'nothing-to-reach', target, field: 'target' };
  const last = goal.readings.toSorted((a, b) => compareText(a.on, b.on)).at(-1);
  if (!last || due === undefined || last.on <= from || due <= last.on || due < today) return undefined;
  const passed = daysBetween(from, last.on);
  if (passed < LEAST_PASSED * daysBetween(from, due)) return undefined;
  const soFar = (last.value - baseline) / passed;
  const needed = (target - last.value) / daysBetween(last.on, due);
  // Reached, or moved past the target.
  if (needed === 0 || needed > 0 !== target > baseline) return undefined;
  const times = soFar === 0 || soFar > 0 !== needed > 0 ? undefined : needed / soFar;
  if (times !== undefined && times <= MOST_PACE) return undefined;
  return {
    code: 'too-far',
    last,
    target,
    due,
    times: times === undefined ? undefined : Math.floor(times),
    field: 'target',
  };
}

/** The teams that own and sign a goal: both, or the team whose own it is. */
export function goalTeams({ team }: Pick<Goal, 'team'>): readonly SigningTeam[] {
  return team === undefined ? signingTeam.options : [team];
}

function relevant(goal: Goal): Found | undefined {
  const teams = goalTeams(goal).filter((team) => goal.owners[team] === undefined);
  return teams.length === 0 ? undefined : { code: 'no-owner', teams, field: 'owners' };
}

function timed({ due, target, readings }: Goal, today: string): Found | undefined {
  if (due === undefined) return { code: 'no-due' };
  if (due >= today) return undefined;
  if (readings.some(({ on, value }) => on >= due || value === target)) return undefined;
  return { code: 'no-result', due, field: 'due' };
}
