/**
 * The site's files for other programs: data, and pages in Markdown. The site generator does not make them: they need no page, and the largest must
 * not be generated while the generator needs memory. A build writes all of them; `dev` makes each one on request.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Audit } from '../audit/audit.ts';
import type { Trend } from '../audit/trend.ts';
import { dataFiles } from '../data/files.ts';
import { MARKDOWN_FILE } from '../site/markdown/addresses.ts';
import { markdownPages } from '../site/markdown/markdown-pages.ts';
import { pathOf } from './local-server.ts';

/** Writes every file into the folder of a site, one after the other. */
export async function writeDataFiles(site: string, audit: Audit, trend?: Trend): Promise<void> {
  for (const { make, path: place } of [...dataFiles(audit, trend), ...markdownPages(audit)]) {
    const file = path.join(site, place);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, await make());
    // Yield to the event loop.
    await setImmediate();
  }
}

/** The folders of all data files. */
const FOLDERS = ['/data/', '/calendar/', '/feeds/'];

/** Answers a request for a data file. Returns false for other paths. */
export function serveDataFile(
  address: string,
  base: string,
  { audit, trend }: { readonly audit: Audit; readonly trend: Trend | undefined },
  response: ServerResponse,
): boolean {
  const pathname = pathOf(address);
  const above = base.replace(/\/+$/, '');
  // The list of files visits every piece, so it is not made for every script and picture of a page.
  const isData = FOLDERS.some((folder) => pathname.startsWith(`${above}${folder}`));
  if (!isData && !pathname.endsWith(`/${MARKDOWN_FILE}`)) return false;
  const files = isData ? dataFiles(audit, trend) : markdownPages(audit);
  const file = files.find(({ path: place }) => `${above}${place}` === pathname);
  if (!file) return false;
  const answer = async () => {
    const made = await file.make();
    response.writeHead(200, { 'content-type': file.type, 'cache-control': 'no-store' }).end(made);
  };
  answer().catch((error: unknown) => {
    response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error));
  });
  return true;
}
