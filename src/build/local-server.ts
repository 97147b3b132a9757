/** A server on this machine, for one person. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, isIP } from 'node:net';

export interface RunningSite {
  /** Where the site can be opened. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Answers a request. What it throws becomes an answer too. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

const HOST = 'localhost';

/** The methods that only read. No other has an answer. */
const READING = ['GET', 'HEAD'];

/** The number of ports that are tried, one after the other. */
const PORTS = 100;

/**
 * Serves until `stop` is called. An address without its final slash leads to the page, as at static hosts.
 *
 * @param port The port to use; if it is taken, the next free one. 0 takes any.
 * @param base The path of the site, with a slash at its end.
 */
export async function serveLocally(answer: Answer, port: number, base: string): Promise<RunningSite> {
  const server = createServer((request, response) => {
    // Another host is a page on the internet whose name leads to this machine, to read what only this person may see.
    if (!isThisMachine(request.headers.host)) return void response.writeHead(403).end();
    const { method = 'GET' } = request;
    if (!READING.includes(method)) return void response.writeHead(405, { allow: READING.join(', ') }).end();
    const location = request.headers.accept?.includes('text/html') ? withSlash(request.url ?? '/') : undefined;
    if (location !== undefined) return void response.writeHead(301, { location }).end();
    const failed = (error: unknown) => {
      if (response.headersSent) return void response.destroy();
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
    };
    const answered = async () => answer(request, response);
    answered().catch(failed);
  });
  const used = await listen(server, port);
  return {
    address: `http://${HOST}:${used}${base}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; ; port += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, HOST, () => {
          server.removeListener('error', reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || port - first >= PORTS) throw error;
    }
  }
}

/** The path of a request, without its query. It may be anything that someone sends, such as `//[`, which no parser of addresses takes. */
export function pathOf(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? url;
}

function isThisMachine(host = ''): boolean {
  if (!URL.canParse(`http://${host}`)) return false;
  const name = new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, '');
  return name === HOST || name.endsWith(`.${HOST}`) || isIP(name) > 0;
}

/** The address with its slash and query; undefined for files and for addresses that have the slash already. */
function withSlash(url: string): string | undefined {
  const [path = '', ...query] = url.split('?');
  // For a browser, a second slash of either kind begins the name of a host.
  if (path.endsWith('/') || /^[/\\]{2}/.test(path) || /[.@][^/]*$/.test(path)) return undefined;
  return [`${path}/`, ...query].join('?');
}
