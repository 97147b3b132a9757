/** Repositories at hosts on this machine, and the steps of their workflows. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { runCommand } from '../../src/cli/run-command.ts';
import { captured } from '../cli/captured.ts';
import { type Ended, outerEnvironment } from '../clone/process.ts';
import { base, type Files, temporaryFolder } from '../content-folder.ts';
import { gitServer } from '../forge/git-server.ts';
import { githubEmulator } from '../forge/github-emulator.ts';
import { below, openRepository, type TestRepository } from '../forge/repository.ts';
import { workflow } from './workflow-files.ts';

/** How the services run scripts. */
export const BASH = ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c'];

/** A clone of a repository at a host that has only content, and the place of the repository there. */
export function contentRepository(host: string, changes: Files = {}) {
  const server = temporaryFolder();
  const bare = path.join(server, 'acme/content.git');
  const clone = openRepository(temporaryFolder());
  clone.git('init', '--quiet', '--initial-branch=main');
  const site = `${base['site.yaml']}repository: https://git.example.com/acme/content\nhost: ${host}\n`;
  clone.commit(
    '2026-11-10T12:00:00Z',
    below('content', { ...base, 'site.yaml': site, 'requests/7-checklist.yaml': null, ...changes }),
  );
  mkdirSync(path.dirname(bare));
  clone.git('clone', '--quiet', '--bare', `file://${clone.folder}`, bare);
  return { clone, bare: openRepository(bare), server };
}

/**
 * Runs a command in a clone, as the services do, with only these variables of theirs. A shell makes its arguments; the command
 * itself runs in this process. `tests/package/package.test.ts` runs it as a process.
 */
export async function command(
  { folder }: TestRepository,
  line: string,
  env: Readonly<Record<string, string>>,
): Promise<Ended> {
  const all = { ...outerEnvironment(), AUDIT_TODAY: '2099-12-31', ...env };
  const shown = execFileSync('bash', [...BASH, line.replace('npx content-audit', "printf '%s\\0'")], { env: all });
  const args = shown.toString().split('\0').slice(0, -1);
  const here = process.cwd();
  process.chdir(folder);
  try {
    const { exit, out, err } = await captured(() => runCommand(args), all);
    return { code: exit, stdout: out, stderr: err };
  } finally {
    process.chdir(here);
  }
}

/** A repository at GitHub, with what GitHub gives a workflow. */
export async function atGithub(changes?: Files) {
  const emulator = await githubEmulator();
  const { clone, bare, server } = contentRepository('github', changes);
  const temp = temporaryFolder();
  const event = path.join(temp, 'event.json');
  writeFileSync(event, JSON.stringify({ repository: { default_branch: 'main' } }));
  const token = emulator.tokens.bot;
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_PATH: event,
    GITHUB_TOKEN: token,
    GITHUB_REPOSITORY: 'acme/content.git',
    GITHUB_SERVER_URL: await gitServer(server, { user: 'x-access-token', password: token }),
    GITHUB_API_URL: emulator.url,
    RUNNER_TEMP: temp,
  };
  const api = async (method: string, at: string, body?: object) => {
    const answer = await fetch(`${emulator.url}/repos/acme/content/${at}`, {
      method,
      headers: { authorization: `Bearer ${emulator.tokens.other}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`${method} ${at}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  /** Runs the command of the product in a job of a workflow. */
  const step = (file: string, job: string, more: Readonly<Record<string, string>> = {}) => {
    const [line = '', ...others] = (workflow(file).jobs[job]?.steps ?? [])
      .map(({ run: script = '' }) => script)
      .filter((script) => script.includes('content-audit'));
    expect(others).toEqual([]);
    return command(clone, line, { ...env, ...more });
  };
  return { api, bare, clone, step, temp };
}
