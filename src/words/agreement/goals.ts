/** Goals: their states, and what keeps a goal from being specific, measurable, attainable, relevant or timed. */
import type { GoalState } from '../../audit/agreement/goals.ts';
import type { SmartPart, SmartProblem } from '../../audit/agreement/smart.ts';
import { listed } from '../lists.ts';
import { type Sentence, sentence } from '../parts.ts';
import type { Word } from '../states.ts';
import { withUnit } from './amounts.ts';

export const goalWords: Readonly<Record<GoalState, Word>> = {
  reached: { word: 'Reached', icon: 'check', tone: 'good', meaning: 'The last reading is at or past the target.' },
  'on-course': {
    word: 'On course',
    icon: 'check',
    tone: 'good',
    meaning: 'The last reading is at or ahead of the line.',
  },
  behind: { word: 'Behind', icon: 'warning', tone: 'watch', meaning: 'The last reading is short of the line.' },
  missed: {
    word: 'Missed',
    icon: 'cross',
    tone: 'bad',
    meaning: 'The due date has passed, and the target was not reached.',
  },
  unknown: {
    word: 'Unknown',
    icon: 'dash',
    tone: 'quiet',
    meaning: 'The goal has no line (baseline, target or due date is missing) or no reading.',
  },
};

/** `Not measurable.` */
export function notSmart(part: SmartPart): string {
  return `Not ${part}.`;
}

interface Advice {
  readonly message: Sentence;
  readonly hint: Sentence;
}

/** What is wrong with a goal, and how to fix it. */
export function goalProblemText(problem: SmartProblem): Advice {
  switch (problem.code) {
    case 'no-number': {
      const { target, unit } = problem;
      const example = target === undefined ? '60 leads a quarter' : withUnit(String(target), unit);
      return {
        message: sentence`The statement has no number, so each team can read it differently.`,
        hint: sentence`Name the number to reach, such as “${example}”.`,
      };
    }
    case 'no-metric':
      return {
        message: sentence`The goal does not say what is measured, or where.`,
        hint: sentence`Add ${{ code: 'metric:' }}, such as “Sales-qualified leads per quarter, from the CRM”.`,
      };
    case 'no-target':
      return {
        message: sentence`The goal has no target.`,
        hint: sentence`Add ${{ code: 'target:' }} with the number to reach.`,
      };
    case 'no-baseline':
      return {
        message: sentence`The goal has no baseline, so no one can tell whether the target is realistic.`,
        hint: sentence`Add ${{ code: 'baseline:' }} with the number at the start.`,
      };
    case 'no-start':
      return {
        message: sentence`The goal has no start date, so no one can tell whether the target is realistic.`,
        hint: sentence`Add ${{ code: 'from:' }} with the date of the baseline.`,
      };
    case 'nothing-to-reach':
      return {
        message: sentence`Baseline and target are both ${String(problem.target)}, so nothing can change.`,
        hint: sentence`Correct ${{ code: 'target' }}, or make it a promise in commitments.yaml.`,
      };
    case 'too-far':
      return {
        message: tooFar(problem),
        hint: sentence`Name what will change, or agree on another target or due date. Then sign it again.`,
      };
    case 'no-owner': {
      const { teams } = problem;
      const keys = teams.flatMap((team, index) => [...(index > 0 ? [' and '] : []), { code: `${team}:` }]);
      return {
        message:
          teams.length === 2
            ? sentence`No one in either team owns it.`
            : sentence`No one in ${listed(teams)} owns it, so it is not a shared goal.`,
        hint: sentence`Add ${keys} under ${{ code: 'owners' }}, or keep the goal in your own team.`,
      };
    }
    case 'no-due':
      return {
        message: sentence`The goal has no due date.`,
        hint: sentence`Add ${{ code: 'due:' }} with a date, such as 2026-12-31.`,
      };
    case 'no-result': {
      const due = { date: problem.due };
      return {
        message: sentence`It was due on ${due}, and its result is not recorded.`,
        hint: sentence`Add the reading of ${due} under ${{ code: 'readings' }}. Then set the next goal.`,
      };
    }
  }
}

function tooFar({ last, target, due, times }: Extract<SmartProblem, { code: 'too-far' }>): Sentence {
  const start = sentence`${String(last.value)} on ${{ date: last.on }}`;
  const end = sentence`${String(target)} by ${{ date: due }}`;
  return times === undefined
    ? sentence`It has not moved toward its target: it was ${start} and must be ${end}.`
    : sentence`Going from ${start} to ${end} takes ${String(times)} times the pace so far.`;
}
