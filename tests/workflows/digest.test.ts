/** The job that keeps a digest for each team, with a host or a channel on this machine. */
import { expect, it } from 'vitest';
import { base, type Files, piece } from '../content-folder.ts';
import { type Asked, loopback } from '../requests/loopback-server.ts';
import { atGithub, command, contentRepository } from './hosted.ts';

const TOKEN = 'test-token-that-must-not-leak';
const DAY = { AUDIT_TODAY: '2026-11-16' };

/** Marketing has an overdue review and a request to deliver; sales waits for that request. */
const files: Files = {
  'people.yaml': `${base['people.yaml']}  handle: '@acme/sales'\n`.replace(
    'kind: team\n',
    "kind: team\n  handle: 'acme/content'\n",
  ),
  'requests/7-checklist.yaml': base['requests/7-checklist.yaml'] ?? '',
  'pieces/old.mdx': piece(
    'title: The old guide for @everyone\nurl: https://www.example.com/old\nreviewed: { on: 2025-10-01, by: content-team }\n',
    { without: ['title', 'url', 'reviewed'] },
  ),
};

interface Issue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: string;
  readonly pull_request?: object;
}

async function github(changes: Files = files) {
  const { api, clone, step } = await atGithub(changes);
  return {
    api,
    clone,
    send: (more: Readonly<Record<string, string>> = {}) => step('digest.yml', 'send', { ...DAY, ...more }),
    issues: async (): Promise<Issue[]> =>
      ((await api('GET', 'issues?state=all&per_page=100')) as Issue[])
        .filter(({ pull_request: pull }) => !pull)
        .sort((a, b) => a.number - b.number),
    comments: async (number: number): Promise<string[]> =>
      ((await api('GET', `issues/${number}/comments`)) as { body: string }[]).map(({ body }) => body),
  };
}

it('GitHub has one issue per team that has something to read, which mentions who has something to do', async () => {
  const { comments, issues, send } = await github();
  const first = await send();
  expect(first, first.stderr).toMatchObject({ code: 0 });
  const [sales, marketing, ...others] = await issues();
  expect(others).toEqual([]);
  expect(sales?.title).toBe('Content digest for Sales at Example Ltd');
  expect(marketing?.title).toBe('Content digest for Marketing at Example Ltd');
  expect(marketing?.body).toContain('For @acme/content\n');
  expect(marketing?.body).toContain('## Reviews due');
  expect(marketing?.body).not.toContain('@everyone');
  // Sales only waits.
  expect(sales?.body).toContain('A checklist for the first call');
  expect(sales?.body).not.toContain('@');
  expect(first.stdout).toContain('Content digest for Product at Example Ltd: nothing to send.');

  const again = await send();
  expect(again.stdout).toContain('is up to date');
  expect(await issues()).toHaveLength(2);
  expect(await comments(marketing?.number ?? 0)).toEqual([]);
});

it('a week later, the same issue has the new digest, whatever its title, and a comment mentions its readers', async () => {
  const { api, comments, issues, send } = await github();
  await send();
  const number = (await issues()).find(({ title }) => title.includes('Marketing'))?.number ?? 0;
  await api('PATCH', `issues/${number}`, { title: 'Our week', state: 'closed' });
  const later = await send({ AUDIT_TODAY: '2026-11-23' });
  expect(later, later.stderr).toMatchObject({
    code: 0,
    stdout: expect.stringContaining(`Marketing at Example Ltd: issue ${number} updated.`),
  });
  const all = await issues();
  expect(all).toHaveLength(2);
  const issue = all.find((each) => each.number === number);
  expect(issue).toMatchObject({ state: 'open', title: 'Our week' });
  expect(issue?.body).toContain('As of November 23, 2026.');
  expect(await comments(number)).toEqual([expect.stringMatching(/^Updated: 1 review due, .*\n\nFor @acme\/content$/s)]);
});

it('an issue of another account with the same mark is left alone', async () => {
  const { api, issues, send } = await github();
  const copied = '<!-- content-audit digest: marketing -->\n\nA copy.';
  const theirs = (await api('POST', 'issues', { title: 'Mine', body: copied })) as Issue;
  await send();
  const all = await issues();
  expect(all).toHaveLength(3);
  expect(all.find(({ number }) => number === theirs.number)?.body).toBe(copied);
});

it('an issue says that nothing is left, without a mention or a comment', async () => {
  const { clone, comments, issues, send } = await github();
  await send();
  const number = (await issues()).find(({ title }) => title.includes('Sales'))?.number ?? 0;
  clone.git('rm', '--quiet', 'content/requests/7-checklist.yaml');
  const ended = await send();
  expect(ended.stdout).toContain(`Sales at Example Ltd: nothing is left, as issue ${number} now says.`);
  const issue = (await issues()).find((each) => each.number === number);
  expect(issue?.body).toContain('Nothing is due, waiting or new.');
  expect(issue?.body).not.toMatch(/@\w/);
  expect(await comments(number)).toEqual([]);
});

it('keeps only the issue of one team with --team', async () => {
  const { clone } = contentRepository('gitea', files);
  const opened: unknown[] = [];
  const host = await loopback(({ body, headers, method, path: at }: Asked) => {
    if (headers.authorization !== `token ${TOKEN}`) return { status: 401, json: {} };
    if (at === '/api/v1/user') return { json: { login: 'bot' } };
    if (!at.startsWith('/api/v1/repos/acme/content/issues')) return undefined;
    if (method === 'GET') return { json: [] };
    opened.push(body);
    return { status: 201, json: { number: 3 } };
  });
  const env = { GITEA_ACTIONS: 'true', GITEA_TOKEN: TOKEN, GITEA_API_URL: `${host.url}/api/v1`, ...DAY };
  const ended = await command(clone, 'npx content-audit ci digest --team sales', env);
  expect(ended, ended.stderr).toMatchObject({ code: 0, stdout: expect.stringContaining('issue 3 opened.') });
  expect(opened).toEqual([expect.objectContaining({ title: 'Content digest for Sales at Example Ltd' })]);
});

it('without a token and a webhook, or with content that has errors, nothing is sent', async () => {
  const { clone } = contentRepository('gitlab', files);
  expect(await command(clone, 'npx content-audit ci digest', DAY)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('GITLAB_TOKEN is not set'),
  });
  const broken = contentRepository('gitlab', { ...files, 'people.yaml': '- id: [\n' });
  expect(await command(broken.clone, 'npx content-audit ci digest', DAY)).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('people.yaml'),
  });
});

it('posts one digest to each channel that has a webhook, and opens no issue', async () => {
  const { clone } = contentRepository('github', files);
  const chat = await loopback(({ path: at }) => (at === '/slack' ? { text: 'ok' } : { status: 202 }));
  const env = { ...DAY, DIGEST_SLACK_WEBHOOK: `${chat.url}/slack`, DIGEST_TEAMS_WEBHOOK: `${chat.url}/teams` };
  const ended = await command(clone, 'npx content-audit ci digest', env);
  expect(ended, ended.stderr).toMatchObject({ code: 0 });
  expect(chat.asked.map(({ method, path: at }) => [method, at])).toEqual([
    ['POST', '/slack'],
    ['POST', '/teams'],
  ]);
  expect(chat.asked[0]?.body).toMatchObject({ blocks: expect.any(Array) });
  expect(chat.asked[1]?.body).toMatchObject({ type: 'message' });
  expect(ended.stdout).not.toContain(chat.url);
});

it('posts nothing to a channel when there is nothing', async () => {
  const { clone } = contentRepository('github', files);
  const chat = await loopback(() => ({ text: 'ok' }));
  const env = { ...DAY, DIGEST_SLACK_WEBHOOK: `${chat.url}/slack` };
  const ended = await command(clone, 'npx content-audit ci digest --team product', env);
  expect([ended.code, ended.stdout, chat.asked]).toEqual([0, expect.stringContaining('nothing to send'), []]);
});

it('a webhook that refuses, redirects, cannot be reached or is not encrypted fails the job, and its address stays secret', async () => {
  const { clone } = contentRepository('github', files);
  const chat = await loopback(({ path: at }) =>
    at === '/moved-secret' ? { status: 302, headers: { location: '/slack' } } : { status: 404 },
  );
  const wrong = [
    `${chat.url}/secret`,
    `${chat.url}/moved-secret`,
    'http://127.0.0.1:1/secret',
    'http://chat.example/secret',
  ];
  for (const address of wrong) {
    const ended = await command(clone, 'npx content-audit ci digest', { ...DAY, DIGEST_SLACK_WEBHOOK: address });
    expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining('DIGEST_SLACK_WEBHOOK') });
    expect(ended.stderr + ended.stdout).not.toContain('secret');
  }
  expect(chat.asked.map(({ path: at }) => at)).toEqual(['/secret', '/moved-secret']);
});
