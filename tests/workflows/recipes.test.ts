/** The recipes for other hosts: they can be read by the host, and call what is there. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { run } from '../cli/run-command.ts';
import { root } from './workflow-files.ts';

const recipe = (file: string) => readFileSync(path.join(root, 'docs/ci', file), 'utf8');

it('GitLab checks merge requests with the whole history, and publishes only the default branch', () => {
  const { variables, check, links, pages } = parse(recipe('gitlab-ci.yml'));
  expect(variables).toEqual({ GIT_DEPTH: '0' });
  expect(check.rules).toEqual([{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }]);
  expect(pages.rules[0].if).toContain('$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH');
  expect(links.rules).toEqual([{ if: '$CI_PIPELINE_SOURCE == "schedule" && $LINKS == "on"' }]);
  expect([links.cache.paths, pages.cache]).toEqual([['content/.links.json'], { ...links.cache, policy: 'pull' }]);
  for (const line of [...check.script, ...links.script, ...pages.script]) {
    expect(line).toMatch(
      /^(?:npm ci --ignore-scripts|sh docs\/ci\/check\.sh|node bin\/content-audit\.js (?:build|links))/,
    );
  }
  for (const file of ['docs/ci/check.sh', 'bin/content-audit.js']) expect(existsSync(path.join(root, file))).toBe(true);
});

it('the plain recipe calls commands that exist, with options that they have', () => {
  const calls = [...recipe('check.sh').matchAll(/^node bin\/content-audit\.js (\w+)(.*)$/gm)];
  expect(calls.map(([, command]) => command)).toEqual(['diff', 'check', 'build']);
  for (const [, command = '', rest = ''] of calls) {
    const { out } = run([command, '--help']);
    for (const [option] of rest.matchAll(/--\w+/g)) expect(out).toContain(option);
  }
});
