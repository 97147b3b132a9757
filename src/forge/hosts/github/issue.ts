import { z } from 'zod';
import { issueAddress, issueNumber, moment } from '../answer.ts';
import type { HostIssue } from '../issue.ts';

/** An entry of GitHub's list, which also contains pull requests. */
export const githubIssue = z
  .object({
    number: issueNumber,
    title: z.string(),
    body: z.string().nullish(),
    state: z.enum(['open', 'closed']),
    state_reason: z.string().nullish(),
    labels: z.array(z.union([z.string(), z.object({ name: z.string() })])),
    user: z.object({ login: z.string() }).nullish(),
    created_at: moment,
    closed_at: moment.nullish(),
    html_url: issueAddress,
    reactions: z.object({ '+1': z.int().min(0) }).nullish(),
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
          reopened: issue.state === 'open' && issue.state_reason === 'reopened',
          moved: false,
          confidential: false,
          labels: issue.labels.map((label) => (typeof label === 'string' ? label : label.name)),
          author: issue.user?.login,
          created: issue.created_at,
          closed: issue.closed_at ?? undefined,
          votes: issue.reactions?.['+1'] ?? 0,
        },
  );
