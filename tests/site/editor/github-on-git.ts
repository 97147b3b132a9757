/**
 * A server that speaks GitHub’s two interfaces as far as the editor uses them, on top of a real Git repository: what the
 * editor saves is a commit on a branch, and its pull requests are in a list.
 */
import type { BrowserContext } from 'playwright-core';
import type { TestRepository } from '../../forge/repository.ts';

/** The address of the repository in the sample’s site.yaml. */
const HOST = 'https://git.example.com';
const REPOSITORY = 'vindhalm/content';

/** The token that people sign in with. */
export const TOKEN = 'github_pat_editor';

interface PullRequest {
  readonly number: number;
  readonly title: string;
  readonly head: string;
  readonly base: string;
  draft: boolean;
}

export interface GithubOnGit {
  readonly pullRequests: readonly PullRequest[];
  /** What was requested and not understood. */
  readonly unknown: readonly string[];
}

interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly body: unknown;
}

interface Answer {
  readonly status?: number;
  readonly json?: unknown;
}

/**
 * Answers the requests of a browser window to the host.
 *
 * @param repository It has the branch `main` checked out.
 */
export async function githubOnGit(context: BrowserContext, repository: TestRepository): Promise<GithubOnGit> {
  const pullRequests: PullRequest[] = [];
  const unknown: string[] = [];
  await context.route(`${HOST}/**`, async (route) => {
    const request = route.request();
    if (request.method() === 'OPTIONS') return await route.fulfill({ status: 204, headers: CORS });
    if (request.headers().authorization !== `token ${TOKEN}`) {
      return await route.fulfill({ status: 401, headers: CORS, json: {} });
    }
    const asked = { method: request.method(), url: new URL(request.url()), body: request.postDataJSON() };
    const answer = (asked.url.pathname === '/api/graphql' ? graphql : rest)(asked, repository, pullRequests);
    if (answer === undefined) unknown.push(`${asked.method} ${asked.url} ${request.postData() ?? ''}`);
    const { json, status = 200 } = answer ?? { status: 404, json: {} };
    return await route.fulfill({ status, headers: CORS, ...(json === undefined ? {} : { json }) });
  });
  return { pullRequests, unknown };
}

/** The site is at another origin. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-allow-methods': '*',
};

const REST = `/api/v3/repos/${REPOSITORY}`;

function rest({ body, method, url }: Asked, { git }: TestRepository, pulls: PullRequest[]): Answer | undefined {
  const path = url.pathname;
  if (path === '/api/v3/user')
    return { json: { id: 1, login: 'marketer', name: 'A marketer', email: '', html_url: url.origin } };
  if (path === `${REST}/collaborators/marketer`) return { status: 204 };
  if (path.startsWith(`${REST}/git/trees/`)) return { json: { tree: treeOf(git, path.split('/').at(-1) ?? '') } };
  if (path === `${REST}/pulls` && method === 'POST') {
    const asked = body as Omit<PullRequest, 'number'>;
    const pull = { ...asked, number: pulls.length + 1 };
    pulls.push(pull);
    const day = '2026-11-16T10:00:00Z';
    return {
      status: 201,
      json: {
        number: pull.number,
        node_id: idOf(pull),
        title: pull.title,
        html_url: url.origin,
        created_at: day,
        updated_at: day,
      },
    };
  }
  if (new RegExp(`^${REST}/issues/\\d+(?:/labels)?$`).test(path)) return { json: { labels: [] } };
  return undefined;
}

function idOf({ number }: PullRequest): string {
  return `pr${number}`;
}

function treeOf(git: TestRepository['git'], id: string) {
  return git('ls-tree', '-r', '-l', id)
    .split('\n')
    .flatMap((line) => {
      const [, sha, size, path] = /^\d+ blob (\S+) +(\d+)\t(.+)$/.exec(line) ?? [];
      return path === undefined ? [] : [{ type: 'blob', path, sha, size: Number(size) }];
    });
}

interface Query {
  readonly query: string;
  readonly variables: {
    readonly branch?: string;
    readonly input?: CommitInput & RefInput & { readonly pullRequestId: string };
  };
}

interface RefInput {
  readonly name: string;
  readonly oid: string;
}

interface CommitInput {
  readonly branch: { readonly branchName: string };
  readonly expectedHeadOid: string;
  readonly fileChanges: { readonly additions: readonly { readonly path: string; readonly contents: string }[] };
  readonly message: { readonly headline: string };
}

function graphql({ body }: Asked, repository: TestRepository, pulls: readonly PullRequest[]): Answer | undefined {
  const { query, variables } = body as Query;
  const { git } = repository;
  const { branch = 'main', input } = variables;
  const data = (value: object): Answer => ({ json: { data: value } });
  if (query.includes('createCommitOnBranch') && input)
    return data({ createCommitOnBranch: { commit: commit(repository, input) } });
  if (query.includes('createRef') && input) {
    git('update-ref', input.name, input.oid);
    return data({ createRef: { ref: { name: input.name } } });
  }
  if (query.includes('markPullRequestReadyForReview') && input) {
    for (const pull of pulls) if (idOf(pull) === input.pullRequestId) pull.draft = false;
    return data({ markPullRequestReadyForReview: { pullRequest: { isDraft: false } } });
  }
  if (query.includes('fork: repository')) {
    return data({ fork: { id: 'R1' }, base: { ref: { target: { oid: git('rev-parse', branch) } } } });
  }
  if (query.includes('pullRequests(')) {
    return data({ repository: { pullRequests: { nodes: [], totalCount: pulls.length } } });
  }
  const parts = [...query.matchAll(/(content|commit)_(\d+): +(?:object\(oid: "([0-9a-f]+)"\)|ref)/g)];
  if (parts.length > 0) {
    const last = lastCommit(git, branch);
    return data({
      repository: Object.fromEntries(
        parts.map(([, of, number, id = '']) => [
          `${of}_${number}`,
          of === 'content'
            ? { text: blob(repository, id), isTruncated: false }
            : { target: { history: { nodes: [last] } } },
        ]),
      ),
    });
  }
  if (query.includes('ref(qualifiedName: $branch)')) {
    const last = lastCommit(git, branch);
    return data({ repository: { ref: { target: { ...last, history: { nodes: [last] } } } } });
  }
  return undefined;
}

function lastCommit(git: TestRepository['git'], branch: string) {
  return {
    oid: git('rev-parse', branch),
    message: 'A change',
    author: { name: 'A', email: 'a@example.com', user: null },
    committedDate: '2026-07-01T12:00:00Z',
  };
}

/** The helper for Git cuts the last line feed off, so a file ends with a mark. */
function blob({ git }: TestRepository, id: string): string {
  return `${git('cat-file', 'blob', id)}\n`;
}

/** A commit with the changed files, made without touching the branch that is checked out. */
function commit(repository: TestRepository, { branch, expectedHeadOid, fileChanges, message }: CommitInput) {
  const { git } = repository;
  git('checkout', '--quiet', branch.branchName);
  const files = Object.fromEntries(
    fileChanges.additions.map(({ contents, path }) => [path, Buffer.from(contents, 'base64').toString()]),
  );
  if (git('rev-parse', 'HEAD') !== expectedHeadOid) throw new Error(`${message.headline}: the branch has moved.`);
  const oid = repository.commit('2026-11-16T10:00:00Z', files);
  const ids = fileChanges.additions.map(({ path }, index) => [
    `file_${index}`,
    { oid: git('rev-parse', `HEAD:${path}`) },
  ]);
  git('checkout', '--quiet', 'main');
  return { oid, committedDate: '2026-11-16T10:00:00Z', ...Object.fromEntries(ids) };
}
