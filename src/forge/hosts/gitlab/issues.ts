/** Issues at GitLab, over gitbeaker. */
import { IssueNotes, Issues, Users } from '@gitbeaker/rest';
import { z } from 'zod';
import { REQUEST_LABEL } from '../../../schema/request-label.ts';
import { answerText } from '../../../words/hosts/answers.ts';
import { readList } from '../answer.ts';
import { type Connection, nextPage, politeFetch, refusal } from '../guarded-fetch.ts';
import { HostError, type IssueHost, once, whereaboutsOf } from '../issue.ts';
import { gitlabIssue } from './issue.ts';

const account = z.object({ username: z.string() });
const notes = z.array(z.object({ body: z.string(), system: z.boolean().nullish(), author: account.nullish() }));

/** GitLab, at gitlab.com or on a company's own server. */
export function gitlabHost(connection: Connection, project: string): IssueHost {
  const read = new Set<string>();
  const options = { token: connection.token ?? '', requesterFn: requester(connection, read) };
  const issues = new Issues(options);
  const comments = new IssueNotes(options);
  const me = once(async () => {
    const answer: unknown = await new Users(options).showCurrentUser().catch(() => undefined);
    return account.safeParse(answer).data?.username;
  });
  return {
    list: async () => {
      read.clear();
      const all: unknown = await issues.all({
        projectId: project,
        labels: REQUEST_LABEL,
        scope: 'all',
        orderBy: 'created_at',
        sort: 'asc',
        perPage: 100,
      });
      return readList(all, gitlabIssue);
    },
    whereabouts: (number) => whereaboutsOf(issues.show(number, { projectId: project })),
    comments: async (number) => {
      read.clear();
      const [own, all] = [await me(), await comments.all(project, number, { sort: 'asc', perPage: 100 })];
      const result = notes.safeParse(all);
      if (!result.success) throw new HostError(answerText.unreadableComments(number));
      return result.data
        .filter(({ system }) => !system)
        .map(({ body, author }) => ({ body, own: own === undefined ? undefined : author?.username === own }));
    },
    comment: async (number, text) => {
      await comments.create(project, number, text);
    },
    close: async (number) => {
      await issues.edit(project, number, { stateEvent: 'close' });
    },
    reopen: async (number) => {
      await issues.edit(project, number, { stateEvent: 'reopen' });
    },
  };
}

type RequesterFn = NonNullable<NonNullable<ConstructorParameters<typeof Issues>[0]>['requesterFn']>;
type Requester = ReturnType<RequesterFn>;
type Question = NonNullable<Parameters<Requester['get']>[1]>;

/** Makes gitbeaker use the polite way to ask, which never sends the token elsewhere. */
function requester(connection: Connection, read: Set<string>): RequesterFn {
  const ask = async (method: string, path: string, { body, searchParams = {} }: Question) => {
    const url = new URL(`${connection.api.replace(/\/+$/, '')}/${path}`);
    for (const [name, value] of Object.entries(searchParams)) {
      if (value !== undefined) url.searchParams.set(snakeCase(name), String(value));
    }
    const response = await politeFetch(connection, url, {
      method,
      headers: {
        ...(connection.token === undefined ? {} : { 'private-token': connection.token }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(inSnakeCase(body)) }),
    });
    if (!response.ok) throw refusal(response.status, response.headers.get('retry-after'));
    const data: unknown = response.status === 204 ? null : await response.json();
    nextPage(response.headers.get('link'), data, connection.api, read);
    return { body: data, headers: Object.fromEntries(response.headers), status: response.status };
  };
  return ({ url }) => {
    // Some resources have the first step of their path in this address.
    const [, above = ''] = url.split(/\/api\/v4\/?/);
    const method =
      (name: string) =>
      async <T>(endpoint: string, question: Question = {}) =>
        (await ask(name, above === '' ? endpoint : `${above}/${endpoint}`, question)) as Answered<T>;
    return {
      get: method('GET'),
      post: method('POST'),
      put: method('PUT'),
      patch: method('PATCH'),
      delete: method('DELETE'),
    };
  };
}

interface Answered<T> {
  readonly body: T;
  readonly headers: Record<string, string>;
  readonly status: number;
}

function inSnakeCase(body: NonNullable<Question['body']>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [snakeCase(name), value]));
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
