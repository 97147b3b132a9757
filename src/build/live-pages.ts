/** Keeps the pages that are open in browsers in step with the server. */
import type { ServerResponse } from 'node:http';
import { changedMeanwhile } from '../words/build/site.ts';
import { liveScript } from './browser/live.ts';
import type { ShownErrors } from './error-page.ts';
import { pathOf } from './local-server.ts';

const FOLDER = '@live/';

export interface LivePages {
  /** Answers a request of the script. Returns false for other addresses. */
  answer(url: string, response: ServerResponse): boolean;
  /** The page with the script. */
  withScript(page: string): string;
  /** The content has changed; every page is loaded again, unless something is typed there. */
  changed(): void;
  /** The content has errors, shown over every page. */
  broken(errors: ShownErrors): void;
}

/** @param base The path of the site, with a slash at its end. */
export function livePages(base: string): LivePages {
  // Pages of an earlier server have another number, so they are loaded again when they reach this one.
  const started = Date.now().toString(36);
  let changes = 0;
  let errors: ShownErrors | undefined;
  const open = new Set<ServerResponse>();
  const at = () => `${started}-${changes}`;
  const state = () => `data: ${JSON.stringify({ at: at(), errors, changed: changedMeanwhile })}\n\n`;
  const send = () => {
    for (const response of open) response.write(state());
  };
  return {
    answer(url, response) {
      const pathname = pathOf(url);
      if (pathname === `${base}${FOLDER}script.js`) {
        response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' });
        response.end(`(${liveScript})();`);
        return true;
      }
      if (pathname !== `${base}${FOLDER}events`) return false;
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(state());
      open.add(response);
      response.once('close', () => open.delete(response));
      return true;
    },
    withScript: (page) =>
      page.replace('<head>', () => `<head><script src="${base}${FOLDER}script.js?at=${at()}" defer></script>`),
    changed() {
      changes += 1;
      errors = undefined;
      send();
    },
    broken(found) {
      errors = found;
      send();
    },
  };
}
