/** Repositories at hosts on this machine, and the steps of their workflows. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { type Ended, outerEnvironment, run } from '../clone/process.ts';
import { base, type Files, temporaryFolder } from '../content-folder.ts';
import { gitServer } from '../forge/git-server.ts';
import { githubEmulator } from '../forge/github-emulator.ts';
import { below, openRepository, type TestRepository } from '../forge/repository.ts';
import { root, workflow } from './workflow-files.ts';

const main = path.join(root, 'src/cli/main.ts');
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

/** Runs a command in a clone, as the services do, with only these variables of theirs. */
export function command(clone: TestRepository, line: string, env: Readonly<Record<string, string>>): Promise<Ended> {
  const all = { ...outerEnvironment(), AUDIT_TODAY: '2099-12-31', ...env };
  const program = line.replace('npx content-audit', `'${process.execPath}' '${main}'`);
  return run('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', program], { cwd: clone.folder, env: all });
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
