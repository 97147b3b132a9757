/** The jobs about requests, as GitHub and GitLab run them: with real Git, and hosts on this machine. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { base, type Files, temporaryFolder } from '../content-folder.ts';
import { gitServer } from '../forge/git-server.ts';
import { openRepository } from '../forge/repository.ts';
import { type Asked, loopback } from '../requests/loopback-server.ts';
import { atGithub, command, contentRepository } from './hosted.ts';

const BRANCH = 'requests/pull';

/** GitHub with an issue of sales, and the steps of the workflow. */
async function github(changes?: Files) {
  const { api, bare, clone, step, temp } = await atGithub(changes);
  return {
    clone,
    bare,
    patch: path.join(temp, 'requests.patch'),
    file: (title: string) => api('POST', 'issues', { title, body: 'Please.', labels: ['content-request'] }),
    close: (number: number) => api('PATCH', `issues/${number}`, { state: 'closed' }),
    pulls: async () =>
      ((await api('GET', `pulls?state=all&per_page=100`)) as { number: number; head: { ref: string }; state: string }[])
        .filter(({ head }) => head.ref === BRANCH)
        .map(({ state }) => state),
    pull: async () => {
      const ended = await step('requests.yml', 'pull');
      // What the artifact carries from one job to the next.
      if (ended.code === 0) cpSync(path.join(clone.folder, 'requests.patch'), path.join(temp, 'requests.patch'));
      clone.git('checkout', '--quiet', '--', '.');
      clone.git('clean', '--quiet', '--force', '-d');
      return ended;
    },
    propose: () => step('requests.yml', 'propose'),
    tell: () => step('requests.yml', 'tell'),
  };
}

it('an issue becomes one pull request, which is left alone while nothing changes and closed when nothing is left', async () => {
  const { bare, clone, file, propose, pull, pulls } = await github();
  const before = clone.git('rev-parse', 'HEAD');
  const issue = await file('A sheet on spare parts');
  expect(await pull()).toMatchObject({ code: 0, stdout: expect.stringContaining('1 request changed') });
  expect(await propose()).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Pull request \d+ opened\.$/m) });
  const name = `content/requests/${issue.number}-a-sheet-on-spare-parts.yaml`;
  expect(bare.git('diff', '--name-status', 'main', BRANCH)).toBe(`A\t${name}`);
  expect(bare.git('log', '-1', '--format=%an <%ae>: %s', BRANCH)).toBe(
    'content-audit <content-audit@users.noreply.github.com>: Update requests from issues',
  );
  expect(await pulls()).toEqual(['open']);
  const pushed = bare.git('rev-parse', BRANCH);

  await pull();
  expect(await propose()).toMatchObject({ code: 0, stdout: expect.stringContaining('is up to date') });
  expect(bare.git('rev-parse', BRANCH)).toBe(pushed);
  // Nothing was committed, staged or checked out here.
  expect([clone.git('rev-parse', 'HEAD'), clone.git('status', '--porcelain')]).toEqual([before, '']);

  const other = await file('Prices for schools');
  await pull();
  expect(await propose()).toMatchObject({ code: 0, stdout: expect.stringContaining('updated') });
  expect(bare.git('diff', '--name-only', 'main', BRANCH)).toContain(`${other.number}-prices-for-schools.yaml`);

  clone.git('fetch', '--quiet', `file://${bare.folder}`, BRANCH);
  clone.git('merge', '--quiet', '--ff-only', 'FETCH_HEAD');
  await pull();
  expect(await propose()).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Closed pull request \d+/m) });
  expect(await pulls()).toEqual(['closed']);
  expect(await propose()).toMatchObject({ code: 0, stdout: expect.stringContaining('no changes to propose') });
});

it('a branch with a commit of a person is left as it is', async () => {
  const { bare, clone, file, propose, pull } = await github();
  await file('A sheet on spare parts');
  await pull();
  await propose();
  const work = openRepository(path.join(temporaryFolder(), 'work'));
  clone.git('clone', '--quiet', `--branch=${BRANCH}`, `file://${bare.folder}`, work.folder);
  const theirs = work.commit('2026-11-12T12:00:00Z', { 'content/people.yaml': base['people.yaml'] ?? '' });
  work.git('push', '--quiet', 'origin', BRANCH);
  await file('Prices for schools');
  await pull();
  expect(await propose()).toMatchObject({ code: 2, stderr: expect.stringContaining('was left as it is') });
  expect(bare.git('rev-parse', BRANCH)).toBe(theirs);
});

const patches: Readonly<Record<string, (file: string) => string>> = {
  'another kind of content': () => added('content/site.yaml.mdx', '100644', 'x'),
  'a workflow': () => added('.github/workflows/other.yml', '100644', 'x'),
  'a request without a number': () => added('content/requests/wish.yaml', '100644', 'x'),
  'a link': () => added('content/requests/9-wish.yaml', '120000', '/etc/passwd'),
  'a program': () => added('content/requests/9-wish.yaml', '100755', 'x'),
};

/** A patch that adds a file. */
function added(file: string, mode: string, text: string): string {
  const from = `diff --git a/${file} b/${file}\nnew file mode ${mode}\n--- /dev/null\n+++ b/${file}\n`;
  return `${from}@@ -0,0 +1 @@\n+${text}\n\\ No newline at end of file\n`;
}

it.each(Object.entries(patches))('a result with %s is not proposed', async (_, text) => {
  const { bare, patch, propose, pulls } = await github();
  writeFileSync(patch, text(patch));
  expect(await propose()).toMatchObject({ code: 2, stderr: expect.stringContaining('are not requests') });
  expect([bare.git('branch', '--list', BRANCH), await pulls()]).toEqual(['', []]);
});

it('a result that leads out of the repository, or is not a patch, is not proposed', async () => {
  const { bare, patch, propose } = await github();
  for (const text of [added('content/requests/../../../9-wish.yaml', '100644', 'x'), 'not a patch\n']) {
    writeFileSync(patch, text);
    expect(await propose()).toMatchObject({ code: 2, stderr: expect.stringContaining('The patch does not fit') });
  }
  expect(bare.git('branch', '--list', BRANCH)).toBe('');
});

it('a result with an error is not proposed', async () => {
  const { bare, patch, propose } = await github();
  writeFileSync(patch, added('content/requests/9-wish.yaml', '100644', 'ask: 1'));
  expect(await propose()).toMatchObject({ code: 1, stdout: expect.stringContaining('9-wish.yaml') });
  expect(bare.git('branch', '--list', BRANCH)).toBe('');
});

it('content with errors passes nothing on, so the pull request stays open', async () => {
  const { pull } = await github({ 'people.yaml': '- id: [\n' });
  expect(await pull()).toMatchObject({ code: 1, stdout: expect.stringContaining('people.yaml') });
});

it('decisions are posted on the issues', async () => {
  const { clone, file, pull, tell } = await github();
  const { number } = await file('A sheet on spare parts');
  const request = `content/requests/${number}-a-sheet-on-spare-parts.yaml`;
  await pull();
  clone.write({
    [request]: `ask: { kind: new, title: A sheet, requestedOn: 2026-11-12, issue: { number: ${number}, url: https://git.example.com/acme/content/issues/${number} } }\ntriage: { status: accepted }\n`,
  });
  expect(await tell()).toMatchObject({ code: 0, stdout: expect.stringContaining(`issue ${number}`) });
});

it('GitLab does all of it in one job, with one token', async () => {
  const token = 'test-token-that-must-not-leak';
  const { clone, bare, server } = contentRepository('gitlab');
  const issue = {
    ...{ id: 901, iid: 1, project_id: 5, title: 'Spare parts', description: 'Please.', state: 'opened' },
    ...{ created_at: '2026-11-16T08:30:00.123+02:00', closed_at: null, labels: ['content-request'], upvotes: 0 },
    ...{ author: { username: 'sales' }, web_url: 'https://git.example.com/acme/content/-/issues/1' },
  };
  const requests: object[] = [];
  const answer = ({ body, headers, method, path: at }: Asked) => {
    if (headers['private-token'] !== token) return { status: 401, json: {} };
    if (at === '/api/v4/user') return { json: { username: 'bot' } };
    if (at.startsWith('/api/v4/projects/acme/content/issues?')) return { json: [issue] };
    if (!at.startsWith('/api/v4/projects/acme/content/merge_requests')) return undefined;
    if (method === 'GET') return { json: requests };
    requests.push({ ...(body as object), iid: 3, source_project_id: 5, target_project_id: 5 });
    return { status: 201, json: requests[0] };
  };
  const env = {
    GITLAB_CI: 'true',
    GITLAB_TOKEN: token,
    GITLAB_API_URL: `${(await loopback(answer)).url}/api/v4`,
    CI_PROJECT_URL: `${await gitServer(server, { user: 'oauth2', password: token })}/acme/content`,
    CI_DEFAULT_BRANCH: 'main',
  };
  const first = await command(clone, 'npx content-audit ci requests', env);
  expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining('Pull request 3 opened.') });
  expect(bare.git('diff', '--name-status', 'main', BRANCH)).toBe('A\tcontent/requests/1-spare-parts.yaml');
  expect(requests).toEqual([expect.objectContaining({ source_branch: BRANCH, target_branch: 'main' })]);
  // The next job has a clone of its own.
  clone.git('clean', '--quiet', '--force', '-d');
  const again = await command(clone, 'npx content-audit ci requests', env);
  expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('Pull request 3 is up to date.') });

  const { GITLAB_TOKEN: _, ...without } = env;
  expect(await command(clone, 'npx content-audit ci requests', without)).toMatchObject({ code: 2 });
});

it('GitLab keeps the summary of a merge request in a file', async () => {
  const { clone } = contentRepository('gitlab', { 'people.yaml': '- id: [\n' });
  const env = {
    GITLAB_CI: 'true',
    CI_PROJECT_DIR: clone.folder,
    CI_MERGE_REQUEST_DIFF_BASE_SHA: clone.git('rev-parse', 'HEAD'),
  };
  const { code, stdout } = await command(clone, 'npx content-audit ci check', env);
  expect(code).toBe(1);
  const summary = readFileSync(path.join(clone.folder, 'summary.md'), 'utf8');
  expect(summary).toContain('error');
  expect(stdout).toContain(summary);
});

it('Gitea does all of it in one job, with one token', async () => {
  const token = 'test-token-that-must-not-leak';
  const { clone, bare, server } = contentRepository('gitea');
  const issue = {
    ...{ number: 1, title: 'Spare parts', body: 'Please.', state: 'open', labels: [{ name: 'content-request' }] },
    ...{ user: { login: 'sales' }, created_at: '2026-11-16T08:30:00+02:00', closed_at: null },
    ...{ html_url: 'https://git.example.com/acme/content/issues/1' },
  };
  const repository = '/api/v1/repos/acme/content';
  const pulls: object[] = [];
  const answer = ({ body, headers, method, path: at }: Asked) => {
    if (headers.authorization !== `token ${token}`) return { status: 401, json: {} };
    if (at === '/api/v1/user') return { json: { login: 'bot' } };
    if (at.startsWith(`${repository}/issues/1/reactions`)) return { json: [] };
    if (at.startsWith(`${repository}/issues?`)) return { json: [issue] };
    if (!at.startsWith(`${repository}/pulls`)) return undefined;
    if (method === 'GET') return { json: pulls };
    pulls.push({
      ...(body as object),
      number: 3,
      head: { ref: BRANCH, repo_id: 5 },
      base: { ref: 'main', repo_id: 5 },
    });
    return { status: 201, json: pulls[0] };
  };
  const event = path.join(temporaryFolder(), 'event.json');
  writeFileSync(event, JSON.stringify({ repository: { default_branch: 'main' } }));
  const env = {
    GITEA_ACTIONS: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_PATH: event,
    GITHUB_SERVER_URL: await gitServer(server, { user: 'x-access-token', password: token }),
    GITHUB_REPOSITORY: 'acme/content.git',
    GITEA_TOKEN: token,
    GITEA_API_URL: `${(await loopback(answer)).url}/api/v1`,
  };
  const first = await command(clone, 'npx content-audit ci requests', env);
  expect(first, first.stderr).toMatchObject({ code: 0, stdout: expect.stringContaining('Pull request 3 opened.') });
  expect(bare.git('diff', '--name-status', 'main', BRANCH)).toBe('A\tcontent/requests/1-spare-parts.yaml');
  clone.git('clean', '--quiet', '--force', '-d');
  const again = await command(clone, 'npx content-audit ci requests', env);
  expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('Pull request 3 is up to date.') });
});

it('Gitea shows the summary and the problems in the log, because its pages show nothing else', async () => {
  const { clone } = contentRepository('gitea', { 'people.yaml': '- id: [\n' });
  const temp = temporaryFolder();
  const [event, summary] = [path.join(temp, 'event.json'), path.join(temp, 'summary.md')];
  const pull = { base: { sha: clone.git('rev-parse', 'HEAD') } };
  writeFileSync(event, JSON.stringify({ repository: { default_branch: 'main' }, pull_request: pull }));
  for (const own of ['GITEA_ACTIONS', 'FORGEJO_ACTIONS']) {
    const env = { [own]: 'true', GITHUB_ACTIONS: 'true', GITHUB_EVENT_PATH: event, GITHUB_STEP_SUMMARY: summary };
    const { code, stdout } = await command(clone, 'npx content-audit ci check', env);
    expect([code, existsSync(summary)]).toEqual([1, false]);
    expect(stdout).toContain('What this change does');
    expect(stdout).toContain('people.yaml');
    expect(stdout).not.toContain('::error');
  }
});

it.each(['main', 'refs/heads/main'])(
  'Azure compares a change with its target %s, and shows the summary with the run',
  async (target) => {
    const { clone, bare } = contentRepository('github');
    clone.git('remote', 'add', 'origin', `file://${bare.folder}`);
    clone.git('fetch', '--quiet', 'origin');
    clone.git('checkout', '--quiet', '-b', 'change');
    clone.commit('2026-11-12T12:00:00Z', { 'content/people.yaml': '- id: [\n' });
    const temp = temporaryFolder();
    const env = { TF_BUILD: 'True', SYSTEM_PULLREQUEST_TARGETBRANCH: target, AGENT_TEMPDIRECTORY: temp };
    const { code, stdout } = await command(clone, 'npx content-audit ci check', env);
    expect(code).toBe(1);
    const file = path.join(temp, 'content-audit.md');
    expect(stdout).toContain(`##vso[task.uploadsummary]${file}\n`);
    expect(readFileSync(file, 'utf8')).toContain('1 error to fix');
    expect(stdout).toContain('people.yaml');
  },
);

it('on any other service, a job compares with the base that is named, and says what it cannot do', async () => {
  const { clone } = contentRepository('gitea', { 'people.yaml': '- id: [\n' });
  const checked = await command(clone, 'npx content-audit ci check --base main', {});
  expect(checked).toMatchObject({ code: 1, stdout: expect.stringContaining('people.yaml') });
  expect(await command(clone, 'npx content-audit ci comment', {})).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Only GitHub has this job'),
  });
});
