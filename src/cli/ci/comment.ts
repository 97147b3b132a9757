import { UsageError } from '../../check/usage-error.ts';
import { placeOf } from '../../content/disk/paths.ts';
import { GitProblem } from '../../forge/git/git.ts';
import { fetchRef } from '../../forge/git/remote.ts';
import { github } from '../../forge/hosts/github/host.ts';
import { accessBy } from '../../forge/hosts/open-host.ts';
import { ciErrors, ciHelp, ciOutput } from '../../words/commands/ci.ts';
import { gitProblems } from '../../words/history/git.ts';
import { EXIT, type Exit } from '../exit.ts';
import type { Common } from '../program.ts';
import type { Job, JobContext } from './job.ts';
import { finishedCheckOf, githubActions } from './systems/github.ts';

/**
 * `content-audit ci comment`: keeps one comment on a pull request after its check. It has write access, so it runs where the
 * published code is checked out, and reads the change as Git objects.
 */
export const comment: Job = {
  summary: ciHelp.comment.summary,
  add: (command, run) => command.action((options: Common) => run(options, commentOnChange)),
};

/** The account of the token that GitHub gives a workflow. */
const AUTHOR = 'github-actions[bot]';

async function commentOnChange({ content, today, env, system }: JobContext): Promise<Exit> {
  if (system !== githubActions) throw new UsageError(ciErrors.onlyGithub);
  const { variable, variables } = env;
  const { repository: published, workflow_run: run } = finishedCheckOf(variable);
  const { token, api = 'https://api.github.com' } = accessBy(github.variables, variable);
  const [repository, address] = [variable('GITHUB_REPOSITORY'), system.repository(variable)];
  if (repository === undefined || address === undefined) throw new UsageError(ciErrors.noRepositoryName);
  if (token === undefined) throw new UsageError(ciErrors.token(github.variables.token));
  const { git } = placeOf(content);
  if (git === undefined) throw new GitProblem(gitProblems.notInRepository);

  const { PullRequests } = await import('../../forge/hosts/github/pull-requests.ts');
  const requests = new PullRequests({ repository, token, api });
  const owner = run.head_repository?.owner.login;
  const number = owner === undefined ? undefined : await requests.find(`${owner}:${run.head_branch}`, run.head_sha);
  if (number === undefined) {
    process.stdout.write(`${ciOutput.noPullRequest}\n`);
    return EXIT.fine;
  }
  await fetchRef({ git, address, token, variables, user: system.user }, `refs/pull/${number}/head`);
  const { diff } = await import('../diff.ts');
  const base = `origin/${published.default_branch}`;
  const { text } = await diff({ content, today, base, head: run.head_sha, format: 'md', color: false });
  const done = await requests.comment(number, AUTHOR, text + ciOutput.checked(run.html_url));
  process.stdout.write(`${ciOutput.commented(number, done)}\n`);
  return EXIT.fine;
}
