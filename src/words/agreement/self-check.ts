/** The texts of the script of the self-assessment, in a file of their own because a browser loads all of it. */
export const selfCheckWords = {
  chooseTeam: 'Choose your team first.',
  answered: (answered: number, of: number) =>
    `${answered} of ${of} answered. Your answers are in the address of this page.`,
  differs: (statement: string, answer: number, verdict: string) =>
    `${statement} You: ${answer}. Evidence: ${verdict}. `,
  noDifferences: 'No differences so far.',
  round: (sales: number, marketing: number) => `Answers: ${sales} from sales, ${marketing} from marketing.`,
  least: (people: number) => `The result needs at least ${people} from each team.`,
  unread: (lines: number, first: string) =>
    `${lines === 1 ? '1 line is' : `${lines} lines are`} not a link to answers (“${first}”).`,
  /** The comment in the file of a round. */
  roundComment: 'For each statement: how many people answered 1 (not at all), 2, 3, 4 and 5 (fully).',
  copied: 'Copied',
  notCopied: 'Your browser does not allow copying',
} as const;
