/** The link check, against a host on this machine. No other host is ever asked. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../src/links/ask.ts';
import { checkLinks } from '../../src/links/check-links.ts';
import { addressesToCheck, type LinkResult, linkStates, readResults, resultsText } from '../../src/links/results.ts';
import { verdictOf } from '../../src/links/verdict.ts';
import { contentFolder, folderLine, piece, TODAY } from '../content-folder.ts';
import { type Loopback, loopback } from './loopback.ts';

let host: Loopback;

beforeAll(async () => {
  host = await loopback();
});

afterAll(() => host.stop());

/** What the check says of an address, asked for without waiting and only on this machine. */
async function verdict(address: string) {
  const allowed = (one: string) => one.startsWith('http://127.0.0.1:') || one.startsWith('https://127.0.0.1:');
  return verdictOf(address, await ask(address, { userAgent: 'test', timeout: 1500, wait: 1, allowed }));
}

describe('an address', () => {
  test.each([
    ['/fine', 'ok'],
    ['/no-head', 'ok'],
    ['/head-lies', 'ok'],
    ['/endless', 'ok'],
    ['/elsewhere-today', 'ok'],
    ['/same-page', 'ok'],
    ['/breaks-off-once', 'ok'],
    ['/down-for-a-moment', 'ok'],
    ['/moved', 'moved'],
    ['/moved-twice', 'moved'],
    ['/gone-home', 'moved'],
    ['/missing', 'broken'],
    ['/gone', 'broken'],
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

  test('whose host takes no connection is broken', async () => {
    const server = createSocketServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise<void>((resolve) => server.close(() => resolve()));
    expect((await verdict(`http://127.0.0.1:${port}/x`)).state).toBe('broken');
  });

  const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
  test.runIf(hasOpenssl)('with a certificate that nobody signed is broken', async () => {
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

  test('that is not on this machine or is no web address is never asked for', async () => {
    expect((await ask('http://127.0.0.1:1/x', { userAgent: 'test' })).kind).toBe('refused-target');
    expect((await ask('file:///etc/passwd', { userAgent: 'test' })).kind).toBe('refused-target');
  });
});

test('one host is asked for one address after another, HEAD first', async () => {
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

describe('the results', () => {
  const result = fc.record({
    address: fc.webUrl(),
    state: fc.constantFrom(...linkStates),
    on: fc.constantFrom('2026-11-01', '2026-11-10', TODAY),
    said: fc.string({ minLength: 1 }),
  });

  test('come back as they were, in the same bytes whatever order they came in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(result, { selector: ({ address }) => address }), (results) => {
        const text = resultsText(results);
        expect(resultsText(results.toReversed())).toBe(text);
        expect(resultsText(readResults(text))).toBe(text);
      }),
    );
  });

  test('of what works hold for some days; everything else is asked for again', () => {
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

  test('that are no results are none', () => {
    expect(readResults('<<<<<<< HEAD')).toEqual([]);
    expect(readResults('{"version":2,"links":[]}')).toEqual([]);
  });
});

/** Runs the command as a process whose every connection goes to the host on this machine. */
function command(content: string, ...args: string[]): Promise<{ exit: number | null; out: string; err: string }> {
  const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
  const env = {
    ...process.env,
    NODE_USE_ENV_PROXY: '1',
    HTTP_PROXY: host.origin,
    HTTPS_PROXY: host.origin,
    NO_PROXY: '',
  };
  const child = spawn(
    process.execPath,
    [main, 'links', '--content', content, '--today', TODAY, '--pace', '1', ...args],
    { env },
  );
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.on('data', (part) => out.push(String(part)));
  child.stderr.on('data', (part) => err.push(String(part)));
  return new Promise((resolve) => child.on('close', (exit) => resolve({ exit, out: out.join(''), err: err.join('') })));
}

test('the command keeps what it found beside the content, and asks again only for what does not work', async () => {
  const linked = (id: string, page: string) => ({
    [`pieces/${id}.mdx`]: piece(`title: ${id} words\nurl: http://www.example.com${page}\n`, {
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
  const dry = await command(content, '--dry-run');
  expect(dry.out).toBe(`3 addresses would be asked for; 0 are known well enough.\n${folderLine(content)}`);
  expect(existsSync(file)).toBe(false);

  const first = await command(content);
  expect(first.err).toBe('');
  expect(first.exit).toBe(1);
  expect(first.out).toContain('content/pieces/lost.mdx');
  expect(first.out).toContain('link/broken');
  expect(first.out).toContain('Write the new address: url: http://www.example.com/fine');
  expect(first.out).toContain('3 addresses asked for, 0 known from before: 1 work, 1 moved, 1 broken, 0 unknown.');
  const kept = readFileSync(file, 'utf8');

  const second = await command(content);
  expect(second.out).toContain('1 addresses asked for, 2 known from before');
  expect(readFileSync(file, 'utf8')).toBe(kept);
});
