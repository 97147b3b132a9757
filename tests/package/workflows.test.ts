/** The workflows of this repository, byte for byte, in a repository with only content and a package.json that names the package. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ended, outerEnvironment, run } from '../clone/process.ts';
import { base } from '../content-folder.ts';
import { below, openRepository } from '../forge/repository.ts';
import { temporaryFolder } from '../site/product.ts';
import { workflow } from '../workflows/workflow-files.ts';
import { installTarballs, npmPack, repositoryCopy } from './installed-package.ts';

const { folder, remove } = temporaryFolder();
const project = path.join(folder, 'our-audit');
const event = path.join(folder, 'event.json');
const summary = path.join(folder, 'summary.md');

beforeAll(async () => {
  const tarball = await npmPack(repositoryCopy(path.join(folder, 'repository')));
  mkdirSync(project);
  const repo = openRepository(project);
  repo.git('init', '--quiet', '--initial-branch=main');
  repo.commit('2026-11-10T12:00:00Z', {
    ...below('content', base),
    'package.json': '{ "private": true, "dependencies": { "content-audit": "0.1.0" } }\n',
    '.gitignore': 'node_modules/\ndist/\n.cache/\ncontent/.links.json\n',
  });
  await installTarballs([tarball], project);
  writeFileSync(
    event,
    JSON.stringify({
      repository: { default_branch: 'main' },
      pull_request: { base: { sha: repo.git('rev-parse', 'main') } },
    }),
  );
  repo.git('checkout', '--quiet', '-b', 'change');
  repo.commit('2026-11-12T12:00:00Z', {
    'content/pieces/payback-guide.mdx': (base['pieces/payback-guide.mdx'] ?? '').replace('The payback', 'A payback'),
  });
});
afterAll(remove);

/** Runs the command of a job as the workflow has it. */
function step(file: string, job: string): Promise<Ended> {
  const [line = ''] = (workflow(file).jobs[job]?.steps ?? []).flatMap(({ run: script = '' }) =>
    script.startsWith('npx ') ? script : [],
  );
  const env = {
    ...outerEnvironment(),
    PATH: `${path.dirname(process.execPath)}${path.delimiter}${outerEnvironment().PATH}`,
    AUDIT_TODAY: '2026-11-16',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_PATH: event,
    GITHUB_STEP_SUMMARY: summary,
  };
  return run('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', line], { cwd: project, env });
}

test('a pull request is summarized, checked and built into the project', async () => {
  const checked = await step('check.yml', 'check');
  expect(checked, checked.stderr).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('No errors, no warnings.'),
  });
  expect(readFileSync(summary, 'utf8')).toContain('A payback guide');
  expect(existsSync(path.join(project, 'dist/content/payback-guide/index.html'))).toBe(true);
});

test('the site is built for GitHub Pages into the project', async () => {
  expect(await step('publish.yml', 'build')).toMatchObject({ code: 0 });
  expect(existsSync(path.join(project, 'dist/.nojekyll'))).toBe(true);
});

test('links are checked and requests are pulled for the project’s own content', async () => {
  const known = [{ address: 'https://www.example.com/payback-guide', state: 'ok', on: '2026-11-15', said: '200' }];
  writeFileSync(path.join(project, 'content/.links.json'), JSON.stringify({ version: 1, links: known }));
  expect(await step('links.yml', 'ask')).toMatchObject({ code: 0 });
  const pulled = await step('requests.yml', 'pull');
  expect(pulled).toMatchObject({ code: 2, stderr: expect.stringContaining('site.yaml has no repository') });
});
