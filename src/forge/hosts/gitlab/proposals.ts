/** Source: docs.gitlab.com/api/merge_requests. */
import { z } from 'zod';
import { hostApi } from '../api.ts';
import type { Connection } from '../guarded-fetch.ts';
import type { ProposalHost } from '../proposal.ts';

const request = z.object({ iid: z.int().min(1), source_project_id: z.int().nullish(), target_project_id: z.int() });

/** @param project Its path, such as `marketing/content`. */
export function gitlabProposals(connection: Connection, project: string): ProposalHost {
  const { token } = connection;
  const api = hostApi(connection, token === undefined ? {} : { 'private-token': token });
  const at = `projects/${encodeURIComponent(project)}/merge_requests`;
  return {
    async find(branch, base) {
      const query = { state: 'opened', source_branch: branch, target_branch: base, per_page: '100' };
      const found = z.array(request).parse(await api.list(at, query));
      // A branch of a fork may have the same name.
      return found.find((one) => one.source_project_id === one.target_project_id)?.iid;
    },
    async open({ branch, base, title, body }) {
      const opened = { source_branch: branch, target_branch: base, title, description: body };
      return request.parse(await api.send('POST', at, opened)).iid;
    },
    async close(number, why) {
      await api.send('POST', `${at}/${number}/notes`, { body: why });
      await api.send('PUT', `${at}/${number}`, { state_event: 'close' });
    },
  };
}
