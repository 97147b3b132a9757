/** GitHub Actions. Source: docs.github.com, "Variables reference". */
import { z } from 'zod';
import { UsageError } from '../../../check/usage-error.ts';
import { ciErrors } from '../../../words/commands/ci.ts';
import { readInput } from '../../read-input.ts';
import type { CiSystem, Variable } from '../system.ts';
import { addToSummary } from './summary-file.ts';

const commit = z.string().regex(/^[0-9a-f]{40,64}$/);
const repository = z.object({ default_branch: z.string().optional() });
const change = z.object({ repository, pull_request: z.object({ base: z.object({ sha: commit }) }).optional() });
const finishedCheck = z.object({
  repository: z.object({ default_branch: z.string() }),
  workflow_run: z.object({
    head_sha: commit,
    head_branch: z.string(),
    html_url: z.url({ protocol: /^https?$/ }),
    // A fork that was deleted.
    head_repository: z.object({ owner: z.object({ login: z.string() }) }).nullable(),
  }),
});

export const githubActions: CiSystem = {
  name: 'GitHub',
  runs: (variable) => variable('GITHUB_ACTIONS') === 'true',
  base: (variable) => change.safeParse(event(variable)).data?.pull_request?.base.sha,
  format: 'github',
  show: (text, variable) => {
    const file = variable('GITHUB_STEP_SUMMARY');
    if (file === undefined) process.stdout.write(text);
    else addToSummary(file, text);
  },
  repository: (variable) => {
    const [server, name] = [variable('GITHUB_SERVER_URL'), variable('GITHUB_REPOSITORY')];
    return server && name && `${server.replace(/\/+$/, '')}/${name}`;
  },
  branch: (variable) => change.safeParse(event(variable)).data?.repository.default_branch,
  user: 'x-access-token',
  host: 'github-pages',
};

/** A run of the check for a branch, as GitHub describes it to the workflow that comments. */
export type FinishedCheck = z.infer<typeof finishedCheck>;

/** @throws {UsageError} When the job was not started by a run of another workflow. */
export function finishedCheckOf(variable: Variable): FinishedCheck {
  const { data } = finishedCheck.safeParse(event(variable));
  if (data === undefined) throw new UsageError(ciErrors.notAfterCheck);
  return data;
}

/** What started the job, as GitHub describes it. Titles, texts and names in it are a stranger's. */
function event(variable: Variable): unknown {
  const file = variable('GITHUB_EVENT_PATH');
  return file === undefined ? undefined : JSON.parse(readInput(file));
}
