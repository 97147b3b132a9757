/** Redirects addresses without a final slash to the page, as static hosts do. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** The address with its slash and query; undefined for files and for addresses that have the slash already. */
function withSlash(url: string): string | undefined {
  const [path = '', ...query] = url.split('?');
  if (path.endsWith('/') || path.startsWith('//') || /[.@][^/]*$/.test(path)) return undefined;
  return [`${path}/`, ...query].join('?');
}

/** Redirects a browser that requests a page, before any other handler of the server. */
export function addSlashes(server: Server): void {
  const handlers = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const location = request.headers.accept?.includes('text/html') ? withSlash(request.url ?? '/') : undefined;
    if (location !== undefined) response.writeHead(301, { location }).end();
    else for (const handle of handlers) handle.call(server, request, response);
  });
}
