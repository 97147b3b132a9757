import { describe, expect, test } from 'vitest';
import { formBody, hostContent, pull, push, requestFiles, TOKEN, triage } from './host-content.ts';
import { type Asked, loopback } from './loopback-server.ts';

interface Stored {
  number: number;
  title: string;
  body: string;
  open: boolean;
  labels: string[];
  votes: number;
  comments: { body: string; by: string }[];
  confidential?: boolean;
  moved?: boolean;
}

function stored(number: number, more: Partial<Stored> = {}): Stored {
  return {
    number,
    title: `Wish ${number}`,
    body: '',
    open: true,
    labels: ['content-request'],
    votes: 0,
    comments: [],
    ...more,
  };
}

/** Part of a list as its query asks for it, and the addresses of the other parts. */
function paged<T>(all: readonly T[], { url }: Asked, address: string, size: string, usual: number) {
  const page = Number(url.searchParams.get('page') ?? 1);
  const per = Number(url.searchParams.get(size) ?? usual);
  const next = new URL(url.pathname + url.search, address);
  next.searchParams.set('page', String(page + 1));
  const more = page * per < all.length;
  return {
    json: all.slice((page - 1) * per, page * per),
    headers: {
      'x-total-count': String(all.length),
      'x-total': String(all.length),
      ...(more ? { link: `<${next}>; rel="next"` } : {}),
    },
  };
}

/** A server that keeps issues and answers in the shapes of GitLab 18. */
function gitlab(issues: Stored[]) {
  const project = '/api/v4/projects/marketing/content';
  const shape = (issue: Stored) => ({
    id: 900 + issue.number,
    iid: issue.number,
    project_id: 5,
    title: issue.title,
    description: issue.body || null,
    state: issue.open ? 'opened' : 'closed',
    created_at: '2026-11-16T08:30:00.123+02:00',
    updated_at: '2026-11-16T08:30:00.123Z',
    closed_at: issue.open ? null : '2026-11-16T09:00:00.000Z',
    labels: issue.labels,
    milestone: null,
    assignees: [],
    author: { id: 7, username: 'sales', name: 'Sales', state: 'active', web_url: 'https://git.example.com/sales' },
    type: 'ISSUE',
    user_notes_count: issue.comments.length,
    upvotes: issue.votes,
    downvotes: 1,
    confidential: issue.confidential ?? false,
    moved_to_id: issue.moved ? 77 : null,
    web_url: `https://git.example.com/marketing/content/-/issues/${issue.number}`,
  });
  return loopback((question, address) => {
    const { method, path, url, headers, body } = question;
    if (headers['private-token'] !== TOKEN) return { status: 401, json: { message: '401 Unauthorized' } };
    if (path === '/api/v4/user') return { json: { id: 1, username: 'bot' } };
    const [, iid, rest] =
      /^\/api\/v4\/projects\/marketing\/content\/issues(?:\/(\d+))?(\/notes)?(?:\?|$)/.exec(path) ?? [];
    if (!path.startsWith(project)) return undefined;
    if (iid === undefined) {
      const label = url.searchParams.get('labels') ?? '';
      return paged(issues.filter(({ labels }) => labels.includes(label)).map(shape), question, address, 'per_page', 20);
    }
    const issue = issues.find(({ number }) => number === Number(iid));
    if (!issue) return { status: 404, json: { message: '404 Not found' } };
    const fields = body as { body?: string; state_event?: string };
    if (rest !== undefined && method === 'POST') {
      issue.comments.push({ body: fields.body ?? '', by: 'bot' });
      return { status: 201, json: { id: 1, body: fields.body } };
    }
    if (rest !== undefined) {
      const notes = issue.comments.map((comment, id) => ({
        id,
        body: comment.body,
        system: false,
        author: { username: comment.by },
      }));
      return { json: [{ id: 99, body: 'added label', system: true, author: { username: 'bot' } }, ...notes] };
    }
    if (method === 'PUT')
      issue.open = fields.state_event === 'reopen' || (fields.state_event !== 'close' && issue.open);
    return { json: shape(issue) };
  });
}

/** A server that keeps issues and answers in the shapes of Gitea 1.25. */
function gitea(issues: Stored[]) {
  const shape = (issue: Stored) => ({
    id: 50 + issue.number,
    number: issue.number,
    url: `https://git.example.com/api/v1/repos/marketing/content/issues/${issue.number}`,
    html_url: `https://git.example.com/marketing/content/issues/${issue.number}`,
    user: { id: 3, login: 'sales', full_name: '' },
    title: issue.title,
    body: issue.body,
    labels: issue.labels.map((name, id) => ({ id, name, color: '00aabb', exclusive: false })),
    milestone: null,
    assignee: null,
    state: issue.open ? 'open' : 'closed',
    is_locked: false,
    comments: issue.comments.length,
    created_at: '2026-11-16T08:30:00+01:00',
    updated_at: '2026-11-16T08:30:00+01:00',
    closed_at: issue.open ? null : '2026-11-16T09:00:00Z',
    pull_request: null,
    repository: { id: 1, name: 'content', owner: 'marketing', full_name: 'marketing/content' },
  });
  return loopback((question, address) => {
    const { method, path, url, headers, body } = question;
    if (headers.authorization !== `token ${TOKEN}`) return { status: 401, json: { message: 'token is required' } };
    if (path === '/api/v1/user') return { json: { id: 1, login: 'bot' } };
    const [, index, rest] =
      /^\/api\/v1\/repos\/marketing\/content\/issues(?:\/(\d+))?(\/\w+)?(?:\?|$)/.exec(path) ?? [];
    if (index === undefined) {
      const label = url.searchParams.get('labels') ?? '';
      return paged(issues.filter(({ labels }) => labels.includes(label)).map(shape), question, address, 'limit', 30);
    }
    const issue = issues.find(({ number }) => number === Number(index));
    if (!issue) return { status: 404, json: { message: 'issue does not exist' } };
    if (rest === '/reactions') {
      const votes = Array.from({ length: issue.votes }, (_, id) => ({
        user: { id },
        content: '+1',
        created_at: '2026-11-16T08:30:00Z',
      }));
      return issue.votes === 0
        ? { text: 'null' }
        : paged([...votes, { user: { id: 99 }, content: 'eyes' }], question, address, 'limit', 50);
    }
    const fields = body as { body?: string; state?: string };
    if (rest === '/comments' && method === 'POST') {
      issue.comments.push({ body: fields.body ?? '', by: 'bot' });
      return { status: 201, json: { id: 1 } };
    }
    if (rest === '/comments')
      return { json: issue.comments.map(({ body: text, by }, id) => ({ id, body: text, user: { login: by } })) };
    if (method === 'PATCH') issue.open = fields.state === 'open';
    return { status: method === 'PATCH' ? 201 : 200, json: shape(issue) };
  });
}

const servers = { gitlab, gitea };
const bases = { gitlab: '/api/v4', gitea: '/api/v1' };
const urls = {
  gitlab: 'https://git.example.com/marketing/content/-/issues',
  gitea: 'https://git.example.com/marketing/content/issues',
};

describe.each(['gitlab', 'gitea'] as const)('%s', (name) => {
  async function start(issues: Stored[]) {
    const host = await servers[name](issues);
    const content = hostContent(name);
    const api = host.url + bases[name];
    return { host, content, pull: () => pull(content, name, api), push: () => push(content, name, api) };
  }

  test('the whole way of a request', async () => {
    const body = formBody(hostContent(name), {
      kind: 'Make something new',
      persona: 'Buyer',
      stage: 'Decision',
      words: 'Numbers.',
    });
    const issue = stored(4, { title: 'Payback', body, votes: 2 });
    const at = await start([issue]);
    expect((await at.pull()).text).toContain('+ 4-payback.yaml');
    expect(requestFiles(at.content)).toEqual({
      '4-payback.yaml': `ask:\n  kind: new\n  title: Payback\n  words: Numbers.\n  persona: buyer\n  stage: decision\n  votes: 2\n  requestedOn: 2026-11-16\n  issue: { number: 4, url: ${urls[name]}/4 }\n\ntriage:\n  status: new\n`,
    });
    expect((await at.pull()).text).toContain('nothing changed');

    triage(at.content, '4-payback.yaml', 'status: new', 'status: accepted\n  due: 2026-12-01');
    await at.push();
    expect(issue.comments.map(({ body: text }) => text.split('\n')[0])).toEqual([
      '**Accepted.** It is promised for **2026-12-01**.',
    ]);
    triage(
      at.content,
      '4-payback.yaml',
      'status: accepted\n  due: 2026-12-01',
      'status: delivered\n  piece: payback-guide',
    );
    await at.push();
    expect(issue.open).toBe(true);
    triage(at.content, '4-payback.yaml', 'status: delivered', 'status: confirmed');
    await at.push();
    expect(issue.open).toBe(false);
    expect(issue.comments).toHaveLength(3);
    expect((await at.push()).text).toContain('Nothing was said');
    expect((await at.pull()).text).toContain('nothing changed');

    issue.open = true;
    expect((await at.push()).text).toContain('Nothing was said');
    expect(issue.open).toBe(true);
  });

  test('250 issues come over several pages, with their votes', async () => {
    const at = await start(
      Array.from({ length: 250 }, (_, index) => stored(index + 1, { votes: index === 200 ? 60 : 0 })),
    );
    expect((await at.pull()).text).toContain('250 issues read, 250 requests changed.');
    expect(requestFiles(at.content)['201-wish-201.yaml']).toContain('votes: 60\n');
    expect((await at.pull()).text).toContain('250 issues read, nothing changed.');
  });

  test('busy, broken off and gone', async () => {
    const issues = [stored(1), stored(2)];
    const inner = await servers[name](issues);
    let failures: ((send: (status: number, headers?: Record<string, string>) => void) => void)[] = [];
    const outer = await loopback(({ path }) => (response) => {
      const failure = failures.shift();
      if (failure) {
        failure((status, headers = {}) => {
          response.writeHead(status, { 'content-type': 'application/json', ...headers });
          response.end('{}');
        });
        return;
      }
      const headers = { 'private-token': TOKEN, authorization: `token ${TOKEN}` };
      void fetch(
        inner.url + path.replace('marketing/content', name === 'gitlab' ? 'marketing%2Fcontent' : 'marketing/content'),
        { headers },
      ).then(async (answer) => {
        response.writeHead(answer.status, { 'content-type': 'application/json' });
        response.end(await answer.text());
      });
    });
    const content = hostContent(name);
    const api = outer.url + bases[name];

    failures = [(send) => send(429, { 'retry-after': '1' }), (send) => send(500), (send) => send(503)];
    expect((await pull(content, name, api)).text).toContain('2 requests changed');
    const before = requestFiles(content);

    failures = Array.from({ length: 4 }, () => (send) => send(500));
    await expect(pull(content, name, api)).rejects.toThrow('trouble of its own (500)');
    failures = [(send) => send(302, { location: 'https://evil.example/' })];
    await expect(pull(content, name, api)).rejects.toThrow('sends elsewhere (302)');
    failures = [(send) => send(401)];
    await expect(pull(content, name, api)).rejects.toThrow('does not accept the token');
    expect(requestFiles(content)).toEqual(before);

    issues.pop();
    expect((await pull(content, name, api)).text).toContain('- 2-wish-2.yaml  its issue was deleted');
    issues.push(stored(3));
    await pull(content, name, api);
    (issues[1] ?? stored(3)).labels = [];
    expect((await pull(content, name, api)).text).toContain('- 3-wish-3.yaml  its issue has no label');
  });

  test('a next page at another host gets nothing', async () => {
    const other = await loopback(() => ({ json: [] }));
    const host = await loopback(() => ({ json: [], headers: { link: `<${other.url}/x?page=2>; rel="next"` } }));
    await expect(pull(hostContent(name), name, host.url + bases[name])).rejects.toThrow('which was not followed');
    expect(other.asked).toEqual([]);
  });
});

test('gitlab: what only some may read is left out, and taken out again where it was in', async () => {
  const issues = [
    stored(1, { title: 'Secret merger', confidential: true }),
    stored(2, { title: 'Open' }),
    stored(3, { title: 'Moved', moved: true }),
  ];
  const host = await gitlab(issues);
  const content = hostContent('gitlab');
  const api = `${host.url}/api/v4`;
  expect((await pull(content, 'gitlab', api)).text).toContain('Issue 1 is confidential and was left out.');
  expect(Object.keys(requestFiles(content))).toEqual(['2-open.yaml']);
  (issues[1] ?? stored(2)).confidential = true;
  expect((await pull(content, 'gitlab', api)).text).toContain('- 2-open.yaml  its issue is confidential');
  expect(requestFiles(content)).toEqual({});
});

test('gitea: a list that ends before its count says so is not believed', async () => {
  const host = await loopback(() => ({ json: [], headers: { 'x-total-count': '3' } }));
  await expect(pull(hostContent('gitea'), 'gitea', `${host.url}/api/v1`)).rejects.toThrow('breaks off before its end');
});
