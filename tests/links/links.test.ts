/** The link check against a host on this machine. No test contacts another host. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { links, printLinks } from '../../src/cli/links.ts';
import { ask } from '../../src/links/ask-address.ts';
import { checkLinks } from '../../src/links/check-links.ts';
import type { Network } from '../../src/links/request.ts';
import { addressesToCheck, type LinkResult, linkStates, readResults, resultsText } from '../../src/links/results.ts';
import { linkVerdict } from '../../src/links/verdict.ts';
import { webAddressProblem } from '../../src/schema/web-address.ts';
import { contentFolder, piece, TODAY } from '../content-folder.ts';
import { type Loopback, loopback } from './loopback.ts';

let host: Loopback;

beforeAll(async () => {
  host = await loopback();
});

afterAll(() => host.stop());

/** The verdict on an address, requested without pauses and only on this machine. */
async function verdict(address: string) {
  // Only the page that never answers may time out, even if the machine is busy.
  const timeout = address.endsWith('/slow') ? 300 : 60_000;
  const allowed = (one: string) => one.startsWith('http://127.0.0.1:') || one.startsWith('https://127.0.0.1:');
  return linkVerdict(address, await ask(address, { userAgent: 'test', timeout, wait: 1, allowed }));
}

describe('an address', () => {
  test.each([
    ['/fine', 'ok'],
    ['/no-head', 'ok'],
    ['/head-differs', 'ok'],
    ['/endless', 'ok'],
    ['/elsewhere-today', 'ok'],
    ['/same-page', 'ok'],
    ['/breaks-off-once', 'ok'],
    ['/down-for-a-moment', 'ok'],
    ['/moved', 'moved'],
    ['/moved-twice', 'moved'],
    ['/to-home', 'moved'],
    ['/missing', 'broken'],
    ['/removed', 'broken'],
    ['/loop', 'broken'],
    ['/to-own-machine', 'broken'],
    ['/to-script', 'broken'],
    ['/forbidden', 'unknown'],
    ['/busy-for-ever', 'unknown'],
    ['/breaks-off', 'unknown'],
    ['/slow', 'unknown'],
  ])('%s is %s', async (page, state) => {
    const found = await verdict(host.origin + page);
    expect([found.state, found.said]).toEqual([state, expect.stringMatching(/^\S.*\S$/)]);
    if (page === '/moved-twice') expect(found.to).toBe(`${host.origin}/fine`);
  });

  test('whose host refuses the connection is broken', async () => {
    const server = createSocketServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise<void>((resolve) => server.close(() => resolve()));
    expect((await verdict(`http://127.0.0.1:${port}/x`)).state).toBe('broken');
  });

  const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
  test.runIf(hasOpenssl)('with a self-signed certificate is broken', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'content-audit-'));
    const [key, cert] = ['key.pem', 'cert.pem'].map((name) => path.join(folder, name));
    const args = [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      key,
      '-out',
      cert,
      '-days',
      '2',
      '-subj',
      '/CN=127.0.0.1',
    ];
    expect(spawnSync('openssl', args as string[]).status).toBe(0);
    const server = createServer(
      { key: readFileSync(key as string), cert: readFileSync(cert as string) },
      (_, response) => response.end(),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const found = await verdict(`https://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await new Promise<void>((resolve) => server.close(() => resolve()));
    rmSync(folder, { recursive: true });
    expect(found).toMatchObject({ state: 'broken', said: expect.stringContaining('certificate') });
  });

  test('is not requested if it is on this machine or not a web address', async () => {
    expect((await ask('http://127.0.0.1:1/x', { userAgent: 'test' })).kind).toBe('refused-target');
    expect((await ask('file:///etc/passwd', { userAgent: 'test' })).kind).toBe('refused-target');
  });
});

test('asks one host for one address after another, HEAD first', async () => {
  const own = await loopback();
  const addresses = ['/fine', '/moved', '/missing', '/no-head'].map((page) => own.origin + page);
  const results = await checkLinks(addresses, {
    today: TODAY,
    pace: 1,
    wait: 1,
    userAgent: 'test',
    allowed: () => true,
  });
  await own.stop();
  expect(results.map(({ state }) => state)).toEqual(['ok', 'moved', 'broken', 'ok']);
  expect(own.mostAtOnce()).toBe(1);
  expect(own.asked).toEqual([
    ...['HEAD /fine', 'HEAD /moved', 'HEAD /fine', 'HEAD /missing', 'GET /missing', 'HEAD /no-head', 'GET /no-head'],
  ]);
});

describe('a redirect', () => {
  /** The verdict on a page, in a network where every name is the host on this machine. */
  async function redirected(page: string) {
    const names: string[] = [];
    const resolve = (name: string) => {
      names.push(name);
      return Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
    };
    const address = `http://www.example.com:${new URL(host.origin).port}${page}`;
    const network: Network = { resolve, isPrivate: () => false };
    return { ...linkVerdict(address, await ask(address, { userAgent: 'test', wait: 1, network })), names };
  }

  test.each([
    ['characters that a URL parser leaves in a query', '/to-signs'],
    ['a long address', '/to-long'],
    ['letters in UTF-8', '/to-letters'],
    ['letters in an older encoding', '/to-old-letters'],
  ])('to an address with %s works', async (_, page) => {
    expect(await redirected(page)).toMatchObject({ state: 'ok', said: expect.stringMatching(/^200/) });
  });

  test('may have a host name in UTF-8', async () => {
    expect((await redirected('/to-letters')).names).toContain('xn--mnchen-3ya.example');
  });

  test('that is permanent gives an address that can be written into content', async () => {
    const { state, to } = await redirected('/moved-to-signs');
    expect(state).toBe('moved');
    expect(webAddressProblem(to ?? '')).toBeUndefined();
    expect(to).toContain('/signs?q=%7Ba%7D%7Cb%5Ec%5Cd%60e');
  });

  test.each(['/to-nowhere', '/to-no-port'])('%s is broken because its address is invalid', async (page) => {
    expect(await redirected(page)).toMatchObject({ state: 'broken', said: 'redirects to an invalid address' });
  });

  test.each(['/to-account', '/to-file', '/to-localhost', '/to-own-machine', '/to-script'])(
    '%s is broken, and nothing is sent to its target',
    async (page) => {
      const { names, said, state } = await redirected(page);
      expect([state, said]).toEqual(['broken', expect.stringContaining('that readers cannot open')]);
      expect(new Set(names)).toEqual(new Set(['www.example.com']));
    },
  );

  test('without an address leaves the state unknown', async () => {
    expect((await redirected('/redirects-without-address')).state).toBe('unknown');
  });
});

describe('the results', () => {
  const result = fc.record({
    address: fc.webUrl(),
    state: fc.constantFrom(...linkStates),
    on: fc.constantFrom('2026-11-01', '2026-11-10', TODAY),
    said: fc.string({ minLength: 1 }),
  });

  test('are read back unchanged, and are the same bytes in any order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(result, { selector: ({ address }) => address }), (results) => {
        const text = resultsText(results);
        expect(resultsText(results.toReversed())).toBe(text);
        expect(resultsText(readResults(text))).toBe(text);
      }),
    );
  });

  test('are kept for some days for links that work; all others are checked again', () => {
    const known = (address: string, state: LinkResult['state'], on: string) => ({ address, state, on, said: 'x' });
    const results = [
      known('a', 'ok', '2026-11-10'),
      known('b', 'ok', '2026-11-09'),
      known('c', 'broken', TODAY),
      known('d', 'unknown', TODAY),
      known('e', 'moved', TODAY),
    ];
    expect(addressesToCheck(['a', 'b', 'c', 'd', 'e', 'f'], results, { age: 7, today: TODAY })).toEqual([
      'b',
      'c',
      'd',
      'f',
    ]);
  });

  test('are empty for a file that does not hold results', () => {
    expect(readResults('<<<<<<< HEAD')).toEqual([]);
    expect(readResults('{"version":2,"links":[]}')).toEqual([]);
  });
});

/** Runs the command in a network where every name is the host on this machine. */
async function command(content: string, { dryRun = false } = {}) {
  const network: Network = {
    resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
    isPrivate: () => false,
  };
  const progress = () => undefined;
  const outcome = await links({ content, today: TODAY, age: 7, pace: 1, dryRun, progress, network });
  return printLinks(outcome, { color: false, dryRun });
}

test('the command keeps its results in the content folder, and only checks links again that do not work', async () => {
  const named = (page: string) => `http://www.example.com:${new URL(host.origin).port}${page}`;
  const linked = (id: string, page: string) => ({
    [`pieces/${id}.mdx`]: piece(`title: ${id} words\nurl: ${named(page)}\n`, {
      without: ['title', 'url'],
    }),
  });
  const content = contentFolder({
    'pieces/payback-guide.mdx': null,
    ...linked('fine', '/fine'),
    ...linked('moved', '/moved'),
    ...linked('lost', '/missing'),
  });
  const file = path.join(content, '.links.json');
  const dry = await command(content, { dryRun: true });
  expect(dry.text).toBe('3 addresses would be checked; 0 checked recently.\n');
  expect(existsSync(file)).toBe(false);

  const first = await command(content);
  expect(first.exit).toBe(1);
  expect(first.text).toContain('content/pieces/lost.mdx');
  expect(first.text).toContain('link/broken');
  expect(first.text).toContain(`Update the address: url: ${named('/fine')}`);
  expect(first.text).toContain('3 addresses checked now, 0 recently: 1 OK, 1 moved, 1 broken, 0 unknown.');
  const kept = readFileSync(file, 'utf8');

  const second = await command(content);
  expect(second.text).toContain('1 address checked now, 2 recently');
  expect(readFileSync(file, 'utf8')).toBe(kept);
});
