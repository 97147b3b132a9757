/** What `requests pull` says about the issues it read. */

/** Why a request is withdrawn. */
export type Withdrawal = 'confidential' | 'spam' | 'deleted' | 'unlabeled';

/** @param label The label of requests. */
export function withdrawalText(why: Withdrawal, label: string): string {
  switch (why) {
    case 'confidential':
      return 'its issue is confidential';
    case 'spam':
      return 'its issue is labeled as spam';
    case 'deleted':
      return 'its issue was deleted';
    case 'unlabeled':
      return `its issue no longer has the label ${label}`;
  }
}

export const pullText = {
  skipped: (name: string, problem: string) => `Skipped ${name}: ${problem}.`,
  issue: (number: number) => `issue ${number}`,
  listedTwice: (number: number) => `Issue ${number} is in the list more than once; it was read once.`,
  sharedIssue: (first: string, other: string, number: number) =>
    `${first} and ${other} both name issue ${number}. Only ${first} is updated from it.`,
  confidential: (number: number) => `Issue ${number} is confidential and was skipped.`,
  needsAnswer: (number: number, questions: readonly string[]) =>
    `Issue ${number} needs an answer from the requester. ${questions.join(' ')}`,
  moved: (number: number, id: string) =>
    `Issue ${number} was moved to another repository. ${id} stays as it is and is no longer updated.`,
  closedButOpen: (number: number, id: string, status: string) =>
    `Issue ${number} is closed, but ${id} is still ${status}. Update its triage.`,
  reopened: (number: number, id: string, status: string) =>
    `Issue ${number} was reopened, but ${id} is ${status}. Review the decision.`,
  kept: (id: string, why: string) => `${id} was kept because marketing already decided on it, although ${why}.`,
  added: (title: string) => `new: ${title}`,
} as const;

/** What a pull writes into a request itself. */
export const pulledText = {
  closedEarly: 'The issue was closed before marketing saw it.',
  withdrawn: (number: number | undefined) => `Withdrawn request ${number ?? ''}`,
} as const;
