/** Keeps `dev` in step with the content folder: a saved change, or its errors, appears on the page within a second. */
import { existsSync, realpathSync } from 'node:fs';
import { Server } from 'node:http';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { hasErrors } from '../content/finding.ts';
import { printPretty } from '../print/findings/pretty.ts';
import { type SiteContent, setSiteContent } from '../site/frame/site-content.ts';
import { devOutput } from '../words/build/site.ts';
import { serveDataFile } from './data-files.ts';
import { type ErrorPayload, errorPage, errorPayload } from './error-page.ts';
import { searchServer } from './live-search.ts';
import { addressOf, type ContentSource, reloadContent } from './open-content.ts';
import { addSlashes } from './slashes.ts';
import { serveSourceFile } from './source-files.ts';

type DevServer = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** A connected browser. Errors go to each one separately, because Astro rewrites errors that are sent to all. */
interface Client {
  send(payload: ErrorPayload): void;
}

/** Editors save in several steps. Events within this many milliseconds count as one change. */
const SETTLE = 20;

/**
 * Shows each change of the content folder on the pages of a development server.
 *
 * @param first The content at the start of the server.
 */
export function keepInStep(server: DevServer, source: ContentSource, first: SiteContent): void {
  let content: SiteContent = { ...first, live: true };
  setSiteContent(content);
  let settling: NodeJS.Timeout | undefined;
  const say = source.log ?? (() => {});
  const report = () => {
    const errors = content.findings.filter(({ severity }) => severity === 'error');
    say(printPretty(errors, { color: source.color ?? false, content: source.directory, partial: true }));
  };

  const showErrors = (clients: Iterable<Client>) => {
    const payload = errorPayload(content.findings, source.directory);
    if (payload) for (const client of clients) client.send(payload);
  };

  const reload = () => {
    const wasBroken = hasErrors(content.findings);
    content = reloadContent(source, content);
    if (hasErrors(content.findings)) {
      report();
      showErrors(server.ws.clients);
      return;
    }
    if (wasBroken) say(`${devOutput.fixed}\n`);
    if ((addressOf(content.audit)?.pathname ?? '/') !== content.base) {
      say(`${devOutput.pathChanged}\n`);
    }
    // Astro caches the list of pages; this event makes it request the list again.
    for (const environment of Object.values(server.environments)) environment.hot.send('astro:content-changed', {});
    server.environments.client.hot.send({ type: 'full-reload', path: '*' });
  };

  if (hasErrors(content.findings)) report();
  watch(server, source.directory, () => {
    clearTimeout(settling);
    settling = setTimeout(reload, SETTLE);
  });
  server.environments.client.hot.on('vite:client:connect', (_data, client) => showErrors([client]));
  if (server.httpServer instanceof Server) addSlashes(server.httpServer);
  const search = searchServer(content.base);
  server.middlewares.use((request, response, next) => {
    const address = request.url ?? '/';
    if (search(address, content.audit, response)) return;
    const { audit } = content;
    const trend = content.past?.trend;
    if (audit && serveDataFile(address, content.base, { audit, trend }, response)) return;
    if (audit && serveSourceFile(address, content.base, { audit, directory: source.directory }, response)) return;
    if (audit || !request.headers.accept?.includes('text/html')) return next();
    server.transformIndexHtml(address, errorPage(content.findings)).then((page) => {
      response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    }, next);
  });
}

function watch(server: DevServer, folder: string, changed: () => void): void {
  const directory = existsSync(folder) ? realpathSync(folder) : folder;
  server.watcher.add(directory);
  server.watcher.on('all', (_event, file) => {
    const inside = path.relative(directory, file);
    if (!inside.startsWith('..') && !path.isAbsolute(inside)) changed();
  });
}
