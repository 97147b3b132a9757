/** Issues from a file, as `gh issue list --json …` or the API of a host writes them. */
import { z } from 'zod';
import { answerText } from '../../words/hosts/answers.ts';
import { issueAddress, issueNumber, moment, readList } from './answer.ts';
import { githubIssue } from './github/issue.ts';
import { gitlabIssue } from './gitlab/issue.ts';
import { HostError, type HostIssue, type IssueList } from './issue.ts';

/** The fields that `gh` must write. */
const ISSUE_FILE_FIELDS = 'number,title,body,labels,state,stateReason,author,createdAt,closedAt,url,reactionGroups';

const reactionGroup = z.object({ content: z.string(), users: z.object({ totalCount: z.int().min(0) }) });

/** An entry as `gh` writes it. */
const listedIssue = z
  .object({
    number: issueNumber,
    title: z.string(),
    body: z.string().nullish(),
    state: z.enum(['OPEN', 'CLOSED']),
    stateReason: z.string().nullish(),
    labels: z.array(z.object({ name: z.string() })),
    author: z.object({ login: z.string() }).nullish(),
    createdAt: moment,
    closedAt: moment.nullish(),
    url: issueAddress,
    reactionGroups: z.array(reactionGroup).nullish(),
  })
  .transform(
    (issue): HostIssue => ({
      number: issue.number,
      title: issue.title,
      body: issue.body ?? '',
      open: issue.state === 'OPEN',
      reopened: issue.state === 'OPEN' && issue.stateReason === 'REOPENED',
      moved: false,
      confidential: false,
      labels: issue.labels.map(({ name }) => name),
      author: issue.author?.login,
      created: issue.createdAt,
      closed: issue.closedAt ?? undefined,
      votes: issue.reactionGroups?.find(({ content }) => content === 'THUMBS_UP')?.users.totalCount ?? 0,
    }),
  );

/** An entry in any of the shapes. */
const anyIssue = z.unknown().transform((entry, context): HostIssue | undefined => {
  const has = (field: string) => typeof entry === 'object' && entry !== null && Object.hasOwn(entry, field);
  const shape = has('iid') ? gitlabIssue : has('created_at') ? githubIssue : listedIssue;
  const result = shape.safeParse(entry);
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues) context.addIssue({ code: 'custom', path, message });
  return z.NEVER;
});

/**
 * Reads the text of such a file.
 *
 * @throws {HostError} When it is not a list.
 */
export function readIssueFile(text: string): IssueList {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new HostError(answerText.notJson(ISSUE_FILE_FIELDS), { cause: error });
  }
  return readList(data, anyIssue);
}
