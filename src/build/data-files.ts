/**
 * The files for other programs on the site. They need no page around them, and the largest shall not be made while
 * everything else needs memory: so the site generator has no part in them. A build writes them; `dev` makes the one that
 * it is asked for.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Audit } from '../audit/audit.ts';
import { dataFiles } from '../data/files.ts';

/** Writes every file into the folder of a site, one after the other. */
export async function writeDataFiles(site: string, audit: Audit): Promise<void> {
  for (const { make, path: place } of dataFiles(audit)) {
    const file = path.join(site, place);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, await make());
    // Everything else that waits has its turn.
    await setImmediate();
  }
}

/** Where they all are. */
const FOLDERS = ['/data/', '/calendar/', '/feeds/'];

/** Answers a request for one of the files. Nothing is done for other paths, which is told by `false`. */
export function serveDataFile(address: string, base: string, audit: Audit, response: ServerResponse): boolean {
  const { pathname } = new URL(address, 'http://localhost');
  const above = base.replace(/\/+$/, '');
  // The table takes a look at every piece: it is not made for each script and picture of a page.
  if (!FOLDERS.some((folder) => pathname.startsWith(`${above}${folder}`))) return false;
  const file = dataFiles(audit).find(({ path: place }) => `${above}${place}` === pathname);
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
