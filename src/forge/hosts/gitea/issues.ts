/** Issues at Gitea and Forgejo, over their API. */
import { z } from 'zod';
import { REQUEST_LABEL } from '../../../schema/request-label.ts';
import { answerText } from '../../../words/hosts/answers.ts';
import { issueAddress, issueNumber, moment, readList } from '../answer.ts';
import { type Connection, nextPage, politeFetch, refusal } from '../guarded-fetch.ts';
import { HostError, type HostIssue, type IssueHost, once, whereaboutsOf } from '../issue.ts';

/** An entry of Gitea's list. Thumbs up need a request for each issue. */
export const giteaIssue = z
  .object({
    number: issueNumber,
    title: z.string(),
    body: z.string().nullish(),
    state: z.enum(['open', 'closed']),
    labels: z.array(z.object({ name: z.string() })).nullish(),
    user: z.object({ login: z.string() }).nullish(),
    created_at: moment,
    closed_at: moment.nullish(),
    html_url: issueAddress,
    pull_request: z.unknown().optional(),
  })
  .transform((issue): HostIssue | undefined =>
    issue.pull_request
      ? undefined
      : {
          number: issue.number,
          title: issue.title,
          body: issue.body ?? '',
          open: issue.state === 'open',
          reopened: false,
          moved: false,
          confidential: false,
          labels: (issue.labels ?? []).map(({ name }) => name),
          author: issue.user?.login,
          created: issue.created_at,
          closed: issue.closed_at ?? undefined,
          votes: 0,
        },
  );

const account = z.object({ login: z.string() });
const comments = z.array(z.object({ body: z.string(), user: account.nullish() }));
const reactions = z.array(z.object({ content: z.string() })).nullable();

/** A Gitea or Forgejo server. */
export function giteaHost(connection: Connection, [owner, repo]: readonly [string, string]): IssueHost {
  const root = `${connection.api.replace(/\/+$/, '')}/`;
  const repository = `repos/${encodeURIComponent(owner)}/${encodeURIComponent(repo)}`;

  async function ask(method: string, address: URL, body?: object): Promise<{ data: unknown; headers: Headers }> {
    const response = await politeFetch(connection, address, {
      method,
      headers: {
        accept: 'application/json',
        ...(connection.token === undefined ? {} : { authorization: `token ${connection.token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw refusal(response.status, response.headers.get('retry-after'));
    return { data: response.status === 204 ? null : await response.json(), headers: response.headers };
  }

  const at = (path: string, query: Record<string, string> = {}) => {
    const url = new URL(path, root);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return url;
  };

  async function pages(first: URL): Promise<unknown[]> {
    const found: unknown[] = [];
    const read = new Set<string>();
    for (let page: URL | undefined = first; page; ) {
      const { data, headers } = await ask('GET', page);
      if (data !== null && !Array.isArray(data)) {
        throw new HostError(answerText.notAList);
      }
      for (const entry of data ?? []) found.push(entry);
      page = nextPage(headers.get('link'), data, root, read);
      if (page === undefined && Number(headers.get('x-total-count') ?? 0) > found.length) {
        throw new HostError(answerText.listCutOff);
      }
    }
    return found;
  }

  async function votesFor(number: number): Promise<number> {
    const given = reactions.safeParse(await pages(at(`${repository}/issues/${number}/reactions`, { limit: '50' })));
    if (!given.success) throw new HostError(answerText.unreadableReactions(number));
    return (given.data ?? []).filter(({ content }) => content === '+1').length;
  }

  const me = once(async () => {
    const answer = await ask('GET', at('user')).catch(() => undefined);
    return account.safeParse(answer?.data).data?.login;
  });

  const change = async (number: number, state: 'open' | 'closed') => {
    await ask('PATCH', at(`${repository}/issues/${number}`), { state });
  };

  return {
    list: async () => {
      const query = { type: 'issues', state: 'all', labels: REQUEST_LABEL, page: '1', limit: '50' };
      const { issues, ...others } = readList(await pages(at(`${repository}/issues`, query)), giteaIssue);
      const counted: HostIssue[] = [];
      for (const issue of issues) counted.push({ ...issue, votes: await votesFor(issue.number) });
      return { issues: counted, ...others };
    },
    whereabouts: (number) => whereaboutsOf(ask('GET', at(`${repository}/issues/${number}`))),
    comments: async (number) => {
      const own = await me();
      const result = comments.safeParse(await pages(at(`${repository}/issues/${number}/comments`)));
      if (!result.success) throw new HostError(answerText.unreadableComments(number));
      return result.data.map(({ body, user }) => ({ body, own: own === undefined ? undefined : user?.login === own }));
    },
    comment: async (number, body) => {
      await ask('POST', at(`${repository}/issues/${number}/comments`), { body });
    },
    close: (number) => change(number, 'closed'),
    reopen: (number) => change(number, 'open'),
  };
}
