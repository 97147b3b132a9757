/** Pull requests and merge requests: the same proposal at each host, which a server on this machine speaks for. */
import { describe, expect, it } from 'vitest';
import { Deadline } from '../../src/forge/hosts/deadline.ts';
import { hosts } from '../../src/forge/hosts/hosts.ts';
import { HOST_NAMES, type HostName } from '../../src/schema/host-names.ts';
import { type Asked, loopback } from '../requests/loopback-server.ts';

const TOKEN = 'test-token-that-must-not-leak';
const BRANCH = 'requests/pull';

/** How each host speaks about the repository `marketing/content`, whose open pull request 7 is from {@link BRANCH}. */
interface Speech {
  /** The header with the token. */
  readonly login: readonly [name: string, value: string];
  /** The path of its list of pull requests, as `loopback` decodes it. */
  readonly list: string;
  /** The entries of that list: first one of a fork with a branch of the same name, then ours. */
  readonly open: readonly object[];
  /** The body of the request that opens one, and the answer. */
  readonly opens: { readonly body: object; readonly answer: object };
  /** What closing it sends. */
  readonly closes: readonly (readonly [method: string, path: string, body: object])[];
}

const speech: Readonly<Record<HostName, Speech>> = {
  github: {
    login: ['authorization', `Bearer ${TOKEN}`],
    list: '/repos/marketing/content/pulls',
    // The query names the owner of the branch, so GitHub leaves out forks.
    open: [{ number: 7 }],
    opens: { body: { head: BRANCH, base: 'main', title: 'A title', body: 'A body' }, answer: { number: 8 } },
    closes: [
      ['POST', '/repos/marketing/content/issues/7/comments', { body: 'Why.' }],
      ['PATCH', '/repos/marketing/content/pulls/7', { state: 'closed' }],
    ],
  },
  gitlab: {
    login: ['private-token', TOKEN],
    list: '/projects/marketing/content/merge_requests',
    open: [
      { iid: 6, source_project_id: 99, target_project_id: 5 },
      { iid: 7, source_project_id: 5, target_project_id: 5 },
    ],
    opens: {
      body: { source_branch: BRANCH, target_branch: 'main', title: 'A title', description: 'A body' },
      answer: { iid: 8, source_project_id: 5, target_project_id: 5 },
    },
    closes: [
      ['POST', '/projects/marketing/content/merge_requests/7/notes', { body: 'Why.' }],
      ['PUT', '/projects/marketing/content/merge_requests/7', { state_event: 'close' }],
    ],
  },
  gitea: {
    login: ['authorization', `token ${TOKEN}`],
    list: '/repos/marketing/content/pulls',
    open: [
      { number: 6, head: { ref: BRANCH, repo_id: 99 }, base: { ref: 'main', repo_id: 5 } },
      { number: 5, head: { ref: 'another', repo_id: 5 }, base: { ref: 'main', repo_id: 5 } },
      { number: 7, head: { ref: BRANCH, repo_id: 5 }, base: { ref: 'main', repo_id: 5 } },
    ],
    opens: { body: { head: BRANCH, base: 'main', title: 'A title', body: 'A body' }, answer: { number: 8 } },
    closes: [
      ['POST', '/repos/marketing/content/issues/7/comments', { body: 'Why.' }],
      ['PATCH', '/repos/marketing/content/pulls/7', { state: 'closed' }],
    ],
  },
};

const repository = {
  origin: 'https://git.example.com',
  hostname: 'git.example.com',
  above: [],
  owner: 'marketing',
  name: 'content',
};

/** A host with these open pull requests. */
async function host(name: HostName, open: readonly object[], refuses?: number) {
  const { list, login, opens } = speech[name];
  const server = await loopback(({ headers, method, path }) => {
    if (headers[login[0]] !== login[1]) return { status: 401, json: {} };
    if (refuses !== undefined) return { status: refuses, json: { message: 'no' } };
    if (method === 'GET') return { json: open };
    return { status: 201, json: path === list ? opens.answer : {} };
  });
  const connection = { api: server.url, token: TOKEN, second: 1, deadline: new Deadline(undefined, 1) };
  return { server, client: await hosts[name].proposals(connection, repository) };
}

describe.each(HOST_NAMES)('%s', (name) => {
  it('finds the open pull request of a branch of the repository itself, and no fork’s', async () => {
    const { client, server } = await host(name, speech[name].open);
    expect(await client.find(BRANCH, 'main')).toBe(7);
    expect(server.asked[0]?.url.pathname.replaceAll('%2F', '/')).toBe(speech[name].list);
    const none = await host(name, []);
    expect(await none.client.find(BRANCH, 'main')).toBe(undefined);
  });

  it('opens a pull request and returns its number', async () => {
    const { client, server } = await host(name, []);
    expect(await client.open({ branch: BRANCH, base: 'main', title: 'A title', body: 'A body' })).toBe(8);
    expect(server.asked.map(({ method, body }) => [method, body])).toEqual([['POST', speech[name].opens.body]]);
  });

  it('closes a pull request after a comment that says why', async () => {
    const { client, server } = await host(name, []);
    await client.close(7, 'Why.');
    const sent = ({ method, path, body }: Asked) => [method, path, body];
    expect(server.asked.map(sent)).toEqual(speech[name].closes);
  });

  it('says what to do when the token may not open it, and never shows the token', async () => {
    const { client } = await host(name, [], 403);
    const error = await client.open({ branch: BRANCH, base: 'main', title: '', body: '' }).catch(String);
    expect(error).toContain('403');
    expect(error).not.toContain(TOKEN);
  });
});

it('names GitHub’s setting that lets workflows open pull requests', async () => {
  const { client } = await host('github', [], 403);
  await expect(client.open({ branch: BRANCH, base: 'main', title: '', body: '' })).rejects.toThrow(
    'allow GitHub Actions to create pull requests',
  );
});
