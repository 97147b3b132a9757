import { moreProblemsTexts } from '../words/findings/more-problems.ts';
import type { RuleId } from './rules.ts';

/** A problem inside one file, before it is known which file that is. */
export interface Problem {
  readonly rule: RuleId;
  readonly message: string;
  /** Default: the fix of the rule. */
  readonly hint?: string;
  /** 1-based. Line 1 for the file as a whole. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
}

/**
 * The most problems of one kind that are reported in one file; the rest waits for the next run. People fix problems from
 * the top, and a file built to have a hundred thousand of them must not hold up the others.
 */
export const MAX_PROBLEMS = 50;

/** Adds a problem, which is computed only while there are not too many. The last one says that there are more. */
export function addProblem(problems: Problem[], find: () => Problem): void {
  if (problems.length > MAX_PROBLEMS) return;
  const problem = find();
  if (problems.length < MAX_PROBLEMS) problems.push(problem);
  else problems.push(moreProblems(problem));
}

/** What replaces the first problem above the limit. */
export function moreProblems(problem: Problem): Problem {
  return { ...problem, ...moreProblemsTexts };
}

/** A problem and its fix, as running text. */
export function asText({ message, hint }: { readonly message: string; readonly hint?: string }): string {
  return hint === undefined ? message : `${message} ${hint}`;
}
