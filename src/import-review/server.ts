/**
 * The server of the page: on this machine only, for one person. The address has a secret, so that no other user of the machine
 * and no page in the browser can reach it.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { reviewCommand } from '../words/import/review.ts';
import { reviewScript } from './browser/review.ts';

/** What a form leads to: another page, or the end. */
export interface Answer {
  readonly page: string;
  /** Whether the server stops after this page. */
  readonly ends: boolean;
}

export interface PageServer {
  /** With the secret. */
  readonly address: string;
  stop(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/** The largest form, in bytes. */
const LARGEST_FORM = 4 * 1024 * 1024;

const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Without a referrer, the browser would not say where a form comes from.
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
} as const;

const STYLES = 'tokens reset base layout text states tables lists utilities'.split(' ');

/** The styles of the site, and those of this page. */
function styles(): string {
  const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
  return [...STYLES.map((name) => read(`../site/frame/styles/${name}.css`)), read('./review.css')].join('\n');
}

/**
 * Serves the page until `stop` is called or an answer ends it.
 *
 * @param page The page as it is now.
 * @param submit Takes a form and gives the next page.
 * @param ended Called after the last page is sent.
 */
export async function servePage(
  page: () => string,
  submit: (form: URLSearchParams) => Answer,
  ended: (error?: unknown) => void,
): Promise<PageServer> {
  const secret = randomBytes(24).toString('base64url');
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const assets: Readonly<Record<string, { readonly type: string; readonly text: string }>> = {
    'style.css': { type: 'text/css', text: styles() },
    'script.js': {
      type: 'text/javascript',
      text: `(${reviewScript})();`,
    },
  };
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      response.destroy();
      void stop().then(() => ended(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, LOOPBACK, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = `${LOOPBACK}:${port}`;
  const origin = `http://${host}`;

  async function stop(): Promise<void> {
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const reply = (status: number, type: string, text: string) => {
      response.writeHead(status, { ...HEADERS, 'Content-Type': `${type}; charset=utf-8` });
      response.end(request.method === 'HEAD' ? undefined : text);
    };
    const { headers, method = '' } = request;
    // Another host or origin is a page on the internet that wants to reach this machine.
    const foreign = headers.host !== host || (headers.origin !== undefined && headers.origin !== origin);
    if (foreign || (method === 'POST' && headers.origin !== origin))
      return reply(403, 'text/plain', reviewCommand.refused);
    const [, given = '', file, ...more] = (request.url ?? '').split('?')[0]?.split('/') ?? [];
    const known = timingSafeEqual(digest(given), digest(secret)) && file !== undefined && more.length === 0;
    if (!known) return reply(404, 'text/plain', reviewCommand.notHere);
    const asset = Object.hasOwn(assets, file) ? assets[file] : undefined;
    if (method === 'GET' || method === 'HEAD') {
      if (file === '') return reply(200, 'text/html', page());
      return asset ? reply(200, asset.type, asset.text) : reply(404, 'text/plain', reviewCommand.notHere);
    }
    if (method !== 'POST' || file !== '') return reply(404, 'text/plain', reviewCommand.notHere);
    if (Number(headers['content-length'] ?? Number.NaN) <= LARGEST_FORM) {
      const { ends, page: next } = submit(new URLSearchParams(await textOf(request)));
      response.setHeader('Connection', ends ? 'close' : 'keep-alive');
      if (ends) response.once('close', () => void stop().then(() => ended()));
      return reply(200, 'text/html', next);
    }
    response.setHeader('Connection', 'close');
    reply(413, 'text/plain', reviewCommand.tooLarge);
  }

  return { address: `${origin}/${secret}/`, stop };
}
