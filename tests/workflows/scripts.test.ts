/**
 * Runs the scripts of the workflows as GitHub does, in a repository with only content, in this process. Those that build a site
 * run in `tests/package/package.test.ts` and `tests/clone/team-repository.test.ts`.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { base, temporaryFolder } from '../content-folder.ts';
import { gitServer } from '../forge/git-server.ts';
import { type GithubEmulator, githubEmulator } from '../forge/github-emulator.ts';
import { below, openRepository, repository, type TestRepository } from '../forge/repository.ts';
import { command } from './hosted.ts';
import { type Step, workflow } from './workflow-files.ts';

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

const TODAY = { AUDIT_TODAY: '2026-11-16' };

/** The base content on `main`. A branch that adds a piece is checked out. */
function contentOnly(): TestRepository {
  const repo = repository();
  repo.commit('2026-11-10T12:00:00Z', below('content', base));
  repo.git('checkout', '--quiet', '-b', 'change');
  repo.commit('2026-11-11T12:00:00Z', { 'content/pieces/now.mdx': piece });
  return repo;
}

/** Runs the command of a step in this process. */
function runHere(step: Step | undefined, repo: TestRepository, env: Readonly<Record<string, string>>) {
  return command(repo, step?.run ?? '', { ...TODAY, ...env });
}

function scripts(file: string, job: string): Step[] {
  const steps = workflow(file).jobs[job]?.steps ?? [];
  // The tests in tests/clone cover the install.
  return steps.filter(({ run: script }) => script !== undefined && !script.startsWith('npm ci'));
}

/** What GitHub says about the event that started a workflow, as a file, and the variables that every job has. */
function started(event: object): Record<string, string> {
  const folder = temporaryFolder();
  const [file, summary] = [path.join(folder, 'event.json'), path.join(folder, 'summary.md')];
  writeFileSync(file, JSON.stringify({ repository: { default_branch: 'main' }, ...event }));
  return { GITHUB_ACTIONS: 'true', GITHUB_EVENT_PATH: file, GITHUB_STEP_SUMMARY: summary };
}

it('check reports what the change does, and annotates the line of an error', async () => {
  const repo = contentOnly();
  const [check, ...others] = scripts('check.yml', 'check');
  expect([others, check?.env]).toEqual([[], undefined]);
  repo.commit('2026-11-12T12:00:00Z', { 'content/pieces/now.mdx': piece.replace('persona: buyer', 'persona: byuer') });
  const env = started({ pull_request: { base: { sha: repo.git('rev-parse', 'main') }, title: '"; touch hacked; "' } });
  const checked = await runHere(check, repo, env);
  expect(readFileSync(env.GITHUB_STEP_SUMMARY ?? '', 'utf8')).toContain('1 error to fix');
  expect(checked.code).toBe(1);
  expect(checked.stdout).toMatch(/^::error file=content\/pieces\/now\.mdx,line=8,/m);
  expect(checked.stdout).not.toContain('Built');

  // A push has no base to compare with.
  const pushed = started({});
  expect(await runHere(check, repo, pushed)).toMatchObject({ code: 1 });
  expect(existsSync(pushed.GITHUB_STEP_SUMMARY ?? '')).toBe(false);
});

it('links does not fail for a link that has moved, but for errors in the content', async () => {
  const repo = contentOnly();
  const [links, ...others] = scripts('links.yml', 'ask');
  expect(others).toEqual([]);
  // Checked yesterday, so nothing is requested.
  const known = ['now', 'payback-guide'].map((name) => {
    const address = `https://www.example.com/${name}`;
    return { address, state: 'moved', on: '2026-11-15', said: '301', to: `${address}-new` };
  });
  repo.write({ 'content/.links.json': JSON.stringify({ version: 1, links: known }) });
  expect(await runHere(links, repo, started({}))).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('0 addresses checked now, 2 recently: 0 OK, 2 moved, 0 broken, 0 unknown.'),
  });
  repo.write({ 'content/pieces/now.mdx': piece.replace('persona: buyer', 'persona: byuer') });
  expect(await runHere(links, repo, started({}))).toMatchObject({ code: 1 });
});

it('product runs lint, types and tests, whatever content/ holds', () => {
  expect(scripts('product.yml', 'test').map(({ run }) => run)).toEqual(['npm test']);
  const steps = workflow('product.yml').jobs.test?.steps ?? [];
  expect(steps.filter((step) => step.if !== undefined)).toEqual([]);
});

it('comment reads the change from Git objects and never checks it out', async () => {
  const { emulator, trusted, env, event, commit } = await host();
  const [step, ...others] = scripts('comment.yml', 'comment');
  expect(others).toEqual([]);
  expect(Object.keys(step?.env ?? {})).toEqual(['GITHUB_TOKEN']);

  const other = started({ workflow_run: { ...event, head_sha: 'f'.repeat(40) } });
  const silent = await runHere(step, trusted, { ...env, ...other });
  expect(silent).toMatchObject({ code: 0, stdout: expect.stringContaining('nothing to comment on') });
  const gone = started({ workflow_run: { ...event, head_repository: null } });
  expect(await runHere(step, trusted, { ...env, ...gone })).toMatchObject({ code: 0 });
  const run = { ...env, ...started({ workflow_run: event }) };
  for (const wrong of [{ GITHUB_API_URL: 'http://127.0.0.1:1' }, { GITHUB_SERVER_URL: 'http://127.0.0.1:1' }]) {
    const offline = await runHere(step, trusted, { ...run, ...wrong });
    expect(offline.code).toBe(2);
    expect(offline.stderr).not.toContain(env.GITHUB_TOKEN);
    expect(offline.stderr).toContain('127.0.0.1');
  }
  expect(await emulator.comments()).toEqual([]);

  expect(await runHere(step, trusted, run)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining(`The comment on pull request ${emulator.pull.number}: created.\n`),
  });
  const [comment, ...more] = await emulator.comments();
  expect(more).toEqual([]);
  expect(comment?.body).toContain('**Closes 2 gaps: Buyer × Awareness');
  expect(comment?.body).toContain(`(${event.html_url})`);
  expect(existsSync(path.join(trusted.folder, 'content/pieces/now.mdx'))).toBe(false);
  expect(trusted.git('rev-parse', 'HEAD')).not.toBe(commit);
});

it('comment runs only after a check', async () => {
  const [step] = scripts('comment.yml', 'comment');
  const ran = await runHere(step, contentOnly(), { ...started({ pull_request: {} }), GITHUB_TOKEN: 'x' });
  expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining('runs after a check') });
});

/** GitHub with a Git repository that has the change only as the ref of its pull request. */
async function host() {
  const emulator = await githubEmulator();
  const work = contentOnly();
  const commit = work.git('rev-parse', 'HEAD');
  const server = temporaryFolder();
  const bare = path.join(server, 'acme/content');
  mkdirSync(path.dirname(bare));
  work.git('clone', '--quiet', '--bare', '--branch=main', '--single-branch', `file://${work.folder}`, bare);
  work.git('push', '--quiet', bare, `${commit}:refs/pull/${emulator.pull.number}/head`);
  const trusted = openRepository(path.join(temporaryFolder(), 'trusted'));
  work.git('clone', '--quiet', `file://${bare}`, trusted.folder);
  const event = {
    head_sha: commit,
    head_branch: 'change',
    head_repository: { owner: { login: 'acme' } },
    html_url: 'https://git.example.com/acme/content/actions/runs/1',
  };
  const token = emulator.tokens.bot;
  const env = {
    GITHUB_TOKEN: token,
    GITHUB_REPOSITORY: 'acme/content',
    GITHUB_SERVER_URL: await gitServer(server, { user: 'x-access-token', password: token }),
    GITHUB_API_URL: await under(emulator, commit),
  };
  return { emulator, trusted, env, event, commit };
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
