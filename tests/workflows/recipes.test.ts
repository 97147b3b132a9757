/** The recipe for GitLab. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from './workflow-files.ts';

const { default: shared, variables, ...jobs } = parse(readFileSync(path.join(root, 'docs/ci/gitlab-ci.yml'), 'utf8'));
const { check, links, publish, requests } = jobs;

it('GitLab checks merge requests with the whole history, and publishes only the default branch', () => {
  expect(Object.keys(jobs)).toEqual(['check', 'links', 'requests', 'publish']);
  expect(variables).toEqual({ GIT_DEPTH: '0' });
  expect(check.rules).toEqual([{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }]);
  expect(publish.rules[0].if).toContain('$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH');
  expect(publish.pages).toEqual({ publish: 'dist' });
  expect(links.rules).toEqual([{ if: '$CI_PIPELINE_SOURCE == "schedule" && $LINKS == "on"' }]);
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
