/** Runs every script of the workflows as GitHub does, in a clone of this repository with other content. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { outerEnvironment, run } from '../clone/process.ts';
import { base, temporaryFolder } from '../content-folder.ts';
import { type GithubEmulator, githubEmulator } from '../forge/github-emulator.ts';
import { below, openRepository, repository, type TestRepository } from '../forge/repository.ts';
import { root, type Step, workflow } from './workflow-files.ts';

const piece = `---
title: Seven reasons for now
summary: Why waiting costs more.
url: https://www.example.com/now
format: guide
status: live
owner: content-team
serves: [{ persona: buyer, stage: awareness, answers: [why-now] }]
reviewed: { on: 2026-11-10, by: content-team }
---
`;

/** The product with the base content on `main`. A branch that adds a piece is checked out. */
function clone(): TestRepository {
  const repo = repository();
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const file of listed.toString().split('\0')) {
    if (file === '' || /^(?:content|tests|bench)\//.test(file) || !existsSync(path.join(root, file))) continue;
    cpSync(path.join(root, file), path.join(repo.folder, file));
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(repo.folder, 'node_modules'));
  repo.write({ '.gitignore': `${readFileSync(path.join(root, '.gitignore'), 'utf8')}node_modules\n` });
  repo.commit('2026-11-10T12:00:00Z', below('content', base));
  repo.git('checkout', '--quiet', '-b', 'change');
  repo.commit('2026-11-11T12:00:00Z', { 'content/pieces/now.mdx': piece });
  return repo;
}

/** Runs a step as GitHub does: with `bash -e`, in the top folder. */
function runStep(step: Step | undefined, { folder }: TestRepository, env: Readonly<Record<string, string>>) {
  const all = { ...outerEnvironment(), AUDIT_TODAY: '2026-11-16', ...env };
  return run('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', step?.run ?? 'exit 99'], {
    cwd: folder,
    env: all,
  });
}

function scripts(file: string, job: string): Step[] {
  const steps = workflow(file).jobs[job]?.steps ?? [];
  // The tests in tests/clone cover the install.
  return steps.filter(({ run: script }) => script !== undefined && !script.startsWith('npm ci'));
}

it('check reports what the change does, builds the site, and annotates the line of an error', async () => {
  const repo = clone();
  const summary = path.join(temporaryFolder(), 'summary.md');
  const [diff, check, build, ...others] = scripts('check.yml', 'check');
  expect(others).toEqual([]);
  expect(Object.keys(diff?.env ?? {})).toEqual(['BASE']);
  const env = { BASE: repo.git('rev-parse', 'main'), GITHUB_STEP_SUMMARY: summary };
  expect(await runStep(diff, repo, env)).toMatchObject({ code: 0 });
  expect(readFileSync(summary, 'utf8')).toContain('**Closes 2 gaps: Buyer × Awareness');
  expect(await runStep(check, repo, env)).toMatchObject({ code: 0, stdout: 'No errors, no warnings.\n' });
  expect(await runStep(build, repo, env)).toMatchObject({ code: 0 });
  const upload = workflow('check.yml').jobs.check?.steps.find(({ uses = '' }) => uses.includes('upload-artifact'));
  expect(existsSync(path.join(repo.folder, String(upload?.with?.path), 'content/now/index.html'))).toBe(true);
  expect(scripts('publish.yml', 'build')).toMatchObject([{ run: build?.run }]);

  repo.commit('2026-11-12T12:00:00Z', { 'content/pieces/now.mdx': piece.replace('persona: buyer', 'persona: byuer') });
  expect(await runStep(diff, repo, env)).toMatchObject({ code: 0 });
  expect(readFileSync(summary, 'utf8')).toContain('1 error to fix');
  const checked = await runStep(check, repo, env);
  expect(checked.code).toBe(1);
  expect(checked.stdout).toMatch(/^::error file=content\/pieces\/now\.mdx,line=8,/m);
});

it('product runs lint, types and tests for the sample, and only prints a notice for other content', async () => {
  const repo = clone();
  const output = path.join(temporaryFolder(), 'output');
  const [sample, ...others] = scripts('product.yml', 'test');
  const steps = workflow('product.yml').jobs.test?.steps ?? [];
  expect(others.map(({ run }) => run)).toEqual(['npm test']);
  for (const step of steps.slice(steps.findIndex(({ id }) => id === 'sample') + 1)) {
    expect(step.if).toBe("steps.sample.outputs.found == 'true'");
  }
  const look = async () => {
    writeFileSync(output, '');
    const { code, stdout } = await runStep(sample, repo, { GITHUB_OUTPUT: output });
    expect(code).toBe(0);
    return { output: readFileSync(output, 'utf8'), stdout };
  };
  const skipped = { output: '', stdout: expect.stringMatching(/^::notice::.*They were skipped\.\n$/) };
  expect(await look()).toEqual(skipped);
  cpSync(path.join(root, 'content/site.yaml'), path.join(repo.folder, 'content/site.yaml'));
  expect(await look()).toEqual({ output: 'found=true\n', stdout: '' });
  rmSync(path.join(repo.folder, 'content'), { recursive: true });
  expect(await look()).toEqual(skipped);
});

it('comment reads the change from Git objects and never checks it out', async () => {
  const { emulator, trusted, env } = await host();
  const [step, ...others] = scripts('comment.yml', 'comment');
  expect(others).toEqual([]);
  expect(Object.keys(step?.env ?? {})).toEqual(['GITHUB_TOKEN', 'BASE', 'HEAD', 'COMMIT', 'CHECK']);

  const silent = await runStep(step, trusted, { ...env, COMMIT: 'f'.repeat(40) });
  expect(silent).toMatchObject({ code: 0, stdout: '' });
  const offline = await runStep(step, trusted, { ...env, GITHUB_API_URL: 'http://127.0.0.1:1' });
  expect(offline.code).toBe(2);
  expect(offline.stderr).not.toContain(env.GITHUB_TOKEN);
  expect(await emulator.comments()).toEqual([]);

  expect(await runStep(step, trusted, env)).toMatchObject({
    code: 0,
    stdout: `The comment on pull request ${emulator.pull.number}: created.\n`,
  });
  const [comment, ...more] = await emulator.comments();
  expect(more).toEqual([]);
  expect(comment?.body).toContain('**Closes 2 gaps: Buyer × Awareness');
  expect(comment?.body).toContain(`(${env.CHECK})`);
  expect(existsSync(path.join(trusted.folder, 'content/pieces/now.mdx'))).toBe(false);
});

/** GitHub with a Git repository that has the change only as the ref of its pull request. */
async function host() {
  const emulator = await githubEmulator();
  const work = clone();
  const commit = work.git('rev-parse', 'HEAD');
  const server = temporaryFolder();
  const bare = path.join(server, 'acme/content');
  mkdirSync(path.dirname(bare));
  work.git('clone', '--quiet', '--bare', '--branch=main', '--single-branch', `file://${work.folder}`, bare);
  work.git('push', '--quiet', bare, `${commit}:refs/pull/${emulator.pull.number}/head`);
  const trusted = openRepository(path.join(temporaryFolder(), 'trusted'));
  work.git('clone', '--quiet', `file://${bare}`, trusted.folder);
  symlinkSync(path.join(root, 'node_modules'), path.join(trusted.folder, 'node_modules'));
  const env = {
    BASE: 'origin/main',
    HEAD: 'acme:change',
    COMMIT: commit,
    CHECK: 'https://git.example.com/acme/content/actions/runs/1',
    GITHUB_TOKEN: emulator.tokens.bot,
    GITHUB_REPOSITORY: 'acme/content',
    GITHUB_SERVER_URL: `file://${server}`,
    GITHUB_API_URL: await under(emulator, commit),
  };
  return { emulator, trusted, env };
}

/** Replaces the emulator's invented commit id by a real one in all its answers. */
async function under({ url, pull }: GithubEmulator, commit: string): Promise<string> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { authorization = '', 'content-type': type = 'application/json' } = request.headers;
    const answer = await fetch(`${url}${request.url}`, {
      method: request.method ?? 'GET',
      headers: { authorization, 'content-type': type },
      ...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}),
    });
    const text = (await answer.text()).replaceAll(pull.commit, commit);
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? type }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
