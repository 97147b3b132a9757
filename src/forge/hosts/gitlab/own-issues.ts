/** Source: docs.gitlab.com/api/issues. */
import { z } from 'zod';
import { issueNumber } from '../answer.ts';
import { hostApi } from '../api.ts';
import type { Connection } from '../guarded-fetch.ts';
import type { OwnIssueHost } from '../own-issue.ts';

const opened = z.object({ iid: issueNumber });
const issue = opened.extend({ state: z.enum(['opened', 'closed']), description: z.string().nullish() });

/** @param project Its path, such as `marketing/content`. */
export function gitlabOwnIssues(connection: Connection, project: string): OwnIssueHost {
  const { token } = connection;
  const api = hostApi(connection, token === undefined ? {} : { 'private-token': token });
  const at = `projects/${encodeURIComponent(project)}/issues`;
  return {
    async list() {
      const all = z.array(issue).parse(await api.list(at, { scope: 'created_by_me', state: 'all', per_page: '100' }));
      return all.map(({ description, iid, state }) => ({
        number: iid,
        open: state === 'opened',
        body: description ?? '',
      }));
    },
    async open(title, description) {
      return opened.parse(await api.send('POST', at, { title, description })).iid;
    },
    async write(number, description) {
      await api.send('PUT', `${at}/${number}`, { description, state_event: 'reopen' });
    },
    async comment(number, body) {
      await api.send('POST', `${at}/${number}/notes`, { body });
    },
  };
}
