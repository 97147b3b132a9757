import { asText } from '../content/problem.ts';

/** The command was used wrongly. Its message says how to use it rightly; the exit code is 2. */
export class UsageError extends Error {}

/** A problem by a rule of `check` with what was given on the command line, in the rule's own words. */
export function usageErrorOf(problem: Parameters<typeof asText>[0]): UsageError {
  return new UsageError(asText(problem));
}
