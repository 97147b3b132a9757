/** Five questions for teams without an agreement, and what to write first after the answers. Also runs in a browser. */

/** What each question is about, in the order in which people answer them. */
export const quickQuestions = ['terms', 'handoff', 'follow-up', 'content', 'numbers'] as const;

export type QuickQuestion = (typeof quickQuestions)[number];

/**
 * - `no`: the teams have not agreed, or would answer differently;
 * - `spoken`: they agree, but it is not written down;
 * - `written`: they agree, and it is written down somewhere.
 */
export const quickAnswers = ['no', 'spoken', 'written'] as const;

export type QuickAnswer = (typeof quickAnswers)[number];

/**
 * What to write, in order: first what the teams have not agreed on, then what they have not written down, then what they only
 * copy. The terms come first unless they are written, because handoffs and promises name them.
 */
export function writeFirst(answers: ReadonlyMap<QuickQuestion, QuickAnswer>): QuickQuestion[] {
  const rank = (question: QuickQuestion): number => {
    const answer = answers.get(question);
    if (answer === undefined || (question === 'terms' && answer !== 'written')) return -1;
    return quickAnswers.indexOf(answer);
  };
  return quickQuestions.filter((question) => answers.has(question)).toSorted((a, b) => rank(a) - rank(b));
}
