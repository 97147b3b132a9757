import type { RuleId } from './rules.ts';

/** Something wrong inside one file, before it is known which file that is. */
export interface Problem {
  readonly rule: RuleId;
  readonly message: string;
  /** Without it, the rule's own advice is shown. */
  readonly hint?: string;
  /** 1-based; line 1 when the whole file is meant. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
}

/**
 * After so many problems of one kind in one file the rest is left for the next run: a writer mends them from the top, and
 * a file made to have a hundred thousand of them does not stop the reading of the others.
 */
export const MAX_PROBLEMS = 50;

/** Adds a problem, which is worked out only while there are not too many. The last one says that there are more. */
export function addProblem(problems: Problem[], find: () => Problem): void {
  if (problems.length > MAX_PROBLEMS) return;
  const problem = find();
  if (problems.length < MAX_PROBLEMS) problems.push(problem);
  else problems.push(moreProblems(problem));
}

/** What stands in the place of the first problem that is one too many. */
export function moreProblems(problem: Problem): Problem {
  const hint = 'Mend the problems above; then the others are named.';
  return { ...problem, message: 'From here on there are more problems in this file.', hint };
}

/** A problem and what to do about it, as running text. */
export function asText({ message, hint }: { readonly message: string; readonly hint?: string }): string {
  return hint === undefined ? message : `${message} ${hint}`;
}
