/** The job that proposes what a person collected on the review page, with real Git and a host on this machine. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { recordKey, signedRecords } from '../../src/audit/agreement/state.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { base, type Files, piece, temporaryFolder } from '../content-folder.ts';
import { gitServer } from '../forge/git-server.ts';
import { type Asked, loopback } from '../requests/loopback-server.ts';
import { atGithub, command, contentRepository } from './hosted.ts';

const ids = Array.from({ length: 20 }, (_, index) => `guide-${index + 1}`);
const twenty: Files = Object.fromEntries(
  ids.map((id) => [
    `pieces/${id}.mdx`,
    piece(`title: ${id}\nurl: https://www.example.com/${id}\nx-note: ours # keep\n`, { without: ['title', 'url'] }),
  ]),
);

const reviews = {
  by: 'content-team',
  on: '2026-11-16',
  pieces: ids.map((id, index) =>
    index === 19 ? { id, verdict: 'merge', into: 'guide-1', why: 'Says `$(rm -rf /)` "the same".' } : { id },
  ),
};

interface Pull {
  readonly title: string;
  readonly body: string;
  readonly head: { readonly ref: string };
}

/** The pull requests of the job. */
async function proposed(api: Awaited<ReturnType<typeof atGithub>>['api']): Promise<Pull[]> {
  const all: Pull[] = await api('GET', 'pulls?state=all');
  return all.filter(({ head }) => head.ref.startsWith('changes/'));
}

const collected = (changes: object) => ({ CONTENT_CHANGES: JSON.stringify(changes) });

it('twenty reviews are one commit and one pull request, also when the job runs again', async () => {
  const { api, bare, clone, step } = await atGithub(twenty);
  const before = clone.git('rev-parse', 'HEAD');
  const first = await step('changes.yml', 'propose', collected(reviews));
  expect(first, first.stderr).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Pull request \d+ opened\.$/m) });
  const again = await step('changes.yml', 'propose', collected(reviews));
  expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('is up to date') });

  const [pull, ...others] = await proposed(api);
  if (!pull) throw new Error('No pull request was opened.');
  expect(others).toEqual([]);
  const { body, head, title } = pull;
  const { ref } = head;
  expect(title).toBe('20 reviews by Content team');
  expect(body.split('\n')).toHaveLength(20);
  expect(bare.git('rev-list', '--count', `main..${ref}`)).toBe('1');
  const files = bare.git('diff', '--name-only', 'main', ref).split('\n');
  expect(files.toSorted()).toEqual(ids.map((id) => `content/pieces/${id}.mdx`).toSorted());
  const merged = bare.git('show', `${ref}:content/pieces/guide-20.mdx`);
  expect(merged).toContain('reviewed: { on: 2026-11-16, by: content-team }\n');
  expect(merged).toContain('x-note: ours # keep\n');
  expect(merged).toContain('verdict: merge');
  // Nothing was committed, staged or checked out here.
  expect([clone.git('rev-parse', 'HEAD'), clone.git('status', '--porcelain')]).toEqual([before, '']);
});

it('questions that pieces answer are part of the same change', async () => {
  const { bare, step } = await atGithub();
  const answers = [{ piece: 'payback-guide', persona: 'buyer', stage: 'awareness', question: 'why-now' }];
  const ended = await step(
    'changes.yml',
    'propose',
    collected({ ...reviews, pieces: [], personas: ['buyer'], answers }),
  );
  expect(ended, ended.stderr).toMatchObject({ code: 0 });
  const branch = bare.git('branch', '--list', 'changes/*').trim();
  expect(bare.git('log', '-1', '--format=%s', branch)).toBe('1 review and 1 answered question by Content team');
  expect(bare.git('show', `${branch}:content/pieces/payback-guide.mdx`)).toContain('answers: [why-now]');
});

it.each([
  ['nothing', '', /no changes/],
  ['half a text', '{"by":"content-team"', /not complete/],
  ['an unknown field', JSON.stringify({ ...reviews, run: 'ls' }), /not valid/],
  ['an unknown person', JSON.stringify({ ...reviews, by: 'nobody-here' }), /Unknown person/],
  ['an unknown piece', JSON.stringify({ ...reviews, pieces: [{ id: 'guide-99' }] }), /guide-99/],
  ['a path', JSON.stringify({ ...reviews, pieces: [{ id: '../site' }] }), /not valid/],
])('%s is refused, and nothing leaves the machine', async (_, text, message) => {
  const { api, bare, step } = await atGithub(twenty);
  expect(await step('changes.yml', 'propose', { CONTENT_CHANGES: text })).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(message),
  });
  expect([bare.git('branch', '--list', 'changes/*'), await proposed(api)]).toEqual(['', []]);
});

it('a change that check refuses is not proposed', async () => {
  const { bare, step } = await atGithub(twenty);
  const pieces = [{ id: 'guide-1', verdict: 'merge' }];
  expect(await step('changes.yml', 'propose', collected({ ...reviews, pieces }))).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('guide-1.mdx'),
  });
  expect(bare.git('branch', '--list', 'changes/*')).toBe('');
});

it('changes that the content already has open nothing', async () => {
  const { bare, step } = await atGithub();
  const done = { by: 'content-team', on: '2026-09-01', pieces: [{ id: 'payback-guide' }] };
  expect(await step('changes.yml', 'propose', collected(done))).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('already has all of these changes'),
  });
  expect(bare.git('branch', '--list', 'changes/*')).toBe('');
});

it('GitLab opens one merge request from the variable of a pipeline', async () => {
  const token = 'test-token-that-must-not-leak';
  const { clone, bare, server } = contentRepository('gitlab', twenty);
  const requests: object[] = [];
  const answer = ({ body, headers, method, path: at }: Asked) => {
    if (headers['private-token'] !== token) return { status: 401, json: {} };
    if (!at.startsWith('/api/v4/projects/acme/content/merge_requests')) return undefined;
    if (method === 'GET') return { json: requests };
    requests.push({ ...(body as object), iid: 3, source_project_id: 5, target_project_id: 5 });
    return { status: 201, json: requests[0] };
  };
  const ended = await command(clone, 'npx content-audit ci changes', {
    GITLAB_CI: 'true',
    GITLAB_TOKEN: token,
    GITLAB_API_URL: `${(await loopback(answer)).url}/api/v4`,
    CI_PROJECT_URL: `${await gitServer(server, { user: 'oauth2', password: token })}/acme/content`,
    CI_DEFAULT_BRANCH: 'main',
    ...collected(reviews),
  });
  expect(ended, ended.stderr).toMatchObject({ code: 0, stdout: expect.stringContaining('Pull request 3 opened.') });
  expect(requests).toHaveLength(1);
  const branch = bare.git('branch', '--list', 'changes/*').trim();
  expect(bare.git('diff', '--name-only', 'main', branch).split('\n')).toHaveLength(20);
});

it('Gitea opens one pull request', async () => {
  const token = 'test-token-that-must-not-leak';
  const { clone, bare, server } = contentRepository('gitea', twenty);
  const pulls: object[] = [];
  const answer = ({ body, headers, method, path: at }: Asked) => {
    if (headers.authorization !== `token ${token}`) return { status: 401, json: {} };
    if (!at.startsWith('/api/v1/repos/acme/content/pulls')) return undefined;
    if (method === 'GET') return { json: pulls };
    const { head } = body as { head: string };
    pulls.push({ ...(body as object), number: 3, head: { ref: head, repo_id: 5 }, base: { ref: 'main', repo_id: 5 } });
    return { status: 201, json: pulls[0] };
  };
  const event = path.join(temporaryFolder(), 'event.json');
  writeFileSync(event, JSON.stringify({ repository: { default_branch: 'main' } }));
  const ended = await command(clone, 'npx content-audit ci changes', {
    GITEA_ACTIONS: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_PATH: event,
    GITHUB_SERVER_URL: await gitServer(server, { user: 'x-access-token', password: token }),
    GITHUB_REPOSITORY: 'acme/content.git',
    GITEA_TOKEN: token,
    GITEA_API_URL: `${(await loopback(answer)).url}/api/v1`,
    ...collected(reviews),
  });
  expect(ended, ended.stderr).toMatchObject({ code: 0, stdout: expect.stringContaining('Pull request 3 opened.') });
  expect(bare.git('branch', '--list', 'changes/*').trim().split('\n')).toHaveLength(1);
});

const term =
  '---\nname: Qualified lead\ndefinition: Fits and has asked.\ncriteria: [Has a plant] # ours\nowner: content-team\n---\n\nText.\n';
const claims = '- id: half\n  wording: Half of all leads are lost.\n  status: unverified\n  owner: content-team\n';
const agreement: Files = { 'agreement/terms/ql.mdx': term, 'agreement/claims.yaml': claims };

/** The stamps of what both teams sign in a clone. */
function stampsIn(folder: string): { record: string; stamp: string }[] {
  const { audit, findings } = checkContent({ directory: path.join(folder, 'content'), today: '2026-11-16' });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const records = audit?.model.agreement ? signedRecords(audit.model.agreement) : [];
  return records.map((record) => ({ record: recordKey(record), stamp: record.stamp }));
}

it('signatures are one change, for the team of the person who signs', async () => {
  const { bare, clone, step } = await atGithub({ ...twenty, ...agreement });
  const signatures = stampsIn(clone.folder);
  expect(signatures.map(({ record }) => record)).toEqual(['term/ql', 'claim/half']);
  const set = { by: 'sales-north', on: '2026-11-16', pieces: [{ id: 'guide-1' }], signatures };
  const ended = await step('changes.yml', 'propose', collected(set));
  expect(ended, ended.stderr).toMatchObject({ code: 0 });
  const branch = bare.git('branch', '--list', 'changes/*').trim();
  expect(bare.git('log', '-1', '--format=%s', branch)).toMatch(/^1 review and 2 signatures by /);
  for (const [file, { stamp = '' } = {}] of [
    ['content/agreement/terms/ql.mdx', signatures[0]],
    ['content/agreement/claims.yaml', signatures[1]],
  ] as const) {
    expect(bare.git('show', `${branch}:${file}`)).toContain(
      `sales: { on: 2026-11-16, by: sales-north, stamp: ${stamp} }`,
    );
  }
  expect(bare.git('show', `${branch}:content/agreement/terms/ql.mdx`)).toContain('[Has a plant] # ours\n');
});

it.each([
  ['a text that changed since it was read', 'sales-north', 'v1-0123456789ab', /has changed since it was read/],
  ['a person of another team', 'success-team', undefined, /neither sales nor marketing/],
])('a signature of %s is refused', async (_, by, other, message) => {
  const people = `${base['people.yaml']}- { id: success-team, name: Success, team: success }\n`;
  const { bare, clone, step } = await atGithub({ ...agreement, 'people.yaml': people });
  const [{ record = '', stamp = '' } = {}] = stampsIn(clone.folder);
  const set = { by, on: '2026-11-16', signatures: [{ record, stamp: other ?? stamp }] };
  expect(await step('changes.yml', 'propose', collected(set))).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(message),
  });
  expect(bare.git('branch', '--list', 'changes/*')).toBe('');
});
