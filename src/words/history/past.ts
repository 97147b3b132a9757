/** Why the past of the content, or the start of a change, is not known. */
import { count } from '../../kit/count.ts';

export const pastProblems = {
  shallow: 'This clone has only the latest commits (a shallow clone).',
  breaksTodaysRules: 'The content of that day breaks today’s rules.',
  /** With the first error. */
  breaksTodaysRulesAt: (errors: number, file: string, line: number, message: string) =>
    `The content of that day breaks today’s rules in ${count(errors, 'place')}, first in ${file}, line ${line}: ${message}`,
} as const;

/** A change is compared with something other than the place where its branch started. */
export const baseNotes = {
  shallow:
    'This clone has only the latest commits, so the start of the change is not known, and later changes on the other branch show as undone. Fetch the whole history to see the change alone.',
  unrelated: 'The two versions share no history, so every difference is shown.',
} as const;
