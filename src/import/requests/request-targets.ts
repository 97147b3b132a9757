/** Answers of the request form that a table can hold. */
export const requestAnswers = [
  ...['kind', 'persona', 'stage', 'words', 'tried', 'product', 'format', 'deals', 'value'],
  ...['neededBy', 'why', 'requestedBy', 'from'],
] as const;

/** What a column of such a table holds. `about`: the form or the person, which is not copied. */
export type RequestTarget = 'id' | 'submitted' | 'title' | 'requester' | 'about' | (typeof requestAnswers)[number];
