/** Dates that are in the future although they are about the past. */
export const futureDateTexts = {
  review: (on: string, today: string) => future('The review date', on, today),
  decision: (on: string, today: string) => future('The decision date', on, today),
  approval: (on: string, today: string) => future('The date of the approval', on, today),
  signature: (on: string, today: string) => future('The date of the signature', on, today),
  filed: (on: string, today: string) => future('The date of the request', on, today),
  decided: (on: string, today: string) => future('The date of the decision', on, today),
  delivered: (on: string, today: string) => future('The delivery date', on, today),
  reading: (on: string, today: string) => future('The date of the reading', on, today),
  meeting: (on: string, today: string) => future('The date of the meeting', on, today),
  done: (on: string, today: string) => future('The date in `done`', on, today),
  survey: (on: string, today: string) => future('The date of the survey', on, today),
} as const;

/** Names the thing whose date is in the future. */
export type FutureDate = keyof typeof futureDateTexts;

function future(what: string, on: string, today: string): string {
  return `${what}, ${on}, is in the future (today is ${today}).`;
}

/** Dates in the wrong order. */
export const orderTexts = {
  decidedBeforeFiled: (on: string, filed: string) => `The decision on ${on} is before the request on ${filed}.`,
  deliveredBeforeFiled: (on: string, filed: string) => `The delivery on ${on} is before the request on ${filed}.`,
  endsBeforeStart: (to: string, from: string) => `It ends on ${to}, before it begins on ${from}.`,
  move: 'Change one of the two dates so that it ends after it begins.',
} as const;
