/** Source: docs.github.com/rest/pulls. */
import { z } from 'zod';
import { answerText } from '../../../words/hosts/answers.ts';
import { hostApi } from '../api.ts';
import type { Connection } from '../guarded-fetch.ts';
import { HostError } from '../issue.ts';
import type { ProposalHost } from '../proposal.ts';

const pull = z.object({ number: z.int().min(1) });

export function githubProposals(connection: Connection, [owner, name]: readonly [string, string]): ProposalHost {
  const { token } = connection;
  const api = hostApi(connection, token === undefined ? {} : { authorization: `Bearer ${token}` });
  const at = `repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
  return {
    async find(branch, base) {
      const query = { state: 'open', head: `${owner}:${branch}`, base, per_page: '100' };
      return z.array(pull).parse(await api.list(`${at}/pulls`, query))[0]?.number;
    },
    async open({ branch, base, title, body }) {
      const opened = await api
        .send('POST', `${at}/pulls`, { head: branch, base, title, body })
        .catch((error: unknown) => {
          if (!(error instanceof HostError) || error.status !== 403) throw error;
          throw new HostError(answerText.mayNotPropose, { status: 403, cause: error });
        });
      return pull.parse(opened).number;
    },
    async close(number, why) {
      await api.send('POST', `${at}/issues/${number}/comments`, { body: why });
      await api.send('PATCH', `${at}/pulls/${number}`, { state: 'closed' });
    },
  };
}
