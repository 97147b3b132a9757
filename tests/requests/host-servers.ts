/** Servers that keep issues in memory and answer in the format of their host. */
import { HOST_NAMES, type HostName } from '../../src/schema/host-names.ts';
import { TOKEN } from './host-content.ts';
import { type Asked, type Loopback, loopback } from './loopback-server.ts';

/** An issue as a server keeps it, in the same format for every host. */
export interface Stored {
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

export function stored(number: number, more: Partial<Stored> = {}): Stored {
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

/** The page of a list that a query requests, and the address of the next one. */
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

/** A server that answers in the format of GitLab 18. */
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

/** A server that answers in the format of Gitea 1.25. */
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

/** A server for the repository `marketing/content`. */
export interface HostServer {
  readonly start: (issues: Stored[]) => Promise<Loopback>;
  /** The path of its API. */
  readonly api: string;
  /** The repository as that API writes it in addresses. */
  readonly repository: string;
  /** The page of issues of https://git.example.com/marketing/content. */
  readonly issues: string;
}

/** Every host except GitHub, for which `github.test.ts` uses an emulator. */
export const hostServers: Readonly<Record<Exclude<HostName, 'github'>, HostServer>> = {
  gitlab: {
    start: gitlab,
    api: '/api/v4',
    repository: 'marketing%2Fcontent',
    issues: 'https://git.example.com/marketing/content/-/issues',
  },
  gitea: {
    start: gitea,
    api: '/api/v1',
    repository: 'marketing/content',
    issues: 'https://git.example.com/marketing/content/issues',
  },
};

/** The hosts that have such a server. */
export const servedHosts = HOST_NAMES.filter((name) => name !== 'github');
