/** A host that never finishes its answer costs a run a limited time. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Deadline } from '../../src/forge/hosts/deadline.ts';
import { PullRequests } from '../../src/forge/hosts/github/pull-requests.ts';
import { nextPage } from '../../src/forge/hosts/guarded-fetch.ts';
import { HOST_NAMES, type HostName } from '../../src/schema/host-names.ts';
import { hostContent, pull, push, requestFiles, TOKEN } from './host-content.ts';
import { type Answer, loopback } from './loopback-server.ts';

/** Starts an answer and sends a little more of it forever. */
const drips: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const drop = setInterval(() => response.write(' '), 5);
  response.on('close', () => clearInterval(drop));
  response.write('[');
};

/** Accepts the request and never answers. */
const silent: Answer = () => undefined;

const patience = { patience: 300 };
const GIVEN_UP = /gave no complete answer within 0\.3 seconds\. Check that it is working, then run the command/;

const before = {
  'requests/1-wish.yaml':
    'ask:\n  kind: new\n  title: Wish 1\n  requestedOn: 2026-11-10\n  issue: { number: 1, url: https://git.example.com/marketing/content/issues/1 }\n\ntriage:\n  status: new\n',
};

/** A list in which every page names a next one. */
const endless = (page: (times: number) => Answer | unknown[]) => {
  const times = new Map<string, number>();
  return loopback(({ url }, address) => {
    const count = (times.get(url.href) ?? 0) + 1;
    times.set(url.href, count);
    const answer = page(count);
    if (!Array.isArray(answer)) return answer;
    const next = new URL(url.pathname + url.search, address);
    next.searchParams.set('page', String(Number(url.searchParams.get('page') ?? 1) + 1));
    return { json: answer, headers: { link: `<${next}>; rel="next"` } };
  });
};

/** How a pull from a host ends. */
const failure = async (name: HostName, url: string, access: { patience?: number; second?: number } = {}) =>
  String(await pull(hostContent(name, before), name, url, { access }).catch((error: unknown) => error));

/** Does this for every host at once, because it mostly waits. */
async function atEveryHost(check: (name: HostName) => Promise<void>): Promise<void> {
  await Promise.all(HOST_NAMES.map(check));
}

describe.each(HOST_NAMES)('%s', (name) => {
  test.each([
    ['an endless answer', drips],
    ['no answer at all', silent],
  ])('%s ends the run without changing a byte', async (_, answer) => {
    const host = await loopback(() => answer);
    const content = hostContent(name, before);
    const files = requestFiles(content);
    const failure: unknown = await pull(content, name, host.url, { access: patience }).catch((error: unknown) => error);
    expect(String(failure)).toMatch(GIVEN_UP);
    expect(String(failure)).not.toContain(TOKEN);
    expect(host.asked.length).toBeLessThanOrEqual(1);
    expect(requestFiles(content)).toEqual(files);
  });

  test('an endless second page ends the run', async () => {
    const host = await loopback(({ url }, address) => {
      if (url.searchParams.get('page') === '2') return drips;
      const next = new URL(url.pathname + url.search, address);
      next.searchParams.set('page', '2');
      return { json: [{}], headers: { link: `<${next}>; rel="next"` } };
    });
    const content = hostContent(name, before);
    const files = requestFiles(content);
    await expect(pull(content, name, host.url, { access: patience })).rejects.toThrow(GIVEN_UP);
    expect(host.asked.length).toBeLessThanOrEqual(2);
    expect(requestFiles(content)).toEqual(files);
  });

  test('the run does not pause for longer than it has time left', async () => {
    const host = await loopback(() => (response) => response.destroy());
    const content = hostContent(name, before);
    const access = { patience: 500, second: 60_000 };
    await expect(pull(content, name, host.url, { access })).rejects.toThrow(/within 0\.5 seconds/);
    expect(host.asked.length).toBeLessThanOrEqual(1);
  });

  test('an empty page that names a next one ends the run', async () => {
    const host = await endless(() => []);
    expect(await failure(name, host.url)).toMatch('has an empty page before its end');
    expect(host.asked).toHaveLength(1);
  });

  test('the run ends when the host requests a longer pause than it has time left', async () => {
    const host = await loopback(() => ({ status: 429, headers: { 'retry-after': '30' }, json: {} }));
    expect(await failure(name, host.url, { patience: 300, second: 20 })).toMatch('Try again in 30 seconds');
    expect(host.asked).toHaveLength(1);
  });

  test('push is limited in the same way', async () => {
    const host = await loopback(() => drips);
    await expect(push(hostContent(name, before), name, host.url, { access: patience })).rejects.toThrow(GIVEN_UP);
    expect(host.asked.length).toBeLessThanOrEqual(1);
  });
});

describe('every host', () => {
  test.concurrent.each<[string, Answer]>([
    ['server errors', { status: 500, json: {} }],
    ['incomplete answers', { text: '[{' }],
    ['broken connections', (response) => response.destroy()],
  ])('the pauses after %s are limited over all pages', (_, fault) =>
    atEveryHost(async (name) => {
      const host = await endless((times) => (times <= 3 ? fault : [{}]));
      // The second pause of 2.4 s would end after the 4 s of patience; a busy machine has the rest for its answers.
      const ended = await failure(name, host.url, { patience: 4000, second: 120 });
      expect(ended, name).toMatch(/Server error|gave no complete answer/);
      expect(host.asked.length, name).toBeLessThanOrEqual(20);
    }),
  );

  test.concurrent('the pauses that the host requests are limited over all pages', () =>
    atEveryHost(async (name) => {
      const host = await endless((times) =>
        times === 1 ? { status: 429, headers: { 'retry-after': '20' }, json: {} } : [{}],
      );
      // The second pause of 2.4 s would end after the 4 s of patience; a busy machine has the rest for its answers.
      const ended = await failure(name, host.url, { patience: 4000, second: 120 });
      expect(ended, name).toMatch(/Rate limit reached/);
      expect(host.asked.length, name).toBeLessThanOrEqual(6);
    }));
});

test('a comment on a pull request is limited in the same way', async () => {
  const host = await loopback(() => drips);
  const requests = new PullRequests({ repository: 'acme/content', api: host.url, token: TOKEN, patience: 300 });
  await expect(requests.comment(1, 'acme', 'Text')).rejects.toThrow(GIVEN_UP);
  expect(host.asked.length).toBeLessThanOrEqual(1);
});

describe('the time limit', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  /** Sends requests that take this many seconds by the clock of the test. Returns the limit of each, in seconds. */
  async function limits(
    deadline: Deadline,
    ...questions: readonly { takes: number; fails: boolean; pause?: number }[]
  ) {
    vi.useFakeTimers({ toFake: ['performance'] });
    const given = vi.spyOn(AbortSignal, 'timeout');
    for (const { fails, pause = 0, takes } of questions) {
      await deadline
        .spend(() => {
          vi.advanceTimersByTime(takes * 1000);
          return fails ? Promise.reject(new Error('cut')) : Promise.resolve();
        })
        .catch(() => undefined);
      vi.advanceTimersByTime(pause * 1000);
    }
    return given.mock.calls.map(([milliseconds]) => milliseconds / 1000);
  }

  test('is a minute for all tries and the pauses between them', async () => {
    const deadline = new Deadline();
    const failed = { takes: 30, fails: true, pause: 1 };
    expect(await limits(deadline, failed, { takes: 29, fails: true }, failed)).toEqual([30, 29]);
    expect(deadline.allowsAnother).toBe(false);
  });

  test('is used up by slow complete answers', async () => {
    const slow = { takes: 29, fails: false };
    expect(await limits(new Deadline(), slow, slow, slow)).toEqual([30, 30, 4]);
  });

  test('is not used up by a long list of quick answers, or by the work of the run between them', async () => {
    const deadline = new Deadline();
    const quick = { takes: 0.9, fails: false, pause: 60 };
    await limits(deadline, ...Array.from({ length: 500 }, () => quick));
    expect(deadline.allowsAnother).toBe(true);
  });

  test('is used up by quick answers that follow a failure', async () => {
    const deadline = new Deadline();
    const pair = [
      { takes: 0, fails: true, pause: 1 },
      { takes: 0.9, fails: false },
    ];
    await limits(deadline, ...Array.from({ length: 31 }, () => pair).flat());
    expect(deadline.allowsAnother).toBe(true);
    await limits(deadline, ...pair);
    expect(deadline.allowsAnother).toBe(false);
  });

  test('for quick answers is ten minutes, so that an endless list ends', async () => {
    const deadline = new Deadline();
    const quick = { takes: 0.9, fails: false };
    const given = await limits(deadline, ...Array.from({ length: 1000 }, () => quick));
    expect(given).toHaveLength(667);
    expect(deadline.allowsAnother).toBe(false);
    expect(deadline.spent).toEqual({ seconds: 600, answering: true });
  });
});

test('the search for a comment ends in a list with an empty page', async () => {
  const host = await loopback(({ url }, address) => ({
    json: [],
    headers: { link: `<${address}${url.pathname}?page=2>; rel="next"` },
  }));
  const requests = new PullRequests({ repository: 'acme/content', api: host.url, token: TOKEN });
  await expect(requests.comment(1, 'acme', 'Text')).rejects.toThrow('has an empty page before its end');
});

// All lists of all hosts ask this function for their next page: see the empty pages above.
test('an endless list ends after a thousand pages', () => {
  const api = 'https://git.example.com';
  const read = new Set<string>();
  const pages = (function* () {
    for (let page = 2; ; page += 1) yield nextPage(`<${api}/issues?page=${page}>; rel="next"`, [{}], api, read)?.href;
  })();
  expect(() => [...pages]).toThrow('more than 1,000 pages');
  expect(read.size).toBe(1000);
});
