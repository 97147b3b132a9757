/** Hostile, broken or unusual issues and answers of hosts, and the expected results. */

import type { HostName } from '../../../src/schema/host-names.ts';
import type { Answer } from '../../requests/loopback-server.ts';

export interface IssueCase {
  readonly name: string;
  readonly host: HostName;
  /** The entry in the host's list. It is JSON, so that fields such as `__proto__` arrive as sent. */
  readonly json: string;
  /** Whether it becomes a request. */
  readonly taken: boolean;
  /** What the command says about it. */
  readonly says?: string;
  readonly exit: 0 | 1;
  /** Texts that the request has exactly as written here. */
  readonly texts?: readonly string[];
  /** Texts that are neither in the request nor in the output of the command. */
  readonly absent?: readonly string[];
}

const BODY = [
  ['What do they need', 'A case study for banks'],
  ['Persona', 'Buyer'],
  ['Stage', 'Awareness'],
  ['Needed by', '2099-09-01'],
  ['In their words', 'Some details'],
]
  .map(([heading, answer]) => `### ${heading}\n\n${answer}`)
  .join('\n\n');

/** An issue in the form of GitHub and Gitea. */
function issue(more: object = {}): string {
  return JSON.stringify({
    number: 7,
    title: '[Request] Case study for banks',
    body: BODY,
    user: { login: 'sam-sales', type: 'User' },
    labels: [{ name: 'content-request' }],
    state: 'open',
    created_at: '2025-02-03T10:00:00Z',
    updated_at: '2025-02-04T10:00:00Z',
    html_url: 'https://git.example.com/marketing/content/issues/7',
    author_association: 'MEMBER',
    ...more,
  });
}

const taken = (name: string, json: string, more: Partial<IssueCase> = {}): IssueCase => ({
  ...{ name, host: 'github', json, taken: true, exit: 0 },
  ...more,
});
const leftOut = (name: string, json: string, says: string, more: Partial<IssueCase> = {}): IssueCase => ({
  ...{ name, host: 'github', json, taken: false, exit: 1, says },
  ...more,
});

const KEY = 'ghp_0123456789abcdefghijklmnopqrstuvwxyz';
const expression = (name: string) => `$${`{{ ${name} }}`}`;

export const issueCases: readonly IssueCase[] = [
  taken('issue crlf body', issue({ body: BODY.replaceAll('\n', '\r\n') }), {
    texts: ['persona: buyer', 'stage: awareness', 'neededBy: 2099-09-01', 'A case study for banks'],
    absent: ['\r'],
  }),
  leftOut('issue astro marker', issue({ title: '__ASTRO_IMAGE_x?raw&x=.png' }), '`ask.title` starts with __ASTRO_'),
  taken(
    'issue workflow expression',
    issue({ title: expression('secrets.GITHUB_TOKEN'), body: expression('toJSON(secrets)') }),
    { texts: [expression('secrets.GITHUB_TOKEN'), expression('toJSON(secrets)')] },
  ),
  taken('issue ansi', issue({ title: '\u001b[2J\u001b[31mred\u0007' }), {
    texts: ['red'],
    absent: ['\u001b', '\u0007'],
  }),
  leftOut('issue number float', issue({ number: 7.5 }), 'Skipped issue 7.5'),
  leftOut('issue number zero', issue({ number: 0 }), 'Skipped issue 0'),
  leftOut('issue unlabelled', issue({ labels: [] }), 'nothing changed', { exit: 0 }),
  taken(
    'issue label hostile',
    issue({ labels: [{ name: 'content-request' }, { name: '<img src=x onerror=alert(1)>' }] }),
    { absent: ['<img'] },
  ),
  // No request is dropped: its words are kept, and the requester is asked about anything unclear.
  taken('issue needed by impossible', issue({ body: BODY.replace('2099-09-01', '2099-02-30') }), {
    exit: 1,
    says: '“2099-02-30” is not a date',
    texts: ['Needed by: 2099-02-30', 'status: needs-info'],
    absent: ['neededBy:'],
  }),
  leftOut('issue html url javascript', issue({ html_url: 'javascript:alert(1)' }), 'html_url'),
  taken('issue proto json', `{"__proto__":{"polluted":true},${issue().slice(1)}`, { absent: ['polluted'] }),
  taken('issue token in body', issue({ body: `${BODY}\n\nuse ${KEY} for the API` }), {
    texts: ['use [key removed] for the API'],
    absent: [KEY],
  }),
  leftOut(
    'issue gitlab confidential',
    JSON.stringify({
      ...{ iid: 9, id: 900, title: 'secret merger deck', description: BODY, confidential: true, state: 'opened' },
      ...{ labels: ['content-request'], author: { username: 'sam' }, created_at: '2025-02-03T10:00:00.000Z' },
      web_url: 'https://git.example.com/marketing/content/-/issues/9',
    }),
    'Issue 9 is confidential and was skipped',
    { host: 'gitlab', exit: 0, absent: ['merger'] },
  ),
  taken(
    'issue gitea shape',
    issue({
      ...{ id: 55, number: 12, title: '[Request] x', user: { login: 'sam', id: 3 }, pull_request: null },
      labels: [{ id: 1, name: 'content-request', color: '00aabb' }],
    }),
    { host: 'gitea', texts: ['title: "[Request] x"', 'number: 12'] },
  ),
];

export interface AnswerCase {
  readonly name: string;
  readonly answer: Answer;
  /** Why the command stops; absent if it accepts the answer. */
  readonly refused?: string;
  readonly written: readonly string[];
}

export const answerCases: readonly AnswerCase[] = [
  {
    name: 'http link foreign host',
    answer: {
      text: `[${issue()}]`,
      headers: { link: '<https://evil.example/repos/acme/content/issues?page=2>; rel="next"' },
    },
    refused: 'redirected to https://evil.example. The redirect was not followed',
    written: [],
  },
  {
    name: 'http redirect foreign',
    answer: { status: 302, text: '', headers: { location: 'https://evil.example/steal' } },
    refused: 'redirected elsewhere (302), which was not followed',
    written: [],
  },
  {
    name: 'http 401',
    answer: { status: 401, json: { message: 'Bad credentials' } },
    refused: 'rejected the token (401)',
    written: [],
  },
  {
    name: 'http 304',
    answer: { status: 304, text: '' },
    refused: 'not modified (304)',
    written: [],
  },
  {
    name: 'http deep json',
    answer: { text: `${'['.repeat(100_000)}${']'.repeat(100_000)}` },
    refused: 'nested too deep',
    written: [],
  },
  {
    // Even an empty issue is kept, and the requester is asked about it.
    name: 'http one bad issue',
    answer: { text: `[${issue()},${issue({ number: 8, body: null })},${issue({ number: 9 })}]` },
    written: ['7', '8', '9'],
  },
];
