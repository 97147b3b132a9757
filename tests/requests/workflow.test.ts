/** The workflow for requests: what it may do, and that it never runs what people write. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../../', import.meta.url));
const text = readFileSync(path.join(root, '.github', 'workflows', 'requests.yml'), 'utf8');

interface Step {
  uses?: string;
  run?: string;
  env?: Record<string, string>;
  with?: Record<string, string | boolean>;
}
interface Job {
  permissions: Record<string, string>;
  steps: Step[];
  env?: Record<string, string>;
}
const workflow = parse(text) as {
  on: Record<string, unknown>;
  permissions: object;
  concurrency: object;
  jobs: Record<string, Job>;
};
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

test('runs for issues, pushes and every night, and never with the code of a fork', () => {
  expect(Object.keys(workflow.on).sort()).toEqual(['issues', 'push', 'schedule', 'workflow_dispatch']);
  expect(workflow.concurrency).toEqual({ group: 'requests', 'cancel-in-progress': false });
});

test('each job has only the permissions it needs', () => {
  expect(workflow.permissions).toEqual({});
  expect(
    Object.fromEntries(Object.entries(workflow.jobs).map(([name, { permissions }]) => [name, permissions])),
  ).toEqual({
    pull: { contents: 'read', issues: 'read' },
    propose: { contents: 'write', 'pull-requests': 'write' },
    tell: { contents: 'read', issues: 'write' },
  });
});

test('every action is pinned to a commit, with its version in a comment', () => {
  const used = [...text.matchAll(/uses: (\S+)(.*)/g)];
  expect(used.length).toBeGreaterThan(0);
  for (const [, action, comment] of used) {
    expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
    expect(comment).toMatch(/^ # v\d+\.\d+\.\d+$/);
  }
});

test('no command contains data of an event, and no checkout keeps the token', () => {
  for (const { run = '' } of steps) expect(run).not.toContain('${{');
  const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
  for (const step of checkouts) {
    expect(step.with?.['persist-credentials']).toBe(false);
    expect(step.with?.ref).toContain('github.event.repository.default_branch');
  }
  expect(text).not.toMatch(/pull_request_target|secrets\.|npm (?:ci|install)(?! --ignore-scripts)/);
});
