export const pullHelp = {
  summary: 'for workflows: find a pull request and comment on it',
  find: {
    summary: 'print the number of a branch’s open pull request; exit 1 if none',
    head: 'owner and name of the branch',
    commit: 'commit that the branch is at',
  },
  comment: {
    summary: 'post the comment on a pull request, or update it',
    number: 'number of the pull request',
    file: 'Markdown file with the comment',
    author: 'account that posts the comment',
    dryRun: 'show what would be posted, but post nothing',
  },
} as const;

export const pullErrors = {
  noPullRequest: 'This branch has no open pull request at this commit.',
  repository: 'GITHUB_REPOSITORY is missing or not in the form owner/name. Set it, as a GitHub workflow does.',
  token: 'GITHUB_TOKEN is not set. Set it to a token that may comment on pull requests.',
} as const;

/** @param done What was done with it; nothing when it was only tried. */
export function commentLine(number: number, done: string | undefined): string {
  return `The comment on pull request ${number}: ${done ?? 'would be written'}.`;
}
