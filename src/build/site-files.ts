/** The files of a folder, as answers of a server. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';

/** The folder of scripts and styles whose names change with their content. */
const NAMED_BY_CONTENT = /^\/_astro\//;

/** How long a browser keeps those, in seconds; not for good, because an answer may also be that a file is missing. */
const KEPT = 600;

/**
 * Answers requests for files of a folder; returns false for any other. Files are sent as they are: to compress them takes longer than
 * to send them to the same machine.
 *
 * @param base The path under which the folder is served, with a slash at its end.
 */
export function siteFiles(folder: string, base: string) {
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response, pathname) => {
      if (NAMED_BY_CONTENT.test(pathname)) response.setHeader('Cache-Control', `max-age=${KEPT}`);
    },
  });
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const { url = '/' } = request;
    if (!url.startsWith(base)) return false;
    let found = true;
    // The file may be removed before it is opened, as when a build replaces the site. What is not caught ends the server.
    response.once('pipe', (file) => file.once('error', () => response.destroy()));
    request.url = url.slice(base.length - 1);
    files(request, response, () => {
      found = false;
    });
    request.url = url;
    return found;
  };
}
