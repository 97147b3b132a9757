/** `content-audit dev` and `preview`: the site on this machine, live from the content folder or as it was built. */
import { existsSync } from 'node:fs';
import { Server } from 'node:http';
import path from 'node:path';
import { dev, preview } from 'astro';
import { productDirectory } from '../check/environment.ts';
import { UsageError } from '../check/usage-error.ts';
import type { ReadOptions } from '../content/disk/read-content.ts';
import { pasted } from '../print/ready-to-paste.ts';
import { recoverSite, siteFolder } from './build-site.ts';
import { builtFrom, DEFAULT_OUTPUT } from './built-from.ts';
import { type ContentSource, openContent, openPast } from './open-content.ts';
import { addSlashes } from './slashes.ts';
import { INDEX } from './verify-site.ts';

/** The port that is tried first; when it is taken, the next free one is used. */
const PORT = 4321;

export interface RunningSite {
  /** Where the site can be opened. */
  readonly address: string;
  stop(): Promise<void>;
}

export interface DevOptions extends ContentSource {
  readonly port?: number | undefined;
}

/** Serves the site and keeps it in step with the content folder until it is stopped. Content with errors is no failure. */
export async function startDev({ port = PORT, ...source }: DevOptions): Promise<RunningSite> {
  await openPast(source, openContent(source));
  const server = await dev({ root: productDirectory, server: { port }, logLevel: 'warn' });
  return { address: server.resolvedUrls.local[0] ?? '', stop: () => server.stop() };
}

export interface PreviewOptions extends ReadOptions {
  /** The folder of the built site, absolute. Default: `dist` in the product's folder. */
  readonly output?: string | undefined;
  readonly port?: number | undefined;
}

/**
 * Serves the site as it was built last, under the path that site.yaml names.
 *
 * @throws {UsageError} When no site of this content has been built.
 */
export async function startPreview({ output, port = PORT, ...source }: PreviewOptions): Promise<RunningSite> {
  const folder = siteFolder(source.directory, output);
  recoverSite(folder);
  expectSite(folder, output);
  if (output === undefined) expectBuiltFrom(source.directory);
  openContent(source);
  const server = await preview({ root: productDirectory, outDir: folder, server: { port }, logLevel: 'warn' });
  if ('server' in server && server.server instanceof Server) addSlashes(server.server);
  return { address: server.urls?.local[0] ?? '', stop: () => server.stop() };
}

/** Anything else must not be served: it may be the content itself, with what is not published. */
function expectSite(folder: string, output: string | undefined): void {
  if (['index.html', INDEX].every((file) => existsSync(path.join(folder, file)))) return;
  const build = `npx content-audit build${output === undefined ? '' : ` --output ${pasted(folder)}`}`;
  throw new UsageError(`No built site in ${folder}. Build it first:\n  ${build}`);
}

/** The default folder is shared by all content: the site of another company must not be shown as this one. */
function expectBuiltFrom(directory: string): void {
  const from = builtFrom();
  if (from === undefined || from === directory) return;
  throw new UsageError(
    `The site in ${DEFAULT_OUTPUT} was built from ${from}, not from ${directory}. Show that site:
  npx content-audit preview --content ${pasted(from)}
Or build this content over it:
  npx content-audit build --content ${pasted(directory)}`,
  );
}
