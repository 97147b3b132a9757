/** The files that forms load. A build writes all of them; `dev` makes each one on request. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Audit } from '../audit/audit.ts';
import { placeOf } from '../content/disk/paths.ts';
import { mayPublishSource } from '../publish/source.ts';
import { type SourceFile, sourcePaths } from '../site/forms/source-files.ts';

const FOLDER = 'contribute/source';

/** Yield to the event loop after this many files. */
const SLICE = 50;

/** Writes every file that a form loads into the folder of a site. */
export async function writeSourceFiles(site: string, directory: string, audit: Audit): Promise<void> {
  let written = 0;
  for (const [name, file] of sourcePaths(audit)) {
    const target = path.join(site, FOLDER, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, sourceJson(file, directory, audit));
    written += 1;
    if (written % SLICE === 0) await setImmediate();
  }
}

/** Answers a request for such a file. Returns false for other paths. */
export function serveSourceFile(
  address: string,
  base: string,
  { audit, directory }: { readonly audit: Audit; readonly directory: string },
  response: ServerResponse,
): boolean {
  const { pathname } = new URL(address, 'http://localhost');
  const above = `${base.replace(/\/+$/, '')}/${FOLDER}/`;
  const file = pathname.startsWith(above) ? sourcePaths(audit).get(pathname.slice(above.length)) : undefined;
  if (file === undefined) return false;
  response
    .writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(sourceJson(file, directory, audit));
  return true;
}

function sourceJson(file: string, directory: string, { model: { site } }: Audit): string {
  const text = readFileSync(path.join(placeOf(directory).repository, file), 'utf8');
  const source: SourceFile = { path: file, ...(mayPublishSource(text, site) ? { text } : {}) };
  return JSON.stringify(source);
}
