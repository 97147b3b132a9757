/** `content-audit dev` and `preview`: serve the site on this machine, live from the content folder or as last built. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Audit } from '../audit/audit.ts';
import type { ReadOptions } from '../content/disk/read-content.ts';
import type { Past, SiteContent } from '../site/frame/site-content.ts';
import { piecePage } from '../site/pieces/piece-page.ts';
import { preparePages } from './compiled-pages.ts';
import { errorPage, shownErrors } from './error-page.ts';
import { keepInUse } from './kept-pages.ts';
import { followContent } from './live-content.ts';
import { livePages } from './live-pages.ts';
import { pathOf, type RunningSite, serveLocally } from './local-server.ts';
import { type ContentSource, openContent, openPast, publishedAt } from './open-content.ts';
import { baseOfSite, builtSite } from './output-folder.ts';
import { NOT_FOUND, openPages, type PageApp } from './page-app.ts';
import { PIECE_FRAME, pieceFiller, pieceNamed } from './piece-pages.ts';
import { siteFiles } from './site-files.ts';

/** The port that is tried first. If it is taken, the next free one is used. */
const PORT = 4321;

export interface DevOptions extends ContentSource {
  readonly port?: number | undefined;
}

const NOT_KEPT = { 'cache-control': 'no-store' };
const HTML = { ...NOT_KEPT, 'content-type': 'text/html; charset=utf-8' };

/** Serves the site and keeps it in step with the content folder until it is stopped. It also runs on content with errors. */
export async function startDev({ port = PORT, ...source }: DevOptions): Promise<RunningSite> {
  const prepared = preparePages(source.directory, source.log);
  const content = await followContent(source, () => openPast(source, openContent(source)));
  const first = content.now();
  const published = publishedAt(first.audit?.model.site);
  const { base } = published;
  const compiled = await prepared.for(first);
  const inUse = keepInUse(compiled);
  const [app, files, pages] = [await openPages(compiled, published), siteFiles(compiled.files, base), livePages(base)];
  const show = ({ findings }: SiteContent) => {
    const errors = shownErrors(findings);
    if (errors) return pages.broken(errors);
    app.forget();
    pages.changed();
  };
  // It may have changed while the pages were compiled.
  show(content.now());
  content.follow(show);
  const server = await serveLocally(
    async (request, response) => {
      const { url = '/' } = request;
      if (pages.answer(url, response) || content.answer(url, response) || files(request, response)) return;
      const { audit, findings, past } = content.now();
      const send = (status: number, page: Buffer | string) =>
        response.writeHead(status, HTML).end(pages.withScript(page.toString()));
      if (!audit) return void send(500, errorPage(findings));
      const { bytes, isFile, status, type } = await pageAt(nameIn(url, base), app, { audit, past });
      if (isFile) response.writeHead(status, { ...NOT_KEPT, 'content-type': type }).end(bytes);
      else send(status, bytes);
    },
    port,
    base,
  );
  return {
    address: server.address,
    async stop() {
      inUse.stop();
      content.stop();
      await server.stop();
    },
  };
}

/** The page or file with this name, or the page that says there is none. As in a build, a frame is filled in for each piece. */
async function pageAt(name: string | undefined, app: PageApp, content: { audit: Audit; past: Past | undefined }) {
  const found = name === undefined || name === PIECE_FRAME ? undefined : await app.find(name);
  if (found) return { status: 200, isFile: found.isFile, ...(await app.render(found)) };
  const { audit, past } = content;
  const piece = name === undefined ? undefined : pieceNamed(name, audit);
  const page = await app.find(piece ? PIECE_FRAME : NOT_FOUND);
  if (!page) throw new Error('A page is missing among the compiled ones.');
  const { bytes, type } = await app.render(page);
  if (!piece) return { status: 404, isFile: false, bytes, type };
  const made = pieceFiller(bytes.toString(), audit)(piecePage(piece, audit, past));
  return { status: 200, isFile: false, bytes: Buffer.from(made), type };
}

/** The path of an address below the base, without slashes at its ends or `index.html`; undefined elsewhere. */
function nameIn(url: string, base: string): string | undefined {
  const pathname = pathOf(url);
  if (!pathname.startsWith(base)) return undefined;
  return pathname.slice(base.length).replace(/(?:^|\/)(?:index\.html)?$/, '');
}

export interface PreviewOptions extends Pick<ReadOptions, 'directory'> {
  /** The folder of the built site, absolute. Default: `dist` in the product's folder. */
  readonly output?: string | undefined;
  readonly port?: number | undefined;
}

/**
 * Serves the last built site, under the path that it was built for. The content may have changed since, or have errors.
 *
 * @throws {UsageError} When no site of this content has been built.
 */
export async function startPreview({ directory, output, port = PORT }: PreviewOptions): Promise<RunningSite> {
  const folder = await builtSite(directory, output);
  const base = baseOfSite(folder);
  const files = siteFiles(folder, base);
  const missing = path.join(folder, '404.html');
  return await serveLocally(
    (request, response) => {
      if (!files(request, response))
        response.writeHead(404, HTML).end(existsSync(missing) ? readFileSync(missing) : '');
    },
    port,
    base,
  );
}
