import { describe, expect, test } from 'vitest';
import { hostContent, pull, requestFiles, TOKEN } from './host-content.ts';
import { type Answer, type Asked, loopback } from './loopback-server.ts';

/** An issue as GitHub's list has it. */
function issue(number: number, more: object = {}) {
  return {
    number,
    title: `Wish ${number}`,
    body: 'Please.',
    state: 'open',
    state_reason: null,
    labels: [{ name: 'content-request' }],
    user: { login: 'sales', type: 'User' },
    created_at: '2026-11-16T23:30:00Z',
    closed_at: null,
    html_url: `https://git.example.com/marketing/content/issues/${number}`,
    reactions: { '+1': 3, '-1': 1 },
    ...more,
  };
}

const existing = (number: number) =>
  `ask:\n  kind: new\n  title: Wish ${number}\n  requestedOn: 2026-11-10\n  issue: { number: ${number}, url: https://git.example.com/marketing/content/issues/${number} }\n\ntriage:\n  status: new\n`;

/** A list in two pages. A test may replace answers by the number of their request. */
function twoPages(faults: Readonly<Record<number, Answer>>) {
  let count = 0;
  return loopback(({ url }, address) => {
    count += 1;
    const fault = faults[count];
    if (fault !== undefined) return fault;
    return url.searchParams.get('page') === '2'
      ? { json: [issue(2)] }
      : { json: [issue(1)], headers: { link: `<${address}${url.pathname}${url.search}&page=2>; rel="next"` } };
  });
}

const cut: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
  response.write('[{"number": 2, "title": "Wi');
  setTimeout(() => response.destroy(), 20);
};

const start = { 'requests/1-wish.yaml': existing(1), 'requests/9-other.yaml': existing(9) };

describe('a busy host is asked again', () => {
  test.each<[string, Record<number, Answer>, number]>([
    [
      '403 with Retry-After and a message about a limit',
      {
        2: {
          status: 403,
          headers: { 'retry-after': '2' },
          json: { message: 'You have exceeded a secondary rate limit.' },
        },
      },
      3,
    ],
    [
      '403 with Retry-After alone',
      { 1: { status: 403, headers: { 'retry-after': '1' }, json: { message: 'Slow down' } } },
      3,
    ],
    ['429 with Retry-After', { 1: { status: 429, headers: { 'retry-after': '1' }, json: {} } }, 3],
    [
      '500 twice',
      {
        1: { status: 500, json: {} },
        2: { status: 502, text: 'Bad gateway', headers: { 'content-type': 'text/html' } },
      },
      4,
    ],
    ['a connection that breaks during a page', { 2: cut }, 3],
    ['an incomplete page', { 2: { text: '[{"number": 2, "ti' } }, 3],
  ])('after %s', async (_, faults, questions) => {
    const host = await twoPages(faults);
    const content = hostContent('github');
    const { text } = await pull(content, 'github', host.url);
    expect(text).toContain('2 issues read, 2 requests changed.');
    expect(host.asked).toHaveLength(questions);
  });
});

describe('a host without a usable answer ends the run without changing a byte', () => {
  const always = (answer: Answer) => loopback(() => answer);
  const secondPage = (answer: Answer) =>
    loopback(({ url }, address) =>
      url.searchParams.has('page')
        ? answer
        : {
            json: [issue(1, { title: 'Changed' })],
            headers: { link: `<${address}${url.pathname}?page=2>; rel="next"` },
          },
    );

  test.each<[string, () => ReturnType<typeof loopback>, RegExp, number]>([
    ['500 every time', () => always({ status: 500, json: {} }), /Server error \(500\)/, 4],
    [
      'a limit that does not end',
      () => always({ status: 403, headers: { 'retry-after': '1' }, json: { message: 'secondary rate limit' } }),
      /Rate limit reached/,
      4,
    ],
    [
      'a limit that is used up until next year',
      () =>
        always({
          status: 403,
          headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2000000000' },
          json: { message: 'API rate limit exceeded' },
        }),
      /Rate limit reached \(429\)\. Try again later/,
      1,
    ],
    [
      '429 every time',
      () => always({ status: 429, headers: { 'retry-after': '1' }, json: {} }),
      /Rate limit reached/,
      4,
    ],
    [
      'missing permission',
      () => always({ status: 403, json: { message: 'Resource not accessible by integration' } }),
      /needs permission to read and write issues/,
      1,
    ],
    [
      'a limit for an hour',
      () => always({ status: 403, headers: { 'retry-after': '3600' }, json: {} }),
      /Try again in 3600 seconds/,
      1,
    ],
    [
      'a rejected token',
      () => always({ status: 401, json: { message: 'Bad credentials' } }),
      /rejected the token \(401\)/,
      1,
    ],
    ['an unknown repository', () => always({ status: 404, json: {} }), /Repository not found \(404\)/, 1],
    [
      'a page instead of data',
      () => always({ text: '<html>Sign in</html>', headers: { 'content-type': 'text/html' } }),
      /a web page instead of data/,
      1,
    ],
    ['an object instead of a list', () => always({ json: { message: 'hello' } }), /not a list of issues/, 1],
    [
      'a hundred thousand nested lists',
      () => always({ text: '['.repeat(100_000) + ']'.repeat(100_000) }),
      /nested too deep/,
      1,
    ],
    ['an answer of 9 MB', () => always({ text: `["${'x'.repeat(9 * 1024 * 1024)}"]` }), /larger than 8 MB/, 1],
    [
      'a redirect',
      () => always({ status: 302, headers: { location: 'https://evil.example/steal' } }),
      /redirected elsewhere \(302\)/,
      1,
    ],
    ['an error on the second page', () => secondPage({ status: 503, json: {} }), /Server error \(503\)/, 5],
    ['a second page whose connection always breaks', () => secondPage(cut), /Could not reach/, 5],
  ])('%s', async (_, serve, message, questions) => {
    const host = await serve();
    const content = hostContent('github', start);
    const before = requestFiles(content);
    const failure: unknown = await pull(content, 'github', host.url).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(String(failure)).toMatch(message);
    expect(String(failure)).not.toContain(TOKEN);
    expect(requestFiles(content)).toEqual(before);
    expect(host.asked).toHaveLength(questions);
  });

  test('a next page at another host gets neither a request nor the token', async () => {
    const other = await loopback(() => ({ json: [] }));
    const host = await loopback(() => ({
      json: [issue(1)],
      headers: { link: `<${other.url}/repos?page=2>; rel="next"` },
    }));
    const content = hostContent('github', start);
    await expect(pull(content, 'github', host.url)).rejects.toThrow(`redirected to ${other.url}`);
    expect(other.asked).toEqual([]);
    expect(requestFiles(content)).toEqual(start && { '1-wish.yaml': existing(1), '9-other.yaml': existing(9) });
  });

  test('pages that form a loop', async () => {
    const host = await loopback(({ url }, address) => ({
      json: [issue(1)],
      headers: { link: `<${address}${url.pathname}?page=2>; rel="next"` },
    }));
    await expect(pull(hostContent('github'), 'github', host.url)).rejects.toThrow('list of pages loops');
  });

  test('a host that cannot be reached', async () => {
    const content = hostContent('github', start);
    await expect(pull(content, 'github', 'http://127.0.0.1:9')).rejects.toThrow(/Could not reach/);
    expect(Object.keys(requestFiles(content))).toHaveLength(2);
  });
});

describe('unusual entries of a list', () => {
  const list = (entries: readonly unknown[]) =>
    loopback(({ path }) => (path.includes('/issues?') ? { json: entries } : undefined));

  test.each([
    ['a fraction as number', { number: 7.5 }, 'Skipped issue 7.5: number'],
    ['the number 0', { number: 0 }, 'Skipped issue 0: number'],
    ['a number as text', { number: '../7' }, 'Skipped entry 1 of the host’s answer: number'],
    ['an address that runs a script', { html_url: 'javascript:alert(1)' }, 'Skipped issue 1: html_url'],
    ['a word as date', { created_at: 'yesterday' }, 'Skipped issue 1: created_at'],
  ])('%s: the entry is named and the others come in', async (_, bad, message) => {
    const host = await list([issue(1, bad), issue(2)]);
    const content = hostContent('github');
    const { text, exit } = await pull(content, 'github', host.url);
    expect(exit).toBe(1);
    expect(text).toContain(message);
    expect(Object.keys(requestFiles(content))).toEqual(['2-wish-2.yaml']);
  });

  test('two requests for one issue: only the first is updated, and both are named', async () => {
    const content = hostContent('github', { ...start, 'requests/1-wish-again.yaml': existing(1) });
    const { text, exit } = await pull(content, 'github', (await list([issue(1), issue(9)])).url);
    expect(exit).toBe(1);
    expect(text).toContain('1-wish and 1-wish-again both name issue 1. Only 1-wish is updated from it.');
    expect(requestFiles(content)['1-wish-again.yaml']).toBe(existing(1));
  });

  test('pull requests are skipped', async () => {
    const host = await list([issue(1, { pull_request: { url: 'https://git.example.com/x' } }), issue(2)]);
    const content = hostContent('github');
    await pull(content, 'github', host.url);
    expect(Object.keys(requestFiles(content))).toEqual(['2-wish-2.yaml']);
  });

  test('an unreadable issue does not count as deleted', async () => {
    const host = await list([issue(1, { title: 5 }), issue(9, { title: 'Wish 9', body: '' })]);
    const content = hostContent('github', start);
    expect((await pull(content, 'github', host.url)).exit).toBe(1);
    expect(requestFiles(content)['1-wish.yaml']).toBe(existing(1));
  });

  test('thumbs up become votes, and the date is in the team’s time zone', async () => {
    const content = hostContent('github');
    await pull(content, 'github', (await list([issue(1)])).url);
    expect(requestFiles(content)['1-wish-1.yaml']).toContain('votes: 3\n  requestedOn: 2026-11-17\n');
  });

  test('a field named __proto__ has no effect', async () => {
    const entry = `{"__proto__": {"polluted": true}, ${JSON.stringify(issue(1)).slice(1)}`;
    const host = await loopback(() => ({ text: `[${entry}]` }));
    await pull(hostContent('github'), 'github', host.url);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('issues that are no longer listed', () => {
  /** A host with only some issues in its list; requests for the others get a status. */
  function remaining(numbers: readonly number[], status: number) {
    return loopback(({ path }: Asked) =>
      path.includes('/issues?')
        ? {
            json: numbers.map((number) =>
              issue(number, { body: '', reactions: { '+1': 0 }, created_at: '2026-11-10T09:00:00Z' }),
            ),
          }
        : { status, json: {}, headers: { location: 'https://git.example.com/elsewhere' } },
    );
  }
  const many = (numbers: readonly number[]) =>
    Object.fromEntries(numbers.map((number) => [`requests/${number}-wish.yaml`, existing(number)]));

  test('a deleted issue removes an undecided request, and only the words of a decided one', async () => {
    const decided = existing(3)
      .replace('status: new', 'status: accepted # yes')
      .replace('Wish 3\n', 'Wish 3\n  words: My customer is Example Ltd.\n');
    const content = hostContent('github', { ...many([1, 2]), 'requests/3-wish.yaml': decided });
    const host = await remaining([1], 410);
    const { text } = await pull(content, 'github', host.url, { allowRemove: true });
    expect(text).toContain('- 2-wish.yaml  its issue was deleted');
    expect(requestFiles(content)).toEqual({
      '1-wish.yaml': existing(1),
      '3-wish.yaml': decided
        .replace('Wish 3\n', 'Withdrawn request 3\n')
        .replace('  words: My customer is Example Ltd.\n', ''),
    });
    expect((await pull(content, 'github', host.url)).text).toContain('nothing changed');
  });

  test('a request that others are duplicates of keeps its file', async () => {
    const duplicate = existing(1).replace('status: new', 'status: duplicate\n  duplicateOf: 2-wish');
    const content = hostContent('github', { 'requests/1-wish.yaml': duplicate, 'requests/2-wish.yaml': existing(2) });
    await pull(content, 'github', (await remaining([1], 404)).url);
    expect(requestFiles(content)['2-wish.yaml']).toContain('title: Withdrawn request 2');
  });

  test('a transferred issue leaves its request as it is', async () => {
    const content = hostContent('github', many([1, 2]));
    const { text } = await pull(content, 'github', (await remaining([1], 301)).url);
    expect(text).toContain('Issue 2 was moved to another repository. 2-wish stays as it is');
    expect(requestFiles(content)['2-wish.yaml']).toBe(existing(2));
  });

  test('many removals at once need --allow-remove', async () => {
    const numbers = Array.from({ length: 10 }, (_, index) => index + 1);
    const content = hostContent('github', many(numbers));
    const before = requestFiles(content);
    const host = await remaining([1, 2, 3, 4], 404);
    await expect(pull(content, 'github', host.url)).rejects.toThrow(
      /6 of 10 requests would be removed or withdrawn: .*--allow-remove/,
    );
    expect(requestFiles(content)).toEqual(before);
    await pull(content, 'github', host.url, { allowRemove: true });
    expect(Object.keys(requestFiles(content))).toHaveLength(4);
  });

  test('an empty list removes nothing', async () => {
    const numbers = Array.from({ length: 10 }, (_, index) => index + 1);
    const content = hostContent('github', many(numbers));
    await expect(pull(content, 'github', (await remaining([], 404)).url)).rejects.toThrow('Nothing was changed');
  });

  test('a server error for one of them ends the run', async () => {
    const content = hostContent('github', many([1, 2]));
    const before = requestFiles(content);
    await expect(pull(content, 'github', (await remaining([1], 500)).url)).rejects.toThrow('Server error');
    expect(requestFiles(content)).toEqual(before);
  });
});
