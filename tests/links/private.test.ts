/** The link check sends nothing into a private network. Each test sets how names resolve, and connects to this machine only. */
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { links, printLinks } from '../../src/cli/links.ts';
import { ask } from '../../src/links/ask-address.ts';
import { isPrivateAddress } from '../../src/links/private-address.ts';
import { internet, type Network } from '../../src/links/request.ts';
import { linkVerdict } from '../../src/links/verdict.ts';
import { run } from '../cli/run-command.ts';
import { contentFolder, piece, TODAY } from '../content-folder.ts';
import { type Loopback, loopback } from './loopback.ts';

let host: Loopback;
let port: string;

beforeAll(async () => {
  host = await loopback();
  ({ port } = new URL(host.origin));
});

afterAll(() => host.stop());

/** A network in which names have these addresses, and 127.0.0.1 counts as public. */
function network(names: Readonly<Record<string, readonly string[]>>): Network & { readonly resolved: string[] } {
  const resolved: string[] = [];
  return {
    resolved,
    resolve: (name) => {
      resolved.push(name);
      const found = (names[name] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
      return Promise.resolve(found);
    },
    isPrivate: (ip) => ip !== '127.0.0.1' && isPrivateAddress(ip),
  };
}

const settings = { userAgent: 'test', wait: 1 };

describe('an address in any spelling', () => {
  const nothing: Network = { ...internet, resolve: () => Promise.reject(new Error('Nothing may be looked up.')) };

  test.each([
    ...['10.0.0.5', '10.255.255.255', '172.16.0.1', '172.31.255.254', '192.168.1.1', '100.64.0.1', '100.127.255.255'],
    ...['100.100.100.200', '168.63.129.16', '192.0.0.192', '192.0.2.1', '198.18.0.1', '198.19.255.255', '198.51.100.7'],
    ...['203.0.113.9', '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255', '192.88.99.1'],
    ...['10.0.0.5.', '167772165', '0xa000005', '0x0A.0.0.5', '012.0.0.5', '10.5', '10.0.5', '０x0a.0.0.5'],
    ...['１０.0.0.5', '10。0。0。5', '%31%30.0.0.5', '①⓪.0.0.5', '192.168.257', '0300.0250.1.1', '3232235777'],
    ...['[fc00::1]', '[fd12:3456::1]', '[fec0::1]', '[ff02::1]', '[2001:db8::1]', '[3fff::1]', '[100::1]', '[::2]'],
    ...['[::ffff:10.0.0.5]', '[::ffff:a00:5]', '[0:0:0:0:0:FFFF:192.168.1.1]', '[::10.0.0.5]', '[::ffff:0:10.0.0.5]'],
    ...['[64:ff9b::10.0.0.5]', '[64:ff9b::]', '[64:ff9b:1::1]', '[2002:a00:5::1]', '[2002:c0a8:101::]', '[2001::1]'],
    ...['[2001:0:a00:5::1]', '[2001:20::1]', '[fd20:ce::254]', '[5f00::1]'],
    ...['wiki', 'wiki.', 'printer.local', 'Printer.LOCAL.', 'api.internal', 'router.home.arpa', 'db.localdomain'],
  ])('%s is not checked, and nothing is looked up', async (written) => {
    const address = `http://${written}:${port}/x`;
    const outcome = await ask(address, { ...settings, network: nothing });
    expect(outcome).toEqual({ kind: 'private-target', hops: [] });
    expect(linkVerdict(address, outcome)).toEqual({ state: 'unknown', said: 'not checked: private address' });
  });

  test.each([
    ...['127.0.0.1', '127.1', '127.255.255.254', '2130706433', '0x7f.1', '0177.0.0.1', '127.0.0.1.', '0', '0.0.0.0'],
    ...['169.254.169.254', '[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:169.254.169.254]', '[fe80::1]'],
    ...['[fd00:ec2::254]', 'localhost', 'LOCALHOST.', 'a.b.localhost', 'metadata.google.internal', '１２７.0.0.1'],
    ...['www.example.com@127.0.0.1', 'www.example.com:x@127.0.0.1'],
  ])('%s is broken for readers, and nothing is sent', async (written) => {
    const before = host.asked.length;
    const { kind } = await ask(`http://${written}:${port}/x`, { ...settings, network: nothing });
    expect(kind).toBe('refused-target');
    expect(host.asked).toHaveLength(before);
  });

  test.each([
    ...['8.8.8.8', '172.15.0.1', '172.32.0.1', '100.63.0.1', '100.128.0.1', '168.63.129.17', '223.255.255.255'],
    ...['192.0.1.1', '::ffff:8.8.8.8', '64:ff9b::808:808', '2606:4700::1111', '2a00:1450::1'],
  ])('%s is public', (ip) => {
    expect(isPrivateAddress(ip)).toBe(false);
  });

  test('is not checked if it is in a private range', () => {
    const spellings: ReadonlyArray<(ip: number) => string> = [
      String,
      (ip) => `0x${ip.toString(16)}`,
      (ip) => `0${ip.toString(8)}`,
      (ip) => `${ip >>> 24}.${ip & 0xffffff}`,
      (ip) => `0x${(ip >>> 24).toString(16)}.0${((ip >>> 16) & 255).toString(8)}.${ip & 0xffff}`,
      (ip) => `[::ffff:${(ip >>> 16).toString(16)}:${(ip & 0xffff).toString(16)}]`,
      (ip) => `[64:ff9b::${(ip >>> 16).toString(16)}:${(ip & 0xffff).toString(16)}]`,
    ];
    const ranges = [
      [0x0a000000, 0x0affffff],
      [0x64400000, 0x647fffff],
      [0xac100000, 0xac1fffff],
      [0xc0a80000, 0xc0a8ffff],
      [0xc6120000, 0xc613ffff],
      [0xe0000000, 0xffffffff],
    ] as const;
    const inRange = fc.oneof(...ranges.map(([min, max]) => fc.integer({ min, max })));
    return fc.assert(
      fc.asyncProperty(inRange, fc.constantFrom(...spellings), async (ip, spell) => {
        const outcome = await ask(`https://${spell(ip)}/`, { ...settings, network: nothing });
        expect(outcome.kind).toBe('private-target');
      }),
    );
  });
});

describe('a name', () => {
  test.each([
    ['one private address', ['10.0.0.5']],
    ['a private address after a public one', ['127.0.0.1', '192.168.1.1']],
    ['a private address before a public one', ['fd00:ec2::254', '127.0.0.1']],
    ['an address of this machine in IPv6', ['::ffff:127.0.0.1']],
    ['an address with a zone', ['fe80::1%eth0']],
  ])('with %s is not checked, and nothing is sent', async (_, addresses) => {
    const before = host.asked.length;
    const names = network({ 'www.example.com': addresses });
    const outcome = await ask(`http://www.example.com:${port}/fine`, { ...settings, network: names });
    expect(outcome).toEqual({ kind: 'private-target', hops: [] });
    expect(names.resolved).toEqual(['www.example.com']);
    expect(host.asked).toHaveLength(before);
  });

  test('of this machine is not checked in the default network', async () => {
    const before = host.asked.length;
    const here: Network = { ...internet, resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]) };
    const outcome = await ask(`http://www.example.com:${port}/fine`, { ...settings, network: here });
    expect(outcome.kind).toBe('private-target');
    expect(host.asked).toHaveLength(before);
  });

  test('is looked up once for each connection, and sent to the host', async () => {
    const seen: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      seen.push(request.headers.host);
      response.writeHead(request.method === 'HEAD' ? 405 : 200).end();
    });
    const at = await listen(server);
    const answers = [['127.0.0.1'], ['127.0.0.1'], ['10.0.0.5']];
    const names = network({});
    const changing: Network = {
      ...names,
      resolve: (name) => {
        names.resolved.push(name);
        return Promise.resolve((answers.shift() ?? []).map((address) => ({ address, family: 4 })));
      },
    };
    const outcome = await ask(`http://www.example.com:${at}/`, { ...settings, network: changing });
    await close(server);
    expect(outcome).toMatchObject({ kind: 'answered', status: 200 });
    expect(names.resolved).toHaveLength(2);
    expect(seen).toEqual([`www.example.com:${at}`, `www.example.com:${at}`]);
  });

  test('without an address is broken', async () => {
    const address = `http://www.example.com:${port}/fine`;
    const outcome = await ask(address, { ...settings, network: network({}) });
    expect(linkVerdict(address, outcome)).toEqual({ state: 'broken', said: 'host not found' });
  });

  test('is used to request the certificate', async () => {
    const seen: string[] = [];
    const server = createTlsServer({
      SNICallback: (name, answer) => {
        seen.push(name);
        answer(null);
      },
    });
    const at = await listen(server);
    await ask(`https://www.example.com:${at}/`, {
      ...settings,
      tries: 1,
      network: network({ 'www.example.com': ['127.0.0.1'] }),
    });
    await close(server);
    expect(new Set(seen)).toEqual(new Set(['www.example.com']));
  });
});

describe('a redirect', () => {
  test.each([
    ['a private address', 'http://10.0.0.5/admin'],
    ['a private address in another spelling', 'http://0xa.5/admin'],
    ['a name with a private address', 'http://inside.example.com/admin'],
    ['a name of one network', 'http://wiki/admin'],
  ])('to %s is not followed, and leaves the state unknown', async (_, location) => {
    const server = createServer((_request, response) => response.writeHead(302, { location }).end());
    const at = await listen(server);
    const names = network({ 'www.example.com': ['127.0.0.1'], 'inside.example.com': ['10.0.0.5'] });
    const address = `http://www.example.com:${at}/`;
    const outcome = await ask(address, { ...settings, network: names });
    await close(server);
    expect(outcome).toEqual({ kind: 'private-target', hops: [{ to: new URL(location).href, permanent: false }] });
    expect(linkVerdict(address, outcome)).toEqual({
      state: 'unknown',
      said: 'not checked: redirects to a private address',
    });
  });
});

test('never connects to a port that browsers block', async () => {
  const names = network({ 'www.example.com': ['127.0.0.1'] });
  const address = 'http://www.example.com:25/';
  const outcome = await ask(address, { ...settings, network: names });
  expect(linkVerdict(address, outcome)).toEqual({
    state: 'unknown',
    said: 'not checked: browsers block this port',
  });
  expect(names.resolved).toEqual([]);
});

test('never uses a proxy from the environment', () => {
  const module = (name: string) => JSON.stringify(new URL(`../../src/links/${name}.ts`, import.meta.url).href);
  const script = `
    const { ask } = await import(${module('ask-address')});
    const network = { resolve: async () => [{ address: '127.0.0.1', family: 4 }], isPrivate: () => false };
    const outcome = await ask('http://www.example.com:9/', { userAgent: 'test', tries: 1, network, total: 5000 });
    process.stdout.write(JSON.stringify(outcome));`;
  const proxy = { HTTP_PROXY: host.origin, HTTPS_PROXY: host.origin, http_proxy: host.origin, ALL_PROXY: host.origin };
  const before = host.asked.length;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    encoding: 'utf8',
    env: { ...process.env, ...proxy, NO_PROXY: '', no_proxy: '', NODE_USE_ENV_PROXY: '1' },
  });
  expect({ stdout, stderr }).toEqual({ stdout: expect.stringContaining('"kind":"failed"'), stderr: '' });
  expect(host.asked).toHaveLength(before);
});

describe('an address has a time limit', () => {
  const names = () => network({ 'www.example.com': ['127.0.0.1'] });

  test('that ends waiting for a host, even if the limit of one request is longer', async () => {
    const before = host.asked.length;
    const options = { ...settings, network: names(), timeout: 600_000, total: 100 };
    const outcome = await ask(`http://www.example.com:${port}/slow`, options);
    expect(outcome).toEqual({ kind: 'failed', code: 'TIMEOUT' });
    expect(host.asked.slice(before)).toEqual(['HEAD /slow']);
  });

  test('and is not tried again if the host asks to wait longer than that', async () => {
    const before = host.asked.length;
    const outcome = await ask(`http://www.example.com:${port}/busy-for-a-day`, { ...settings, network: names() });
    expect(outcome).toMatchObject({ kind: 'answered', status: 429 });
    expect(host.asked.slice(before)).toEqual(['HEAD /busy-for-a-day']);
  });
});

describe('the command', () => {
  const linked = (id: string, url: string) => ({
    [`pieces/${id}.mdx`]: piece(`title: ${id} words\nurl: ${url}\n`, { without: ['title', 'url'] }),
  });

  test('lists addresses that it did not check, and ends with 0', async () => {
    const content = contentFolder({
      'pieces/payback-guide.mdx': null,
      ...linked('wiki', 'http://10.0.0.5/wiki'),
      ...linked('intranet', 'https://intranet.example.com/page'),
    });
    const progress = () => undefined;
    const request = { content, today: TODAY, age: 7, pace: 1, dryRun: false, progress };
    const outcome = await links({ ...request, network: network({ 'intranet.example.com': ['192.168.1.1'] }) });
    expect(printLinks(outcome, { color: false, dryRun: false })).toEqual({
      exit: 0,
      text: [
        'http://10.0.0.5/wiki: not checked: private address',
        'https://intranet.example.com/page: not checked: private address',
        '2 addresses checked now, 0 recently: 0 OK, 0 moved, 0 broken, 2 unknown.\n',
      ].join('\n'),
    });
  });

  test('does the same as a process of its own', () => {
    const content = contentFolder({ 'pieces/payback-guide.mdx': null, ...linked('wiki', `http://10.0.0.5:${port}/`) });
    const { exit, out, err } = run(['links', '--content', content, '--today', TODAY]);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toContain(`http://10.0.0.5:${port}/: not checked: private address\n`);
  });
});

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
