/** `content-audit dev` and `preview`: serve the site on this machine, live from the content folder or as last built. */
import { Server } from 'node:http';
import { dev, preview } from 'astro';
import type { ReadOptions } from '../content/disk/read-content.ts';
import { siteContent } from '../site/frame/site-content.ts';
import { astroConfig } from './astro-config.ts';
import { contentAudit } from './integration.ts';
import { keepFiles } from './kept-files.ts';
import { type ContentSource, openContent, openPast } from './open-content.ts';
import { builtSite } from './output-folder.ts';
import { addSlashes } from './slashes.ts';

/** The port that is tried first. If it is taken, the next free one is used. */
const PORT = 4321;

export interface RunningSite {
  /** Where the site can be opened. */
  readonly address: string;
  stop(): Promise<void>;
}

export interface DevOptions extends ContentSource {
  readonly port?: number | undefined;
}

/** Serves the site and keeps it in step with the content folder until it is stopped. It also runs on content with errors. */
export async function startDev({ port = PORT, ...source }: DevOptions): Promise<RunningSite> {
  const content = await openPast(source, openContent(source));
  // A server that restarts continues with the current content.
  const integration = contentAudit({ open: () => ({ source, content: siteContent() ?? content }) });
  const server = await dev({ ...astroConfig(integration), server: { port }, logLevel: 'warn' });
  return { address: server.resolvedUrls.local[0] ?? '', stop: () => server.stop() };
}

export interface PreviewOptions extends ReadOptions {
  /** The folder of the built site, absolute. Default: `dist` in the product's folder. */
  readonly output?: string | undefined;
  readonly port?: number | undefined;
}

/**
 * Serves the last built site, under the path in site.yaml.
 *
 * @throws {UsageError} When no site of this content has been built.
 */
export async function startPreview({ output, port = PORT, ...source }: PreviewOptions): Promise<RunningSite> {
  const folder = builtSite(source.directory, output);
  const content = openContent(source);
  const integration = contentAudit({ open: () => ({ source, content }), output: folder });
  const server = await preview({ ...astroConfig(integration), server: { port }, logLevel: 'warn' });
  if ('server' in server && server.server instanceof Server) {
    addSlashes(server.server);
    keepFiles(server.server);
  }
  return { address: server.urls?.local[0] ?? '', stop: () => server.stop() };
}
