/** Whether a goal can be worked for: specific, measurable, attainable, relevant to both teams, timed. */
import type { Goal } from '../../content/agreement/model.ts';
import { daysBetween } from '../../kit/calendar-date.ts';
import { compareText } from '../../kit/order.ts';
import { signingTeam } from '../../schema/agreement/agreed.ts';

const smartParts = ['specific', 'measurable', 'attainable', 'relevant', 'timed'] as const;

type SmartPart = (typeof smartParts)[number];

export interface SmartProblem {
  readonly part: SmartPart;
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** How to mend it. */
  readonly hint: string;
  /** The field to look at; absent for the goal as a whole. */
  readonly field?: string | undefined;
}

/** A goal that asks for more than this many times the pace so far is not believed by anybody. */
const MOST_PACE = 3;

/** A pace is known only once so much of the time has gone. */
const LEAST_GONE = 0.25;

/** What is wrong with a goal, at most one problem for each part, in the order of the letters. */
export function smart(goal: Goal, today: string): SmartProblem[] {
  const parts: Readonly<Record<SmartPart, (goal: Goal, today: string) => Omit<SmartProblem, 'part'> | undefined>> = {
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

function specific({ statement, target, unit }: Goal): Omit<SmartProblem, 'part'> | undefined {
  if ([...statement].some((character) => character >= '0' && character <= '9')) return undefined;
  const example =
    target === undefined ? 'such as “60 leads a quarter”' : `such as “${target}${unit ? ` ${unit}` : ''}”`;
  return {
    message: 'The statement names no number, so two people can read two goals in it.',
    hint: `Say in the statement how much is to be reached, ${example}.`,
    field: 'statement',
  };
}

function measurable({ metric, target }: Goal): Omit<SmartProblem, 'part'> | undefined {
  if (metric !== undefined && target !== undefined) return undefined;
  return metric === undefined
    ? {
        message: 'Nobody has said what is counted, and where it is read.',
        hint: 'Add metric: such as Sales-qualified leads per quarter, from the CRM.',
      }
    : { message: 'There is no target to measure against.', hint: 'Add target: with the number that is to be reached.' };
}

/** The pace is how much the metric moved per day: so far, and from now to the target. */
function attainable(goal: Goal, today: string): Omit<SmartProblem, 'part'> | undefined {
  const { baseline, target, from, due } = goal;
  if (target === undefined) return undefined;
  if (baseline === undefined || from === undefined) {
    return {
      message: 'Nobody has said where it began, so nobody can say whether it can be reached.',
      hint: `Add ${baseline === undefined ? 'baseline: with the number' : 'from: with the day'} at the start.`,
    };
  }
  if (baseline === target) {
    return {
      message: `Baseline and target are both ${target}: there is nothing to reach.`,
      hint: 'Correct `target`, or keep it as a promise in commitments.yaml.',
      field: 'target',
    };
  }
  const last = goal.readings.toSorted((a, b) => compareText(a.on, b.on)).at(-1);
  if (!last || due === undefined || last.on <= from || due <= last.on || due < today) return undefined;
  const gone = daysBetween(from, last.on);
  if (gone < LEAST_GONE * daysBetween(from, due)) return undefined;
  const soFar = (last.value - baseline) / gone;
  const needed = (target - last.value) / daysBetween(last.on, due);
  // Reached, or moved past the target.
  if (needed === 0 || needed > 0 !== target > baseline) return undefined;
  const times = soFar === 0 || soFar > 0 !== needed > 0 ? undefined : needed / soFar;
  if (times !== undefined && times <= MOST_PACE) return undefined;
  const so =
    times === undefined ? 'it has not moved towards its target yet' : `${Math.floor(times)} times the pace so far`;
  return {
    message: `From ${last.value} on ${last.on} to ${target} by ${due}: ${times === undefined ? so : `that takes ${so}`}.`,
    hint: 'Say what will be different from now on; or agree on another target or day, and sign it again.',
    field: 'target',
  };
}

function relevant({ owners }: Goal): Omit<SmartProblem, 'part'> | undefined {
  const missing = signingTeam.options.filter((team) => owners[team] === undefined);
  if (missing.length === 0) return undefined;
  return {
    message:
      missing.length === 2
        ? 'Nobody answers for it in either team.'
        : `Nobody in ${missing[0]} answers for it, so it is no common goal.`,
    hint: `Add ${missing.map((team) => `${team}: …`).join(' and ')} under \`owners\`, or keep the goal in your own team.`,
    field: 'owners',
  };
}

function timed({ due, target, readings }: Goal, today: string): Omit<SmartProblem, 'part'> | undefined {
  if (due === undefined) {
    return {
      message: 'There is no day by which it is to be reached.',
      hint: 'Add due: with a day, such as 2026-12-31.',
    };
  }
  if (due >= today) return undefined;
  if (readings.some(({ on, value }) => on >= due || value === target)) return undefined;
  return {
    message: `Its day, ${due}, has passed, and nobody has read what came of it.`,
    hint: `Add the reading of ${due} under \`readings\`; then set the next goal.`,
    field: 'due',
  };
}
