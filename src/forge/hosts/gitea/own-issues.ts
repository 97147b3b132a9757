/** Source: the API of Gitea 1.25, `/repos/{owner}/{repo}/issues`. */
import { z } from 'zod';
import { issueNumber } from '../answer.ts';
import { hostApi } from '../api.ts';
import type { Connection } from '../guarded-fetch.ts';
import type { OwnIssueHost } from '../own-issue.ts';

const account = z.object({ login: z.string() });
const opened = z.object({ number: issueNumber });
const issue = opened.extend({ state: z.enum(['open', 'closed']), body: z.string().nullish(), user: account.nullish() });

export function giteaOwnIssues(connection: Connection, [owner, name]: readonly [string, string]): OwnIssueHost {
  const { token } = connection;
  const api = hostApi(connection, token === undefined ? {} : { authorization: `token ${token}` });
  const at = `repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}/issues`;
  return {
    async list() {
      const { login } = account.parse(await api.read('user'));
      const query = { type: 'issues', state: 'all', created_by: login, limit: '50' };
      const all = z.array(issue).parse(await api.list(at, query));
      const own = all.filter(({ user }) => user?.login === login);
      return own.map(({ body, number, state }) => ({ number, open: state === 'open', body: body ?? '' }));
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
