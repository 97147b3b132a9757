import { asText } from '../content/problem.ts';

/** A usage error. Its message says what to write instead; the exit code is 2. */
export class UsageError extends Error {}

/** A usage error for a value on the command line that breaks a rule of `check`, in the rule's own words. */
export function usageErrorOf(problem: Parameters<typeof asText>[0]): UsageError {
  return new UsageError(asText(problem));
}
