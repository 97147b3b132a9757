/** The server of `dev` and `preview` on this machine. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, type RequestOptions, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { type Answer, serveLocally } from '../../src/build/local-server.ts';
import { siteFiles } from '../../src/build/site-files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'content-audit-files-'));
mkdirSync(path.join(folder, '_astro'));
mkdirSync(path.join(folder, 'gaps'));
for (const file of ['_astro/page.p6j0plxT.js', 'gaps/index.html', 'theme.js'])
  writeFileSync(path.join(folder, file), file);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function serve(answer: Answer, port = 0): Promise<URL> {
  const { address, stop } = await serveLocally(answer, port, '/audit/');
  onTestFinished(stop);
  return new URL(address);
}

async function serveFiles(): Promise<URL> {
  const files = siteFiles(folder, '/audit/');
  return await serve((asked, response) => {
    if (!files(asked, response)) response.writeHead(404).end();
  });
}

/** The status of an answer to a request that names this host. */
async function asking(address: URL, host: string): Promise<number | undefined> {
  return (await answerTo(address, { headers: { host } })).statusCode;
}

/** The answer to a request exactly as given, which `fetch` would tidy up first. */
function answerTo(address: URL, options: RequestOptions): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request(address, options, (response) => resolve(response.resume()))
      .on('error', reject)
      .end();
  });
}

it('a browser keeps only the files whose names change with their content, and nothing is compressed for it', async () => {
  const site = await serveFiles();
  const kept = async (file: string) => {
    const response = await fetch(new URL(file, site));
    return [response.headers.get('cache-control'), response.headers.get('content-encoding'), await response.text()];
  };
  expect(await kept('_astro/page.p6j0plxT.js?a')).toEqual(['max-age=600', null, '_astro/page.p6j0plxT.js']);
  expect(await kept('gaps/?q=/_astro/')).toEqual(['no-cache', null, 'gaps/index.html']);
  expect(await kept('theme.js')).toEqual(['no-cache', null, 'theme.js']);
});

it('a file that a new build removes while it is asked for ends that answer only', async () => {
  const files = siteFiles(folder, '/audit/');
  const removed = path.join(folder, 'removed.js');
  writeFileSync(removed, 'removed');
  const site = await serve((asked, response) => {
    if (!files(asked, response)) response.writeHead(404).end();
    rmSync(removed, { force: true });
  });
  await expect(fetch(new URL('removed.js', site)).then((response) => response.text())).rejects.toThrow();
  expect((await fetch(new URL('theme.js', site))).status).toBe(200);
});

it('only files of the folder are served, and only under its path', async () => {
  const site = await serveFiles();
  const outside = path.basename(import.meta.filename);
  writeFileSync(path.join(path.dirname(folder), outside), 'outside');
  onTestFinished(() => rmSync(path.join(path.dirname(folder), outside)));
  const statuses = ['theme.js', '../theme.js', `..%2f${outside}`, `%2e%2e/${outside}`, 'nothing.js'].map(
    async (file) => (await fetch(`${site.href}${file}`)).status,
  );
  expect(await Promise.all(statuses)).toEqual([200, 404, 404, 404, 404]);
});

it('a page of another host whose name leads to this machine gets nothing', async () => {
  const site = await serveFiles();
  const own = [site.host, `127.0.0.1:${site.port}`, `[::1]:${site.port}`, 'audit.localhost'];
  const others = ['attacker.example', `attacker.example:${site.port}`, 'localhost.attacker.example'];
  const statuses = [...own, ...others].map((host) => asking(new URL('theme.js', site), host));
  expect(await Promise.all(statuses)).toEqual([200, 200, 200, 200, 403, 403, 403]);
});

it('answers only requests to read, and says which those are', async () => {
  const site = await serveFiles();
  const answers = async (method: string) => {
    const response = await fetch(new URL('gaps/', site), { method });
    return [response.status, response.headers.get('allow'), await response.text()];
  };
  expect(await answers('GET')).toEqual([200, null, 'gaps/index.html']);
  expect(await answers('HEAD')).toEqual([200, null, '']);
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    expect([method, ...(await answers(method))]).toEqual([method, 405, 'GET, HEAD', '']);
  }
});

it('an address without its slash leads to the page, never to another host', async () => {
  const site = await serveFiles();
  const leadsTo = async (address: string) => {
    const { headers } = await answerTo(site, { path: address, headers: { accept: 'text/html' } });
    return headers.location && new URL(headers.location, site).href;
  };
  expect(await leadsTo('/audit/gaps?from=a')).toBe(`${site.origin}/audit/gaps/?from=a`);
  const others = ['//other.example/gaps', '/\\other.example/gaps', '/\\/other.example/gaps'];
  expect(await Promise.all(others.map(leadsTo))).toEqual([undefined, undefined, undefined]);
});

it('takes the next port if one is taken, and says what failed', async () => {
  const first = await serve((_, response) => void response.end('first'));
  const second = await serve(() => {
    throw new Error('No page today.');
  }, Number(first.port));
  expect(Number(second.port)).toBeGreaterThan(Number(first.port));
  const failed = await fetch(second);
  expect([failed.status, await failed.text()]).toEqual([500, expect.stringContaining('No page today.')]);
});
