/** Source: the API of Gitea 1.25, `/repos/{owner}/{repo}/pulls`. */
import { z } from 'zod';
import { hostApi } from '../api.ts';
import type { Connection } from '../guarded-fetch.ts';
import type { ProposalHost } from '../proposal.ts';

const number = z.int().min(1);
const side = z.object({ ref: z.string(), repo_id: z.int() });
const pull = z.object({ number, head: side, base: side });

export function giteaProposals(connection: Connection, [owner, name]: readonly [string, string]): ProposalHost {
  const { token } = connection;
  const api = hostApi(connection, token === undefined ? {} : { authorization: `token ${token}` });
  const at = `repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
  return {
    async find(branch, base) {
      const pulls = z.array(pull).parse(await api.list(`${at}/pulls`, { state: 'open', limit: '50' }));
      // The list has pull requests of all branches, and those of forks.
      return pulls.find(
        (one) => one.head.ref === branch && one.base.ref === base && one.head.repo_id === one.base.repo_id,
      )?.number;
    },
    async open({ branch, base, title, body }) {
      const opened = await api.send('POST', `${at}/pulls`, { head: branch, base, title, body });
      return z.object({ number }).parse(opened).number;
    },
    async close(number, why) {
      await api.send('POST', `${at}/issues/${number}/comments`, { body: why });
      await api.send('PATCH', `${at}/pulls/${number}`, { state: 'closed' });
    },
  };
}
