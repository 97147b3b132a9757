/**
 * The npm package: what is in it, and that it does everything from a folder with nothing but content and a package.json, with the
 * workflows of this repository, byte for byte.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ended, outerEnvironment, Running, run } from '../clone/process.ts';
import { base } from '../content-folder.ts';
import { below, openRepository } from '../forge/repository.ts';
import { copySample } from '../sample/copy.ts';
import { environment, TODAY, temporaryFolder } from '../site/product.ts';
import { sharedSample } from '../site/sample-site.ts';
import { BASH } from '../workflows/hosted.ts';
import { workflow } from '../workflows/workflow-files.ts';
import { commandIn, filesIn, installTarballs, npmPack, repositoryCopy, stateOf } from './installed-package.ts';

const checkout = path.join(import.meta.dirname, '../..');
const { folder, remove } = temporaryFolder();
const repository = path.join(folder, 'repository');
const project = path.join(folder, 'our-audit');
/** A folder with the content of the sample, and without Git. */
const elsewhere = path.join(folder, 'elsewhere');
const event = path.join(folder, 'event.json');
const summary = path.join(folder, 'summary.md');
const env = { ...environment, CONTENT_DIR: '', AUDIT_TODAY: TODAY };
let tarball = '';
let starter = '';
let installed: Record<string, string> = {};

beforeAll(async () => {
  tarball = await npmPack(repositoryCopy(repository));
  starter = await npmPack(path.join(repository, 'packaging/create-content-audit'));
  mkdirSync(project);
  const repo = openRepository(project);
  repo.git('init', '--quiet', '--initial-branch=main');
  repo.commit('2026-11-10T12:00:00Z', {
    ...below('content', base),
    'package.json': '{ "private": true, "dependencies": { "content-audit": "0.1.0" } }\n',
    '.gitignore': 'node_modules/\ndist/\n.cache/\ncontent/.links.json\n',
  });
  await installTarballs([tarball, starter], project);
  installed = stateOf(project);
  const pull = { base: { sha: repo.git('rev-parse', 'main') } };
  writeFileSync(event, JSON.stringify({ repository: { default_branch: 'main' }, pull_request: pull }));
  repo.git('checkout', '--quiet', '-b', 'change');
  repo.commit('2026-11-12T12:00:00Z', {
    'content/pieces/payback-guide.mdx': (base['pieces/payback-guide.mdx'] ?? '').replace(
      'persona: buyer',
      'persona: byuer',
    ),
  });
  copySample(path.join(elsewhere, 'content'));
});
afterAll(remove);

const command = (args: readonly string[], cwd = project): Promise<Ended> =>
  run(process.execPath, [commandIn(project), ...args], { cwd, env });

/** What is in the project: only caches are added to it. */
const inProject = ['.git', '.gitignore', 'content', 'node_modules', 'package.json'];

/** The package.json of the repository, and whether the program of a package is in it. */
const repositoryState = () => [
  readFileSync(path.join(repository, 'package.json'), 'utf8'),
  existsSync(path.join(repository, 'program')),
];

/** Runs the command of a job as the workflow has it, after a pull request or another event. */
function step(file: string, job: string, { cwd = project, GITHUB_EVENT_PATH = event } = {}): Promise<Ended> {
  const [line = ''] = (workflow(file).jobs[job]?.steps ?? []).flatMap(({ run: script = '' }) =>
    script.startsWith('npx ') ? script : [],
  );
  const outer = outerEnvironment();
  const all = {
    ...outer,
    PATH: `${path.dirname(process.execPath)}${path.delimiter}${outer.PATH}`,
    AUDIT_TODAY: TODAY,
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_PATH,
    GITHUB_STEP_SUMMARY: summary,
  };
  return run('bash', [...BASH, line], { cwd, env: all });
}

/** Starts a server of the package in a folder, and gets a page from it. */
async function served(cwd: string, name: 'dev' | 'preview', page: string): Promise<string> {
  const running = new Running(process.execPath, [commandIn(project), name, '--port', '0'], { cwd, env });
  const [, address = ''] = await running.says(/audit is at (http\S+)/);
  const response = await fetch(new URL(page, address));
  const text = await response.text();
  await running.stop();
  return text;
}

describe('npm pack', () => {
  test('packs what runs, without TypeScript, tests, benchmark or sample content', () => {
    const files = filesIn(tarball);
    expect(files.filter((file) => file.endsWith('.ts'))).toEqual([]);
    const others = files.filter(
      (file) => !/^package\/program\/(?:src|bin\/launcher|schemas|public|docs\/ci|\.github\/workflows)\//.test(file),
    );
    expect(others.sort()).toEqual(
      [
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'package.json',
        'program/.nvmrc',
        'program/package.json',
        'program/start.js',
      ].map((file) => `package/${file}`),
    );
  });

  test('writes a package.json with what running needs, and each dependency in one exact version', () => {
    const packed = JSON.parse(execFileSync('tar', ['xzOf', tarball, 'package/package.json'], { encoding: 'utf8' }));
    const own = JSON.parse(readFileSync(path.join(checkout, 'package.json'), 'utf8'));
    expect(packed).toMatchObject({ name: 'content-audit', version: own.version, dependencies: own.dependencies });
    for (const field of ['scripts', 'devDependencies', 'optionalDependencies', 'overrides']) {
      expect(packed).not.toHaveProperty(field);
    }
  });

  test('leaves the repository as it was', () => {
    expect(repositoryState()).toEqual([readFileSync(path.join(checkout, 'package.json'), 'utf8'), false]);
  });

  test('that was killed is undone by the step that comes after it', async () => {
    const before = repositoryState();
    await run(process.execPath, ['packaging/stage.ts'], { cwd: repository });
    expect(repositoryState()).not.toEqual(before);
    await run('node', ['packaging/unstage.js'], { cwd: repository });
    expect(repositoryState()).toEqual(before);
  });
});

describe('the installed package', () => {
  test('names its version, and checks the content of the folder above', async () => {
    const { version } = JSON.parse(readFileSync(path.join(checkout, 'package.json'), 'utf8'));
    expect(await command(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` });
    const checked = await command(['check'], path.join(project, 'content/pieces'));
    expect(checked.stdout).toContain(`Content folder: ${path.join(project, 'content')}`);
  });

  test('never reads a sample: without content it says what to do', async () => {
    const empty = path.join(folder, 'empty');
    mkdirSync(empty);
    expect(await command(['check'], empty)).toMatchObject({ code: 2, stdout: '' });
  });

  test('summarizes and checks a pull request in a workflow, and writes nothing into the project', async () => {
    const checked = await step('check.yml', 'check');
    expect(checked).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^::error file=content\/pieces\/payback-guide\.mdx,/m),
    });
    expect(readFileSync(summary, 'utf8')).toContain('1 error to fix');
    openRepository(project).git('checkout', '--quiet', 'main');
    expect(readdirSync(project).sort()).toEqual(inProject);
    expect(stateOf(project)).toEqual(installed);
  });

  test('checks links and pulls requests for the project’s own content', async () => {
    const known = [{ address: 'https://www.example.com/payback-guide', state: 'ok', on: '2026-11-15', said: '200' }];
    writeFileSync(path.join(project, 'content/.links.json'), JSON.stringify({ version: 1, links: known }));
    expect(await step('links.yml', 'ask')).toMatchObject({ code: 0 });
    const pulled = await step('requests.yml', 'pull');
    expect(pulled).toMatchObject({ code: 2, stderr: expect.stringContaining('site.yaml has no repository') });
  });

  test('builds, in a workflow, the site that the repository builds, byte for byte, into the current folder', async () => {
    // The command is that of the project, as with npx.
    symlinkSync(path.join(project, 'node_modules'), path.join(elsewhere, 'node_modules'), 'junction');
    const push = path.join(folder, 'push.json');
    writeFileSync(push, JSON.stringify({ repository: { default_branch: 'main' } }));
    const checked = await step('check.yml', 'check', { cwd: elsewhere, GITHUB_EVENT_PATH: push });
    expect(checked, checked.stderr).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Built \d+ pages into dist /m),
    });
    const upload = workflow('check.yml').jobs.check?.steps.find(({ uses = '' }) => uses.includes('upload-artifact'));
    const { site } = await sharedSample();
    const built = path.join(elsewhere, String(upload?.with?.path));
    expect(execFileSync('diff', ['-rq', built, site], { encoding: 'utf8' })).toBe('');
    expect(readdirSync(elsewhere).sort()).toEqual(['.cache', 'content', 'dist', 'node_modules']);
    expect(stateOf(project)).toEqual(installed);
  });

  test('serves the built site and a live one', async () => {
    const [built, live] = await Promise.all([served(elsewhere, 'preview', '/gaps/'), served(project, 'dev', '/')]);
    expect(built).toContain('<h1');
    expect(live).toContain('Buyer');
    expect(readdirSync(project).sort()).toEqual(['.cache', ...inProject].sort());
    expect(stateOf(project)).toEqual(installed);
  });
});

describe('npm create content-audit', () => {
  test('has the version of the product, and brings exactly that one', () => {
    const { version } = JSON.parse(readFileSync(path.join(checkout, 'package.json'), 'utf8'));
    const packed = JSON.parse(execFileSync('tar', ['xzOf', starter, 'package/package.json'], { encoding: 'utf8' }));
    expect(packed).toMatchObject({ version, dependencies: { 'content-audit': version } });
    expect(filesIn(starter).sort()).toEqual(['package/package.json', 'package/start.js']);
  });

  test('does what `content-audit init` does', async () => {
    const args = ['our-audit', '--no-such-option'];
    const started = await run(process.execPath, [commandIn(project, 'create-content-audit'), ...args], {
      cwd: folder,
      env,
    });
    expect(started).toEqual(await command(['init', ...args], folder));
    expect(started.code).toBe(2);
  });
});
