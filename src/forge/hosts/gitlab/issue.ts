import { z } from 'zod';
import { issueAddress, issueNumber, moment } from '../answer.ts';
import type { HostIssue } from '../issue.ts';

/** An entry of GitLab's list. */
export const gitlabIssue = z
  .object({
    iid: issueNumber,
    title: z.string(),
    description: z.string().nullish(),
    state: z.enum(['opened', 'closed']),
    labels: z.array(z.string()),
    author: z.object({ username: z.string() }).nullish(),
    created_at: moment,
    closed_at: moment.nullish(),
    web_url: issueAddress,
    upvotes: z.int().min(0).nullish(),
    confidential: z.boolean().nullish(),
    moved_to_id: z.int().nullish(),
  })
  .transform(
    (issue): HostIssue => ({
      number: issue.iid,
      title: issue.title,
      body: issue.description ?? '',
      open: issue.state === 'opened',
      reopened: false,
      moved: (issue.moved_to_id ?? undefined) !== undefined,
      confidential: issue.confidential ?? false,
      labels: issue.labels,
      author: issue.author?.username,
      created: issue.created_at,
      closed: issue.closed_at ?? undefined,
      votes: issue.upvotes ?? 0,
    }),
  );
