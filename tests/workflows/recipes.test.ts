/** The recipes for other hosts are valid, and the programs they call exist. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { runHere } from '../cli/run-command.ts';
import { temporaryFolder } from '../content-folder.ts';
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
      /^(?:npm ci --ignore-scripts|sh docs\/ci\/check\.sh|node bin\/content-audit\.js (?:build|links)|rm -rf public && mv dist public$)/,
    );
  }
  for (const file of ['docs/ci/check.sh', 'bin/content-audit.js']) expect(existsSync(path.join(root, file))).toBe(true);
});

it('the plain recipe calls existing commands with existing options', async () => {
  const calls = [...recipe('check.sh').matchAll(/^node "\$audit" (\w+)(.*)$/gm)];
  expect(calls.map(([, command]) => command)).toEqual(['diff', 'check', 'build']);
  for (const [, command = '', rest = ''] of calls) {
    const { out } = await runHere([command, '--help']);
    for (const [option] of rest.matchAll(/--\w+/g)) expect(out).toContain(option);
  }
});

it.each(['.', '.audit'])('the plain recipe finds the product in %s, from the top of the repository', (place) => {
  const top = temporaryFolder();
  const bin = path.join(top, place, 'bin');
  mkdirSync(bin, { recursive: true });
  // A fake product that prints where it is and its arguments.
  writeFileSync(
    path.join(bin, 'content-audit.js'),
    "const path = require('node:path');\nconsole.log(path.relative('', __filename), ...process.argv.slice(2));\n",
  );
  const out = execFileSync('sh', [path.join(root, 'docs/ci/check.sh'), 'origin/main'], { cwd: top, encoding: 'utf8' });
  const program = path.join(place, 'bin/content-audit.js');
  expect(out.trim().split('\n')).toEqual(
    ['diff origin/main --format md', 'check', 'build'].map((call) => `${program} ${call}`),
  );
});

it('the documentation installs the product where the plain recipe looks for it', () => {
  const page = readFileSync(path.join(root, 'docs/pull-requests.md'), 'utf8');
  expect(page).toMatch(/^git clone .* \.audit\nnpm ci --prefix \.audit .*\nsh \.audit\/docs\/ci\/check\.sh /m);
});
