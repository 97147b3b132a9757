/** Lets a browser keep the scripts and styles of a site on this machine, and sends them as they are. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** The folder of files whose names change with their content. */
const NAMED_BY_CONTENT = /^[^?]*\/_astro\//;

/** How long a browser keeps them, in seconds; not for good, because an answer may also be that a file is missing. */
const KEPT = 600;

/**
 * Adds this to a server, before any other handler. To compress an answer takes longer than to send it to the same machine, and a
 * page has more than ten scripts, which the browser would request again for each page.
 */
export function keepFiles(server: Server): void {
  server.prependListener('request', ({ headers, url = '' }: IncomingMessage, response: ServerResponse) => {
    delete headers['accept-encoding'];
    if (NAMED_BY_CONTENT.test(url)) response.setHeader('cache-control', `max-age=${KEPT}`);
  });
}
