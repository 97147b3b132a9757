/** Issues at GitHub, over Octokit with its plugins for paging, throttling and retries. */
import { Octokit } from '@octokit/core';
import { paginateRest } from '@octokit/plugin-paginate-rest';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { z } from 'zod';
import { REQUEST_LABEL } from '../../../schema/request-label.ts';
import { answerText } from '../../../words/hosts/answers.ts';
import { readList } from '../answer.ts';
import { type Connection, guardedFetch, nextPage, PATIENCE, refusal } from '../guarded-fetch.ts';
import { HostError, type IssueHost, once, whereaboutsOf } from '../issue.ts';
import { githubIssue } from './issue.ts';

const comments = z.array(
  z.object({
    body: z.string().nullish(),
    user: z.object({ login: z.string(), type: z.string().optional() }).nullish(),
  }),
);

const Client = Octokit.plugin(paginateRest, throttling, retry);

/** GitHub, or a company's own GitHub server. */
export function githubHost(connection: Connection, [owner, repo]: readonly [string, string]): IssueHost {
  const { client, ask } = connect(connection);
  const repository = { owner, repo };
  const account = once(async () => {
    // The token of a workflow has no account; its comments are marked as a bot's.
    const { data } = await client.request('GET /user').catch(() => ({ data: undefined }));
    return data?.login;
  });
  const all = async (pages: AsyncIterable<{ data: unknown; headers: { link?: string | undefined } }>) => {
    const found: unknown[] = [];
    const read = new Set<string>();
    for await (const { data, headers } of pages) {
      if (!Array.isArray(data)) throw new HostError(answerText.notAList);
      for (const entry of data) found.push(entry);
      nextPage(headers.link, data, connection.api, read);
    }
    return found;
  };
  return {
    list: () =>
      ask(async () => {
        const found = await all(
          client.paginate.iterator('GET /repos/{owner}/{repo}/issues', {
            ...repository,
            labels: REQUEST_LABEL,
            state: 'all',
            sort: 'created',
            direction: 'asc',
            per_page: 100,
          }),
        );
        return readList(found, githubIssue);
      }),
    whereabouts: (number) =>
      whereaboutsOf(
        ask(async () => {
          await client.request('GET /repos/{owner}/{repo}/issues/{issue_number}', {
            ...repository,
            issue_number: number,
          });
        }),
      ),
    comments: (number) =>
      ask(async () => {
        const own = await account();
        const found = await all(
          client.paginate.iterator('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            ...repository,
            issue_number: number,
            per_page: 100,
          }),
        );
        const read = comments.safeParse(found);
        if (!read.success) throw new HostError(answerText.unreadableComments(number));
        return read.data.map(({ body, user }) => ({
          body: body ?? '',
          own: own === undefined ? user?.type === 'Bot' : user?.login === own,
        }));
      }),
    comment: (number, body) =>
      ask(async () => {
        await client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
          ...repository,
          issue_number: number,
          body,
        });
      }),
    close: (number, reason) =>
      ask(async () => {
        await client.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
          ...repository,
          issue_number: number,
          state: 'closed',
          state_reason: reason === 'completed' ? 'completed' : 'not_planned',
        });
      }),
    reopen: (number) =>
      ask(async () => {
        await client.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
          ...repository,
          issue_number: number,
          state: 'open',
        });
      }),
  };
}

/** A client, and a way to use it in which every error says what to do. */
function connect({ api, token, second = 1000, spaced = true, deadline }: Connection) {
  let refused: HostError | undefined;
  const patient = (retryAfter: number, _options: unknown, _client: unknown, retries: number) =>
    retryAfter <= PATIENCE.wait && deadline.fits(retryAfter) && retries < PATIENCE.tries - 1;
  const quiet = () => undefined;
  const client = new Client({
    baseUrl: api,
    ...(token === undefined ? {} : { auth: token }),
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    // The throttling plugin waits for limits.
    retry: { retryAfterBaseValue: second, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
    throttle: {
      enabled: spaced,
      onRateLimit: patient,
      onSecondaryRateLimit: patient,
      retryAfterBaseValue: second,
    },
    request: {
      fetch: async (address: string, init: RequestInit) => {
        try {
          const response = await guardedFetch({ api, deadline }, address, init);
          const { status } = response;
          if ((status >= 300 && status < 400) || (status >= 500 && !deadline.allowsAnother)) throw refusal(status);
          return asThrottleReads(response);
        } catch (error) {
          if (!(error instanceof HostError) || error.again) throw error;
          refused = error;
          // A status that no plugin retries.
          return Response.json({}, { status: 400 });
        }
      },
    },
  });
  const ask = async <T>(question: () => Promise<T>): Promise<T> => {
    refused = undefined;
    try {
      return await question();
    } catch (error) {
      throw refused ?? explained(error);
    }
  };
  return { client, ask };
}

/**
 * The two rate limits in the form that the plugin recognizes: one that says only when to retry is what GitHub calls a
 * secondary limit, and one that is used up must not look like missing permission.
 */
function asThrottleReads(response: Response): Response {
  const { headers, status } = response;
  if (status !== 403 && status !== 429) return response;
  const retryAfter = headers.get('retry-after');
  if (retryAfter !== null) {
    return Response.json({ message: 'secondary rate limit' }, { status, headers: { 'retry-after': retryAfter } });
  }
  const reset = headers.get('x-ratelimit-reset') ?? '';
  if (headers.get('x-ratelimit-remaining') !== '0') return response;
  return Response.json({}, { status: 429, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset } });
}

function explained(error: unknown): unknown {
  if (error instanceof HostError) return error;
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  if (cause instanceof HostError) return cause;
  const status = statusOf(error);
  if (status === undefined) return error;
  const headers: unknown = Reflect.get(Object(Reflect.get(Object(error), 'response')), 'headers');
  const retryAfter: unknown = Reflect.get(Object(headers), 'retry-after');
  return refusal(status, retryAfter === undefined ? undefined : String(retryAfter));
}

function statusOf(error: unknown): number | undefined {
  const status: unknown = Reflect.get(Object(error), 'status');
  return typeof status === 'number' ? status : undefined;
}
