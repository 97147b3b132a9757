/** The recipes for other services than GitHub. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { root, workflows } from './workflow-files.ts';

const recipe = (file: string) => readFileSync(path.join(root, 'docs/ci', file), 'utf8');
const { default: shared, variables, ...jobs } = parse(recipe('gitlab-ci.yml'));
const { changes, check, digest, links, publish, requests } = jobs;

it('GitLab checks merge requests with the whole history, and publishes only the default branch', () => {
  expect(Object.keys(jobs)).toEqual(['check', 'links', 'digest', 'requests', 'changes', 'publish']);
  expect(variables).toEqual({ GIT_DEPTH: '0' });
  expect(check.rules).toEqual([{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }]);
  expect(publish.rules[0].if).toContain('$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH');
  expect(publish.pages).toEqual({ publish: 'dist' });
  expect(links.rules).toEqual([{ if: '$CI_PIPELINE_SOURCE == "schedule" && $LINKS == "on"' }]);
  expect(digest.rules).toEqual([{ if: '$CI_PIPELINE_SOURCE == "schedule" && $DIGEST == "on"' }]);
  expect([links.cache.paths, publish.cache]).toEqual([['content/.links.json'], { ...links.cache, policy: 'pull' }]);
});

it('GitLab runs one command a job, after an install that runs no scripts', () => {
  expect(shared.before_script).toEqual(['npm ci --ignore-scripts']);
  for (const [name, job] of Object.entries(jobs)) {
    expect(job).toMatchObject({ script: [`npx content-audit ci ${name}`] });
    expect(job).not.toHaveProperty('before_script');
  }
});

it('GitLab syncs requests only with a token, which merge requests never have, and one run at a time', () => {
  expect(requests.rules[0]).toEqual({ if: '$GITLAB_TOKEN == null', when: 'never' });
  expect(JSON.stringify(requests.rules)).not.toContain('merge_request');
  expect([requests.resource_group, requests.interruptible]).toEqual(['requests', false]);
});

it('GitLab proposes reviews only when a person starts a pipeline with them, and then publishes nothing', () => {
  expect(changes.rules[0]).toEqual({ if: '$GITLAB_TOKEN == null', when: 'never' });
  expect(changes.rules[1].if).toMatch(/"web" && \$CONTENT_CHANGES$/);
  expect(publish.rules[0].if).toMatch(/&& \$CONTENT_CHANGES == null$/);
});

interface Recipe {
  readonly jobs: Readonly<Record<string, { readonly if: string; readonly steps: readonly RecipeStep[] }>>;
}

interface RecipeStep {
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

it('Gitea runs one command for each purpose, after an install that runs no scripts', () => {
  const { jobs } = parse(recipe('gitea.yml')) as Recipe;
  const commands = Object.entries(jobs).map(([name, { steps }]) => [name, steps.flatMap(({ run }) => run ?? [])]);
  const install = 'npm ci --ignore-scripts';
  expect(Object.fromEntries(commands)).toEqual({
    check: [install, 'npx content-audit ci check'],
    publish: [install, 'npx content-audit ci links', 'npx content-audit ci publish --host nginx'],
    requests: [install, 'npx content-audit ci requests'],
    changes: [install, 'npx content-audit ci changes'],
  });
});

it('Gitea sends the digest every Monday in a workflow of its own, once a variable turns it on', () => {
  const { jobs, on } = parse(recipe('gitea-digest.yml')) as Recipe & { readonly on: unknown };
  expect(on).toEqual({ schedule: [{ cron: '47 5 * * 1' }], workflow_dispatch: null });
  expect(jobs.digest?.if).toBe("vars.CONTENT_DIGEST == 'on'");
  const commands = jobs.digest?.steps.flatMap(({ run }) => run ?? []);
  expect(commands).toEqual(['npm ci --ignore-scripts', 'npx content-audit ci digest']);
});

it('Gitea passes nothing between jobs, which it cannot do with the artifacts of GitHub, and uses the same releases of actions', () => {
  const text = recipe('gitea.yml') + recipe('gitea-digest.yml');
  const pinned = [...text.matchAll(/uses: https:\/\/github\.com\/(.+)$/gm)].map(([, release]) => release);
  expect(pinned).toHaveLength(text.match(/uses:/g)?.length ?? 0);
  expect(text).not.toContain('artifact');
  for (const release of pinned) {
    expect(workflows().some((each) => each.text.includes(`uses: ${release}\n`))).toBe(true);
  }
});

it('Gitea gives a token only to the commands that propose, and never to a change', () => {
  const { jobs } = parse(recipe('gitea.yml')) as Recipe;
  const { check, publish, requests } = jobs;
  expect([check?.if, publish?.if]).toEqual([
    "github.event_name == 'pull_request'",
    "github.event_name != 'pull_request'",
  ]);
  expect(requests?.if).toContain("github.event_name != 'pull_request'");
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  expect(steps.filter(({ env }) => env).map(({ run }) => run)).toEqual([
    'npx content-audit ci requests',
    'npx content-audit ci changes',
  ]);
  for (const step of steps) {
    if (step.uses?.includes('/checkout@')) expect(step.with).toMatchObject({ 'persist-credentials': false });
  }
});

it('Azure checks every change with the whole history, and publishes only the main branch, with a token for that step', () => {
  const { jobs } = parse(recipe('azure-pipelines.yml')) as {
    jobs: { job: string; condition: string; steps: { script?: string; fetchDepth?: number; env?: object }[] }[];
  };
  const install = 'npm ci --ignore-scripts';
  const publishing = 'npx --yes @azure/static-web-apps-cli@2 deploy dist --env production';
  expect(jobs.map(({ job, steps }) => [job, ...steps.flatMap(({ script }) => script ?? [])])).toEqual([
    ['check', install, 'npx content-audit ci check'],
    ['publish', install, 'npx content-audit ci publish --host azure', publishing],
    ['digest', install, 'npx content-audit ci digest'],
  ]);
  expect(jobs.map(({ steps }) => steps[0]?.fetchDepth)).toEqual([0, 0, 1]);
  expect(jobs.map(({ condition }) => condition)).toEqual([
    "eq(variables['Build.Reason'], 'PullRequest')",
    "and(ne(variables['Build.Reason'], 'PullRequest'), eq(variables['Build.SourceBranch'], 'refs/heads/main'))",
    "and(eq(variables['Build.CronSchedule.DisplayName'], 'Every Monday, for the digest'), eq(variables['CONTENT_DIGEST'], 'on'))",
  ]);
  const withVariables = jobs.flatMap(({ steps }) => steps.filter(({ env }) => env).map(({ script }) => script));
  expect(withVariables).toEqual([publishing, 'npx content-audit ci digest']);
  expect(readFileSync(path.join(root, 'docs/hosts.md'), 'utf8')).toContain(publishing);
});
