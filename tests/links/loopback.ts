/** A host on this machine that answers like different real hosts. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Loopback {
  /** `http://127.0.0.1:port`. */
  readonly origin: string;
  /** The requests, as `METHOD /path`, in order. */
  readonly asked: string[];
  /** The most requests that were open at the same time. */
  mostAtOnce(): number;
  stop(): Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse, times: number) => void;

const to =
  (location: string, status = 301): Handler =>
  (_, response) =>
    response.writeHead(status, { location }).end();
const says =
  (status: number, headers = {}): Handler =>
  (_, response) =>
    response.writeHead(status, headers).end('x');

const pages: Readonly<Record<string, Handler>> = {
  '/fine': says(200),
  '/removed': says(410),
  '/missing': says(404),
  '/forbidden': says(403),
  '/busy-for-ever': says(429, { 'retry-after': '0' }),
  '/busy-for-a-day': says(429, { 'retry-after': '86400' }),
  '/moved': to('/fine'),
  '/moved-twice': to('/moved', 308),
  '/elsewhere-today': to('/fine', 302),
  '/same-page': to('/same-page/'),
  '/same-page/': says(200),
  '/to-home': to('/'),
  '/': says(200),
  '/loop': to('/loop-2', 302),
  '/loop-2': to('/loop', 302),
  '/to-own-machine': to('http://169.254.169.254/latest/meta-data'),
  '/to-script': to('javascript:alert(1)'),
  '/to-signs': to('/signs?q={a}|b^c\\d`e#f|g', 302),
  '/moved-to-signs': to('/signs?q={a}|b^c\\d`e'),
  '/signs?q={a}|b^c\\d`e': says(200),
  '/to-long': to(`/fine#${'x'.repeat(3000)}`, 302),
  '/to-nowhere': to('http://[', 302),
  '/to-no-port': to('http://www.example.com:99999/', 301),
  '/to-account': to('http://reader@www.example.com/fine', 302),
  '/to-file': to('file:///etc/passwd', 302),
  '/to-localhost': to('http://localhost/', 302),
  '/redirects-without-address': says(302),
  // Headers are sent byte by byte: these are the bytes of UTF-8, and those of an older encoding.
  '/to-letters': (request, response) =>
    to(Buffer.from(`http://münchen.example:${request.socket.localPort}/größe`).toString('latin1'), 302)(
      request,
      response,
      1,
    ),
  '/gr%C3%B6%C3%9Fe': says(200),
  '/to-old-letters': to('/größe', 302),
  '/no-head': (request, response) => response.writeHead(request.method === 'HEAD' ? 405 : 200).end(),
  '/head-differs': (request, response) => response.writeHead(request.method === 'HEAD' ? 404 : 200).end(),
  '/slow': () => {},
  '/breaks-off': (_, response) => response.destroy(),
  '/breaks-off-once': (_, response, times) => (times <= 2 ? response.destroy() : response.writeHead(200).end()),
  '/down-for-a-moment': (_, response, times) => response.writeHead(times <= 2 ? 503 : 200).end(),
  '/endless': (request, response) => {
    response.writeHead(request.method === 'HEAD' ? 405 : 200);
    if (request.method === 'HEAD') response.end();
    else response.write('x'.repeat(100_000));
  },
};

/** Starts the host. */
export async function loopback(): Promise<Loopback> {
  const asked: string[] = [];
  const times = new Map<string, number>();
  let [open, most] = [0, 0];
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(`${request.method} ${path}`);
    open += 1;
    most = Math.max(most, open);
    response.on('close', () => {
      open -= 1;
    });
    times.set(path, (times.get(path) ?? 0) + 1);
    (pages[path] ?? says(404))(request, response, times.get(path) ?? 1);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    mostAtOnce: () => most,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
