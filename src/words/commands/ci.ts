/** `content-audit ci`: its help and its output. */
import { oneOf } from '../../kit/choices.ts';

export const ciHelp = {
  summary: 'the jobs of workflows and pipelines, one command each',
  check: {
    summary: 'summarize a change, check the content and build a preview',
    base: 'commit or branch to compare with (default: what the job was started for)',
  },
  comment: { summary: 'keep one comment that shows what a pull request changes (GitHub)' },
  publish: {
    summary: 'build the site that is published',
    host: 'host to write headers and redirects for (default: github-pages in a GitHub workflow)',
  },
  links: { summary: 'check the links; broken ones are shown on the site and do not fail the job' },
  changes: { summary: 'propose what a person collected on the review page, as one pull request' },
  requests: {
    summary: 'sync requests with issues, and propose changed requests as one pull request',
    step: 'run only one step',
    patch: 'file that passes the pulled requests from one step to the next',
  },
} as const;

export const ciErrors = {
  notAfterCheck: 'This job runs after a check: only a workflow with the trigger workflow_run can start it.',
  noRepositoryName: 'GITHUB_SERVER_URL or GITHUB_REPOSITORY is not set. Run this job in a GitHub workflow.',
  onlyGithub: 'Only GitHub has this job. On other services, content-audit ci check shows the same summary.',
  noRepository: (names: readonly string[]) =>
    `Only a job at ${oneOf(names)} knows where to push. Run content-audit requests pull and requests push instead.`,
  token: (variable: string) => `${variable} is not set. Set it to a token that may push and open pull requests.`,
  notRequests: (files: readonly string[]) =>
    `These files are not requests, so nothing was proposed: ${files.join(', ')}`,
  otherCommits: (branch: string) =>
    `The branch ${branch} has commits that this job did not make, so it was left as it is. Merge its pull request, or delete the branch.`,
} as const;

export const ciOutput = {
  noPullRequest: 'No open pull request has this commit as its latest, so there is nothing to comment on.',
  /** The end of the comment. @param address Of the run that checked and built the change. */
  checked: (address: string) => `\n[See the check and a preview of the site](${address})\n`,
  commented: (number: number, done: 'created' | 'changed' | 'unchanged') =>
    `The comment on pull request ${number}: ${done}.`,
  nothingToPropose: 'The issues have no changes to propose.',
  closed: (number: number) => `Closed pull request ${number}: the issues have no more changes.`,
  proposed: (number: number, opened: boolean, pushed: boolean) =>
    `Pull request ${number} ${opened ? 'opened' : pushed ? 'updated' : 'is up to date'}.`,
} as const;

/** The pull request with what sales filed. */
export const requestsProposal = {
  title: 'Update requests from issues',
  body: 'Requests that sales filed or changed since the last update. Their triage is unchanged.',
  closed: 'The issues have no more changes.',
} as const;
