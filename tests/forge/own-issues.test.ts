/** Issues that this program keeps: the same at each host, which a server on this machine speaks for. */
import { describe, expect, it } from 'vitest';
import { Deadline } from '../../src/forge/hosts/deadline.ts';
import { hosts } from '../../src/forge/hosts/hosts.ts';
import { HOST_NAMES, type HostName } from '../../src/schema/host-names.ts';
import { type Answer, type Asked, loopback } from '../requests/loopback-server.ts';

const TOKEN = 'test-token-that-must-not-leak';

/** How each host speaks about the repository `marketing/content`. The account of the token is `bot`. */
interface Speech {
  readonly login: readonly [name: string, value: string];
  /** The path of the issues, as `loopback` decodes it. */
  readonly issues: string;
  /** What restricts the list to issues that the account opened. */
  readonly own: readonly [name: string, value: string];
  /** Issue 4, closed, of the account; and what else the list may have, which does not count. */
  readonly listed: readonly object[];
  readonly opened: object;
  /** What opening, writing and commenting send. */
  readonly sent: readonly (readonly [method: string, path: string, body: object])[];
}

const ours = { number: 4, state: 'closed', body: 'Our text.', user: { login: 'bot' } };
const asNumbers = [ours, { ...ours, number: 5, user: { login: 'mallory' } }];
const comment = ['POST', 'issues/4/comments', { body: 'Look.' }] as const;
const open = ['POST', 'issues', { title: 'A title', body: 'A text' }] as const;
const write = ['PATCH', 'issues/4', { body: 'New.', state: 'open' }] as const;

const speech: Readonly<Record<HostName, Speech>> = {
  github: {
    login: ['authorization', `Bearer ${TOKEN}`],
    issues: '/repos/marketing/content/issues',
    own: ['creator', 'bot'],
    listed: [...asNumbers, { ...ours, number: 6, pull_request: {} }],
    opened: { number: 8 },
    sent: [open, write, comment],
  },
  gitlab: {
    login: ['private-token', TOKEN],
    issues: '/projects/marketing/content/issues',
    own: ['scope', 'created_by_me'],
    listed: [{ iid: 4, state: 'closed', description: 'Our text.' }],
    opened: { iid: 8 },
    sent: [
      ['POST', 'issues', { title: 'A title', description: 'A text' }],
      ['PUT', 'issues/4', { description: 'New.', state_event: 'reopen' }],
      ['POST', 'issues/4/notes', { body: 'Look.' }],
    ],
  },
  gitea: {
    login: ['authorization', `token ${TOKEN}`],
    issues: '/repos/marketing/content/issues',
    own: ['created_by', 'bot'],
    listed: asNumbers,
    opened: { number: 8 },
    sent: [open, write, comment],
  },
};

const repository = {
  origin: 'https://git.example.com',
  hostname: 'git.example.com',
  above: [],
  owner: 'marketing',
  name: 'content',
};

/** A host, and what it answers when it is asked who the account is. */
async function host(name: HostName, account: Answer = { json: { login: 'bot' } }, listed = speech[name].listed) {
  const { login, opened } = speech[name];
  const server = await loopback(({ headers, method, path }) => {
    if (headers[login[0]] !== login[1]) return { status: 401, json: {} };
    if (path === '/user') return account;
    return method === 'GET' ? { json: listed } : { status: 201, json: opened };
  });
  const connection = { api: server.url, token: TOKEN, second: 1, deadline: new Deadline(undefined, 1) };
  return { server, client: await hosts[name].ownIssues(connection, repository) };
}

describe.each(HOST_NAMES)('%s', (name) => {
  it('lists the issues that the account of the token opened, and no one else’s', async () => {
    const { client, server } = await host(name);
    expect(await client.list()).toEqual([{ number: 4, open: false, body: 'Our text.' }]);
    const asked = server.asked.at(-1)?.url;
    expect(asked?.pathname.replaceAll('%2F', '/')).toBe(speech[name].issues);
    expect(asked?.searchParams.get(speech[name].own[0])).toBe(speech[name].own[1]);
    expect(asked?.searchParams.get('state')).toBe('all');
  });

  it('opens an issue, writes it again, which opens a closed one, and comments on it', async () => {
    const { client, server } = await host(name);
    expect(await client.open('A title', 'A text')).toBe(8);
    await client.write(4, 'New.');
    await client.comment(4, 'Look.');
    const place = speech[name].issues.replace(/issues$/, '');
    const sent = ({ method, path, body }: Asked) => [method, path.replace(place, ''), body];
    expect(server.asked.map(sent)).toEqual(speech[name].sent);
  });
});

it('GitHub’s token of a workflow or app may not ask who it is: its issues are those of bots', async () => {
  const bot = { ...ours, number: 9, user: { login: 'digest[bot]', type: 'Bot' } };
  const { client, server } = await host('github', { status: 403, json: {} }, [ours, bot]);
  expect(await client.list()).toEqual([{ number: 9, open: false, body: 'Our text.' }]);
  expect(server.asked.at(-1)?.url.searchParams.has('creator')).toBe(false);
});

it('a wrong token is an error that does not show it', async () => {
  const { client } = await host('gitea', { status: 401, json: {} });
  const error = await client.list().catch(String);
  expect(error).toContain('401');
  expect(error).not.toContain(TOKEN);
});
