/** Source: docs.github.com/rest/issues. */
import { z } from 'zod';
import { issueNumber } from '../answer.ts';
import { hostApi } from '../api.ts';
import type { Connection } from '../guarded-fetch.ts';
import { HostError } from '../issue.ts';
import type { OwnIssueHost } from '../own-issue.ts';

const account = z.object({ login: z.string() });
const opened = z.object({ number: issueNumber });
const issue = opened.extend({
  state: z.enum(['open', 'closed']),
  body: z.string().nullish(),
  user: account.extend({ type: z.string().optional() }).nullish(),
  pull_request: z.unknown().optional(),
});

export function githubOwnIssues(connection: Connection, [owner, name]: readonly [string, string]): OwnIssueHost {
  const { token } = connection;
  const api = hostApi(connection, token === undefined ? {} : { authorization: `Bearer ${token}` });
  const at = `repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}/issues`;
  /** Undefined for the token of a workflow or app, which may not ask. What it opens is marked as a bot's. */
  const me = async () => {
    try {
      return account.parse(await api.read('user')).login;
    } catch (error) {
      if (error instanceof HostError && error.status === 403) return undefined;
      throw error;
    }
  };
  return {
    async list() {
      const creator = await me();
      const query = { state: 'all', per_page: '100', ...(creator === undefined ? {} : { creator }) };
      const all = z.array(issue).parse(await api.list(at, query));
      return all
        .filter(
          ({ pull_request: pull, user }) =>
            !pull && (creator === undefined ? user?.type === 'Bot' : user?.login === creator),
        )
        .map(({ body, number, state }) => ({ number, open: state === 'open', body: body ?? '' }));
    },
    async open(title, body) {
      return opened.parse(await api.send('POST', at, { title, body })).number;
    },
    async write(number, body) {
      await api.send('PATCH', `${at}/${number}`, { body, state: 'open' });
    },
    async comment(number, body) {
      await api.send('POST', `${at}/${number}/comments`, { body });
    },
  };
}
