/** Addresses without the slash at their end lead to the page, as every host of static files sees to it. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** The address that is meant, with its query; nothing for files and for what already has its slash. */
function withSlash(url: string): string | undefined {
  const [path = '', ...query] = url.split('?');
  if (path.endsWith('/') || path.startsWith('//') || /[.@][^/]*$/.test(path)) return undefined;
  return [`${path}/`, ...query].join('?');
}

/** Sends a browser that asks for a page on to the address with the slash, before anything else that the server does. */
export function addSlashes(server: Server): void {
  const handlers = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const location = request.headers.accept?.includes('text/html') ? withSlash(request.url ?? '/') : undefined;
    if (location !== undefined) response.writeHead(301, { location }).end();
    else for (const handle of handlers) handle.call(server, request, response);
  });
}
