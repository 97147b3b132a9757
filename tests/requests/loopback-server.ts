/** A server on this machine that answers as a test says, and stops with the test. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterThisTest } from '../clean-up.ts';

/** One request that the server received. */
export interface Asked {
  readonly method: string;
  /** Path and query, decoded. */
  readonly path: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

/** An answer: JSON with a status and headers, or a function that uses the response. */
export type Answer =
  | {
      readonly status?: number;
      readonly headers?: Record<string, string>;
      readonly json?: unknown;
      readonly text?: string;
    }
  | ((response: ServerResponse) => void);

export interface Loopback {
  readonly url: string;
  /** All requests, in order. */
  readonly asked: readonly Asked[];
}

/** Starts a server. Without an answer it sends 404. */
export async function loopback(answer: (question: Asked, url: string) => Answer | undefined): Promise<Loopback> {
  const asked: Asked[] = [];
  let address = '';
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', address);
      const text = Buffer.concat(chunks).toString();
      const question = {
        method: request.method ?? '',
        path: decodeURIComponent(url.pathname + url.search),
        url,
        headers: request.headers,
        body: text === '' ? undefined : (JSON.parse(text) as unknown),
      };
      asked.push(question);
      reply(response, answer(question, address) ?? { status: 404, json: { message: 'Not Found' } });
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  afterThisTest(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  return { url: address, asked };
}

function reply(response: ServerResponse, answer: Answer): void {
  if (typeof answer === 'function') {
    answer(response);
    return;
  }
  const { status = 200, headers = {}, json, text } = answer;
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(text ?? (json === undefined ? '' : JSON.stringify(json)));
}
