/** In place of the problems of a file that are left for the next run. */
export const moreProblemsTexts = {
  message: 'This file has more problems.',
  hint: 'Fix the problems above to see the rest.',
} as const;
