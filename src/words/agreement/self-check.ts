/** What the script of the self-check says. It goes to browsers as a whole, so it holds nothing else. */
export const selfCheckWords = {
  chooseTeam: 'Choose your team first.',
  answered: (answered: number, of: number) =>
    `${answered} of ${of} answered. Your answers are in the address of this page.`,
  differs: (statement: string, answer: number, verdict: string) =>
    `${statement} You: ${answer}. The repository: ${verdict}. `,
  noDifferences: 'No differences so far.',
  round: (sales: number, marketing: number) => `${sales} from sales, ${marketing} from marketing.`,
  least: (people: number) => `At least ${people} from each team are needed.`,
  unread: (lines: number, first: string) => `Not read: ${lines} (“${first}”).`,
  /** The comment in the file of a round. */
  roundComment: 'For each statement: how many people answered 1 (not at all), 2, 3, 4 and 5 (fully).',
  copied: 'Copied',
  notCopied: 'Not copied: the browser does not allow it',
} as const;
